"""What holds for every source."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from read import pages
from whipcount.model import Document
from whipcount.read import read_bytes
from whipcount.read.normalise import normalise
from whipcount.settings import Settings

_LINES = [
    *(page_line for page in (pages.AGGREGATOR, pages.PLAIN, pages.CREDITED) for page_line in page.split("\n")),
    "By", "and", "an hour ago", "2h", "Coast Gazette", "- Coast Gazette", "Read more:", "Lund", "* * *",
    "March 4, 2021", "© Eva Lind/dpa", "— A (@b)", "…", "date 2021-03-04 The council met.", "[+12 chars]",
]  # fmt: skip


def _check(text: str, documents: tuple[Document, ...]) -> None:
    raw = re.sub(r"\s+", " ", normalise(text))
    for document in documents:
        pieces = document.text.split("\n")
        assert len(document.lines) == len(pieces)
        assert all(piece and re.sub(r"\s+", " ", piece) in raw for piece in pieces)
        assert normalise(document.text) == document.text


@given(st.lists(st.sampled_from(_LINES) | st.text(max_size=60), max_size=30))
def test_every_line_of_the_text_stands_in_the_source(lines: list[str]) -> None:
    """Each line has a number, and its words stand together in the source."""
    text = "\n".join(lines)
    documents, problems = read_bytes("page.txt", text.encode(errors="replace"), Settings())
    assert documents or len(problems) == 1
    _check(text.encode(errors="replace").decode(), documents)


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_bytes_give_documents_or_one_problem(raw: bytes, source: str) -> None:
    """No bytes raise, whatever the file is called."""
    documents, problems = read_bytes(source, raw, Settings())
    assert documents or len(problems) == 1


@pytest.mark.parametrize("page", [pages.AGGREGATOR, pages.TOPPED, pages.TEASERS, pages.CREDITED])
def test_reading_is_a_function_of_the_bytes(page: str) -> None:
    """The same bytes give the same documents, and ids are all different."""
    first, _ = read_bytes("page.txt", page.encode(), Settings())
    again, _ = read_bytes("page.txt", page.encode(), Settings())
    assert first == again
    assert len({d.id for d in first}) == len(first)
