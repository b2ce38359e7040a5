"""The schema's history, one numbered step for each change; the program runs them by itself."""
