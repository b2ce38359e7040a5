"""What an author should know about a pack before anybody plays it."""
