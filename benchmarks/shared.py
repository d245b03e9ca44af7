"""Where the stories and corpora are that do not ship: below the folder that WHIPCOUNT_SHARED names."""

from __future__ import annotations

import os
from pathlib import Path


def shared(*parts: str) -> Path | None:
    """A folder below WHIPCOUNT_SHARED; None where the variable is not set.

    Raises:
        SystemExit: the variable is set and the folder is not there; the exit status is 2.
    """
    root = os.environ.get("WHIPCOUNT_SHARED")
    if not root:
        return None
    folder = Path(root, *parts)
    if not folder.is_dir():
        print(f"WHIPCOUNT_SHARED is set, but there is no {folder}")
        raise SystemExit(2)
    return folder
