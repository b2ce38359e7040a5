"""From what a source says to what a player is asked."""
