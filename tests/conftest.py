"""What holds for all tests: hypothesis tries the same examples every time, however slow the machine."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
