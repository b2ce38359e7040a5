"""What a question written by hand is answered with: one module for each kind."""
