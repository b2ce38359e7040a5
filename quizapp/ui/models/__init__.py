"""Item models: they hold values and show them."""
