"""The database: the only part that knows SQLAlchemy; what leaves it is a frozen value."""
