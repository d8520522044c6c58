"""What holds for all tests."""

from hypothesis import settings

settings.register_profile("house", deadline=None)  # no test asserts seconds: machines differ
settings.load_profile("house")
