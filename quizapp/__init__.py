"""A desktop quiz about what your sources say."""

__version__ = "0.1.0"
