"""Worksheets for community training groups, live in the hall and open to analysts."""

__version__ = "0.1.0"
