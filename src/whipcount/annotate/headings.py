"""Headings in the midst of a report that begin with who speaks: "Lowport: no comment". A name in, an answer out."""

from __future__ import annotations

from whipcount.annotate.drafts import Book
from whipcount.annotate.names import Name

HEADING = 80  # characters of one, at most


def heads_line(book: Book, name: Name) -> bool:
    """ "Lowport: no comment yet", a heading in a report's midst: who speaks, and no dateline in capitals."""
    text, start = book.parse.text, book.parse.tokens[name.first][0]
    first = start == 0 or text[text.rfind("\n", 0, start) + 1 : start].strip(" •-–") in {
        "",
        "UPDATE",
    }
    colon = book.parse.words[name.last + 1 : name.last + 2] == [":"]
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    said = line.rstrip().endswith((".", "”", '"'))
    return (
        first
        and colon
        and len(line) < HEADING
        and not said
        and not book.text(name.first, name.last).isupper()
    )
