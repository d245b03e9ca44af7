"""The few exceptions a caller may meet; trouble with the data itself is a Problem, not one of these."""


class WhipcountError(Exception):
    """Something the person at the keyboard can put right; the message says how."""


class InputError(WhipcountError):
    """A path, an option or a file that cannot be used as given."""


class StoreError(WhipcountError):
    """The dossier file cannot be opened, locked or written."""


class AssemblyError(WhipcountError):
    """The stages do not fit together, or one broke its promise about evidence."""
