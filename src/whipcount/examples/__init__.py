"""Two stories written for this project: each a folder of reports with a record made by hand.

`coalition` retells public facts of February and March 2025 in our own words; its outlets,
its unnamed officials and some of its figures are invented. Everything in `canal` is invented.
"""

from importlib.resources import files
from pathlib import Path


def stories() -> list[str]:
    """The names of the stories that ship with the package."""
    home = Path(str(files(__name__)))
    return sorted(path.parent.name for path in home.glob("*/gold.json"))


def folder(name: str) -> Path:
    """The folder that holds the reports and gold.json of one story."""
    if name not in stories():
        raise ValueError(f"no example story is called {name!r}; there are {stories()}")
    return Path(str(files(__name__))) / name
