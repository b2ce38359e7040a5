"""The window: pages, widgets and everything else that knows Qt."""
