"""Bad input, ids, notes, Markdown and web pages."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from read import pages
from whipcount.errors import InputError
from whipcount.read import find_files, note, read_bytes, read_file
from whipcount.settings import Settings

SETTINGS = Settings()
FRENCH = (
    "Le conseil du port a voté la subvention mardi. Les îles n'ont pas encore répondu, a dit le maire,"
    " mais elles sont prêtes à payer une partie du prix si la ville le fait aussi."
)


@pytest.mark.parametrize(
    ("source", "raw", "words"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.txt", b"GIF89a\0\0\0", "not a text file"),
        ("a.txt", b"Home\nNews\nSport\n", "holds no article"),
        ("a.html", b"<html><body><nav><a>Home</a></nav></body></html>", "holds no article"),
        ("a.txt", FRENCH.encode(), "another language (fr)"),
        ("a.txt", "Совет порта проголосует во вторник. ".encode() * 5, "a language we do not know"),
        ("a.txt", b"x" * 999, "raise max_bytes"),
    ],
)
def test_bad_input_is_one_problem_that_says_what_to_do(source: str, raw: bytes, words: str) -> None:
    """What cannot be read gives no document and exactly one sentence with the way out."""
    documents, (problem,) = read_bytes(source, raw, replace(SETTINGS, max_bytes=900))
    assert documents == ()
    assert (problem.document, problem.stage) == (source, "read")
    assert words in problem.message
    assert ";" in problem.message


def test_a_guessed_encoding_is_a_problem_beside_the_document() -> None:
    """A text in Windows-1252 is read, and the person is told to look."""
    (document,), (problem,) = read_bytes("a.txt", f"“{pages.COUNCIL}”".encode("cp1252"), SETTINGS)
    assert document.text == f"“{pages.COUNCIL}”"
    assert "Windows-1252" in problem.message


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    """A folder in the place of a file, as any failure to open, is data."""
    documents, (problem,) = read_file(tmp_path, SETTINGS)
    assert documents == ()
    assert "cannot be opened" in problem.message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read_is_a_problem(tmp_path: Path) -> None:
    """Missing permissions are told in one sentence."""
    path = tmp_path / "a.txt"
    path.write_text(pages.COUNCIL)
    path.chmod(0)
    assert read_file(path, SETTINGS)[1][0].message.endswith("check that you may read it")


def test_a_large_file_is_not_even_opened(tmp_path: Path) -> None:
    """The size is looked at before the content."""
    path = tmp_path / "a.txt"
    path.write_text(pages.COUNCIL)
    documents, (problem,) = read_file(path, replace(SETTINGS, max_bytes=10))
    assert (documents, "raise max_bytes" in problem.message) == ((), True)


def test_ids_follow_name_and_content_not_the_folder() -> None:
    """The same file in another folder is the same document; another content is not."""
    first, moved, other = (
        read_bytes(source, text.encode(), SETTINGS)[0][0].id
        for source, text in (
            ("x/a.txt", pages.PLAIN),
            ("y/a.txt", pages.PLAIN),
            ("x/a.txt", pages.PLAIN + "More of it."),
        )
    )
    assert first == moved
    assert first != other


def test_a_note_depends_on_its_words_alone() -> None:
    """A note typed twice is one note; its day is a clue, and a changed field makes another."""
    day = date(2021, 3, 4)
    first = note("We met.\n\nThey agreed.", title="Call", outlet=None, day=day, source="note")
    again = note("We met.\n\nThey agreed.", title="Call", outlet=None, day=day, source="note")
    other = note("We met.\n\nThey agreed.", title="Call", outlet=None, day=None, source="note")
    assert first == again
    assert first.id != other.id
    assert (first.text, first.lines, first.note) == ("We met.\nThey agreed.", (1, 3), True)
    assert [(c.where, c.day) for c in first.dates] == [("note", day)]


def test_an_empty_note_is_refused() -> None:
    """A note without words cannot be added."""
    with pytest.raises(InputError, match="empty"):
        note(" \n", title=None, outlet=None, day=None, source="note")


def test_markdown_signs_go_and_words_stay() -> None:
    """Headings, links, emphasis and quotes are read as plain words."""
    text = (
        "# Ferry vote looms over Ostmark\n\n*By [Anna Holm](https://x.test/h)*\n\n**OSTMARK** — The"
        " [council](http://a.test/b_(c)) will *not* vote on ferry_plan_two, she said.\n\n![Quay](q.jpg)\n\n"
        '> "We are ready," she said.\n\n- The islands will answer by Friday.\n'
    )
    (document,), _ = read_bytes("a.md", text.encode(), SETTINGS)
    assert document.text.split("\n") == [
        "Ferry vote looms over Ostmark",
        "OSTMARK — The council will not vote on ferry_plan_two, she said.",
        '"We are ready," she said.',
        "The islands will answer by Friday.",
    ]
    assert document.lines == (1, 5, 9, 11)


def test_a_web_page_gives_body_and_head() -> None:
    """Title, outlet and days come from the head of a page, the text from its article."""
    (document,), _ = read_bytes("a.html", pages.WEB.encode(), SETTINGS)
    assert (document.title, document.outlet) == ("Ferry vote looms over Ostmark", "Coast Gazette")
    assert [(c.where, c.day) for c in document.dates] == [
        ("meta", date(2021, 3, 4)),
        ("url", date(2021, 3, 4)),
    ]
    assert document.text.split("\n") == [document.title, pages.COUNCIL, pages.BOATS, pages.PIPE]


def test_a_page_saved_as_text_is_still_a_page() -> None:
    """What begins as HTML is read as HTML whatever it is called."""
    (document,), _ = read_bytes("a.txt", pages.WEB.encode(), SETTINGS)
    assert "<p>" not in document.text


def test_folders_are_searched_and_sidecars_left_alone(tmp_path: Path) -> None:
    """Reports are found below a folder in order; hidden files and .json are not read."""
    for name in ("b.txt", "sub/a.html", "sub/c.MD", "b.json", ".hidden.txt", ".git/x.txt", "d.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({}))
    names = [
        p.relative_to(tmp_path).as_posix() for p in find_files([tmp_path, tmp_path / "b.json"])
    ]
    assert names == ["b.txt", "sub/a.html", "sub/c.MD"]


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    """A path that does not exist, or a folder without reports, stops before any reading."""
    with pytest.raises(InputError, match="does not exist"):
        find_files([tmp_path / "nowhere"])
    with pytest.raises(InputError, match=r"no \.txt"):
        find_files([tmp_path])


def test_a_book_is_no_report() -> None:
    """A text over max_characters is refused in one sentence that says what to do."""
    raw = ("The council met on Monday and said that the ferry will sail again.\n" * 20).encode()
    documents, (problem,) = read_bytes("book.txt", raw, replace(SETTINGS, max_characters=500))
    assert documents == ()
    assert "split it, or raise max_characters" in problem.message
