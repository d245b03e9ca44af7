"""Bytes of one source in, its Documents and at most one Problem out; notes typed by a person too."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from whipcount.codec import digest
from whipcount.errors import InputError
from whipcount.model import DateClue, Document, Furniture, Problem
from whipcount.read.article import Article, read_block
from whipcount.read.dates import glued_date
from whipcount.read.decode import decode_bytes
from whipcount.read.files import HTML, MARKDOWN
from whipcount.read.html import Page, read_page
from whipcount.read.language import other_language
from whipcount.read.lines import Line, bare, split_lines
from whipcount.read.markdown import plain_markdown
from whipcount.read.normalise import normalise
from whipcount.read.pages import split_page
from whipcount.read.sidecar import Aside, beside, read_sidecar
from whipcount.settings import Settings

Outcome = tuple[tuple[Document, ...], tuple[Problem, ...]]
_NAMED = re.compile(r"^(?:Subject|Title|Headline)\s*:\s*(?=\S)", re.IGNORECASE)
_LEAST_WORDS = 5  # a text shorter than this says nothing


def read_file(path: Path, settings: Settings) -> Outcome:
    """The documents of one file; whatever is wrong with it is one Problem."""
    try:
        size = path.stat().st_size
        raw = b"" if size > settings.max_bytes else path.read_bytes()
        extra = _beside(path, settings)
    except OSError as error:
        return _refused(
            str(path), f"cannot be opened ({error.strerror}); check that you may read it"
        )
    if size > settings.max_bytes:
        return _refused(str(path), _too_large(size, settings))
    return read_bytes(str(path), raw, settings, extra)


def _beside(path: Path, settings: Settings) -> bytes:
    """The JSON file beside a report; none of it where it is too large to be about one report."""
    found = beside(path)
    return found.read_bytes() if found and found.stat().st_size <= settings.max_bytes else b""


def read_bytes(source: str, raw: bytes, settings: Settings, extra: bytes = b"") -> Outcome:
    """The documents of one source: the main article, then posts and further articles of its page.

    ``extra`` is the JSON file beside it, where there is one.
    """
    if len(raw) > settings.max_bytes:
        return _refused(source, _too_large(len(raw), settings))
    if not raw.strip():
        return _refused(source, "is empty; save the report again")
    decoded = decode_bytes(raw)
    if decoded.text is None:
        return _refused(source, decoded.warning or "cannot be read")
    articles = [a for a in _articles(source, decoded.text) if _words(a.lines)]
    size = sum(len(x.text) for a in articles for x in a.lines)
    if size > settings.max_characters:
        return _refused(source, _too_long(size, settings))
    if sum(_words(a.lines) for a in articles) < _LEAST_WORDS:
        return _refused(source, "holds no article; save the page of the report itself, or its text")
    found = other_language(" ".join(x.text for a in articles for x in a.lines), settings.language)
    if found:
        return _refused(source, _foreign(found, settings))
    problems = (Problem(source, "read", f"{source} {decoded.warning}"),) if decoded.warning else ()
    if extra and (aside := read_sidecar(extra)):
        raw, articles = raw + b"\0" + extra, [_told_beside(articles[0], aside), *articles[1:]]
    return _documents(source, raw, articles, settings.language), problems


def _told_beside(main: Article, aside: Aside) -> Article:
    """The main article with what the file beside it says; its own headline stands as printed."""
    printed = next((x.text for x in main.lines if _same(x.text, aside.title)), None)
    return replace(
        main, title=printed or main.title or aside.title, outlet=aside.outlet or main.outlet,
        dates=(*aside.dates, *main.dates),
    )  # fmt: skip


def _same(line: str, title: str | None) -> bool:
    """Whether a printed line is that title, whatever its signs and capitals."""
    return bool(bare(line)) and bare(line) == bare(title or "")


def note(
    text: str, *, title: str | None, outlet: str | None, day: date | None, source: str
) -> Document:
    """A note typed by a person, as a document of its own; the same words give the same note.

    Raises:
        InputError: the note has no words.
    """
    lines = tuple(x for x in split_lines(normalise(text)) if x.text)
    if not lines:
        raise InputError("the note is empty; type what it should say")
    body = "\n".join(x.text for x in lines)
    return Document(
        id=digest("document", Path(source).name, _sha(body.encode()), [title, outlet, day]),
        source=source, text=body, lines=tuple(x.number for x in lines), title=title, outlet=outlet,
        dates=(DateClue("note", day.isoformat(), day),) if day else (), note=True,
    )  # fmt: skip


def _articles(source: str, text: str) -> list[Article]:
    suffix = Path(source).suffix.lower()
    if suffix in HTML or (
        suffix not in MARKDOWN
        and text.lstrip()[:15].lower().startswith(("<!doctype html", "<html"))
    ):
        page = read_page(text)
        return _with_head(page) if page else []
    clean = normalise(text)
    return _split(split_lines(plain_markdown(clean) if suffix in MARKDOWN else clean))


def _split(lines: Sequence[Line]) -> list[Article]:
    """The articles of a text; a date glued before its first words belongs to the main one."""
    lines = [replace(x, text=_NAMED.sub("", x.text)) if n < 10 else x for n, x in enumerate(lines)]
    first = next((i for i, x in enumerate(lines) if x.text), 0)
    glued = glued_date(lines[first].text) if lines else None
    if glued is None:
        return [read_block(block) for block in split_page(lines)]
    line, (end, day) = lines[first], glued
    words = line.text[:end].strip()
    rest = (*lines[:first], replace(line, text=line.text[end:]), *lines[first + 1 :])
    main, *others = (read_block(block) for block in split_page(rest))
    furniture = (Furniture("date", words, line.number), *main.furniture)
    return [
        replace(main, dates=(DateClue("line", words, day), *main.dates), furniture=furniture),
        *others,
    ]


def _with_head(page: Page) -> list[Article]:
    """The articles of a web page, what its head says put before what its text says."""
    text = normalise(page.text)
    title = normalise(page.title or "").replace("\n", " ") or None
    if title and title not in text.split("\n")[:3]:
        text = f"{title}\n{text}"
    articles = _split(split_lines(text))
    if not articles:
        return []
    main = articles[0]
    head = replace(
        main,
        title=title or main.title,
        outlet=page.outlet or main.outlet,
        dates=(*page.dates, *main.dates),
    )
    return [head, *articles[1:]]


def _documents(
    source: str, raw: bytes, articles: Iterable[Article], language: str
) -> tuple[Document, ...]:
    key, articles = _sha(raw), hosting(tuple(articles))
    ids = [digest("document", Path(source).name, key, n) for n, _ in enumerate(articles)]
    return tuple(
        Document(
            id=ident, source=source, text="\n".join(x.text for x in a.lines),
            lines=tuple(x.number for x in a.lines), outlet=a.outlet, title=a.title,
            dates=tuple(dict.fromkeys(a.dates)), furniture=a.furniture, language=language,
            part_of=None if ident == ids[0] else ids[0],
        )
        for ident, a in zip(ids, articles, strict=True)
    )  # fmt: skip


def hosting(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, each told the days of the posts it carries: it cannot be older than they."""
    out: list[Article] = []
    for article in articles:
        if article.post and out:
            host = max(i for i, a in enumerate(out) if not a.post)
            clues = (DateClue("embedded", c.words, c.day) for c in article.dates)
            out[host] = replace(out[host], dates=(*out[host].dates, *clues))
        out.append(article)
    return tuple(out)


def _words(lines: Sequence[Line]) -> int:
    return sum(x.words for x in lines)


def _sha(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _refused(source: str, why: str) -> Outcome:
    return (), (Problem(source, "read", f"{source} {why}"),)


def _too_long(size: int, settings: Settings) -> str:
    limit = settings.max_characters
    return f"holds {size:,} characters of text, more than the {limit:,} allowed; split it, or raise max_characters in whipcount.toml"


def _too_large(size: int, settings: Settings) -> str:
    limit = settings.max_bytes
    return f"has {size:,} bytes, more than the {limit:,} allowed; raise max_bytes in whipcount.toml or split it"


def _foreign(found: str, settings: Settings) -> str:
    seems = "in a language we do not know" if found == "und" else f"in another language ({found})"
    return f"seems to be {seems}; only {settings.language!r} is read, so give a translation or set language"
