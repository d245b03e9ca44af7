"""Near-copies: documents in, the id of each copy with the id of its original out.

Two texts are one where most short runs of words of the shorter stand in the longer, and so do the
names and figures: one form filled in twice makes two reports. Only originals are indexed, longest
first, so a wire copy printed a thousand times costs one entry.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from whipcount.model import Document

_WIDTH = 32  # bits for the number of a word; a run is three words
_SHARE = 0.5  # of the runs of the shorter text that its original must have,
_SPREAD_SHARE = 0.25  # or so many, where each eighth of the text has its part of them:
_SPREAD = 0.15  # a reworded copy, not a shared paragraph
_LEAST_RUNS = 40  # a shorter text may be no more than a quotation
_COMMON = 200  # originals; a run that more of them share is a set phrase
_NAMES = 0.5  # of its names and figures that must stand in the original as well
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+|\d[\d.,]*")  # in a sentence, not at its head
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tomorrow",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)  # not "may"


def copies(documents: Sequence[Document]) -> dict[str, str]:
    """Every near-copy with its original: the longest text, among equals the smallest id.

    A shortened, re-headlined or re-spelled reprint is a copy; two reports that share a quotation
    or a paragraph of an agency are not. The order of the documents makes no difference.
    """
    numbers: dict[str, int] = {}
    runs = {d.id: _runs(d, numbers) for d in documents}
    texts = {d.id: d.text for d in documents}
    index: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for ident in sorted(runs, key=lambda i: (-len(runs[i]), i)):
        own = runs[ident]
        original = _nearest(own, index) if len(own) >= _LEAST_RUNS else None
        if (
            original
            and _is_copy(own, frozenset(runs[original]))
            and _same_names(texts[ident], texts[original])
        ):
            found[ident] = original
            continue
        for run in set(own):
            index[run].append(ident)
    return dict(sorted(found.items()))


def _nearest(own: Sequence[int], index: dict[int, list[str]]) -> str | None:
    """The original that shares the most runs."""
    lists = [index[run] for run in set(own) if run in index]
    shared = Counter(ident for known in lists if len(known) <= _COMMON for ident in known)
    return min(shared, key=lambda i: (-shared[i], i), default=None)


def _is_copy(own: Sequence[int], original: frozenset[int]) -> bool:
    """Most of the shorter text stands in the longer, or a part of every eighth of it."""
    hits = [run in original for run in own]
    eighths = [hits[len(hits) * i // 8 : len(hits) * (i + 1) // 8] for i in range(8)]
    spread = min(sum(e) / len(e) for e in eighths) >= _SPREAD
    share = sum(hits) / len(hits)
    return share >= _SHARE or (spread and share >= _SPREAD_SHARE)


def _same_names(copy: str, original: str) -> bool:
    """Names and figures of the one are those of the other; a form keeps its words and changes them."""
    told, known = _telling(copy), _telling(original)
    return len(told & known) >= _NAMES * len(told)


def _telling(text: str) -> frozenset[str]:
    found = {m.rstrip(".,").casefold() for m in _NAME.findall(text)}
    return frozenset(found - _DAYS)


def _runs(document: Document, numbers: dict[str, int]) -> tuple[int, ...]:
    """Each run as one number, made of the numbers of its words."""
    own = [numbers.setdefault(w, len(numbers)) for w in _words(document.text)]
    return tuple(
        (a << 2 * _WIDTH) | (b << _WIDTH) | c
        for a, b, c in zip(own, own[1:], own[2:], strict=False)
    )


def _words(text: str) -> Iterable[str]:
    """Words without case, accents, days and the commonest differences of spelling."""
    plain = text.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return filter(None, map(_word, re.findall(r"[^\W_]+", plain)))


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> str:
    """A word as all spell it; nothing for a day."""
    if word in _DAYS or (word.isdigit() and len(word) <= 2):
        return ""
    return re.sub(r"our(?=s?$|ed$|ing$|able$|ite$)", "or", word.replace("is", "iz"))
