"""Lines in, the same lines with the kind of furniture each is, neighbours considered."""

from collections.abc import Sequence

from whipcount.read.entries import part_hours
from whipcount.read.furniture import kind_of
from whipcount.read.lines import Line

Marked = tuple[Line, str | None]  # None: words that may belong to the report


def mark(lines: Sequence[Line]) -> list[Marked]:
    """Every line with its kind; ``blank`` for an empty one."""
    marked = [(x, kind_of(x) if x.text else "blank") for x in lines]
    part_hours(marked)
    _names_under_by(marked)
    _links_under_colon(marked)
    _words_over_credit(marked)
    return marked


def _names_under_by(marked: list[Marked]) -> None:
    """Names set below a bare "By", one a line, with commas and "and" between them."""
    below = False
    for at, (line, kind) in enumerate(marked):
        if kind == "byline":
            below = line.text.lower().rstrip(":") == "by"
        elif below and kind in {None, "menu"} and _name_or_joint(line):
            marked[at] = (line, "byline")
        elif kind != "blank":
            below = False


def _name_or_joint(line: Line) -> bool:
    if line.text.strip(",").lower() in {"", "and", "&"}:
        return True
    return line.words <= 4 and not line.prose and all(w[0].isupper() for w in line.text.split())


def _links_under_colon(marked: list[Marked]) -> None:
    """Headlines below "Read more:" that no prose follows on the same line."""
    below = False
    for at, (line, kind) in enumerate(marked):
        if kind in {"section", "link"} and line.text.endswith(":"):
            below = True
        elif below and kind is None and not line.prose:
            marked[at] = (line, "link")
        elif kind != "blank":
            below = False


def _words_over_credit(marked: list[Marked]) -> None:
    """The short caption that stands on a line of its own above its credit."""
    prose_seen = False
    above: int | None = None
    for at, (line, kind) in enumerate(marked):
        if kind == "credit" and above is not None and prose_seen and _of_a_picture(line):
            marked[above] = (marked[above][0], "caption")
        if kind != "blank":
            above = at if kind is None and not line.prose else None
        prose_seen = prose_seen or (kind is None and line.prose)


def _of_a_picture(line: Line) -> bool:
    return line.text.lower().startswith(
        ("graph", "chart", "map", "©", "photo", "image", "infograph")
    )
