"""Playing: where the rules meet the store."""
