"""Near-copies: documents in, the id of each copy with the id of its original out.

Two texts are one where most short runs of words of the shorter stand in the longer. Only
originals are indexed, longest first, so a wire copy printed a thousand times costs one entry.
"""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from whipcount.model import Document

_RUN = 3  # words in a run
_SHARE = 0.5  # of the runs of the shorter text that its original must have,
_SPREAD_SHARE = 0.25  # or so many, where each eighth of the text has its part of them:
_SPREAD = 0.15  # a reworded copy, not a shared paragraph
_LEAST_RUNS = 40  # a shorter text may be no more than a quotation
_COMMON = 200  # originals; a run that more of them share is a set phrase
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
    runs = {d.id: _runs(d) for d in documents}
    index: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for ident in sorted(runs, key=lambda i: (-len(runs[i]), i)):
        own = runs[ident]
        original = _nearest(own, index) if len(own) >= _LEAST_RUNS else None
        if original and _is_copy(own, frozenset(runs[original])):
            found[ident] = original
            continue
        for run in sorted(set(own)):
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


def _runs(document: Document) -> tuple[int, ...]:
    words = list(_words(document.text))
    return tuple(_hash(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def _words(text: str) -> Iterable[str]:
    """Words without case, accents, days and the commonest differences of spelling."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    for word in re.findall(r"[^\W_]+", plain):
        if word not in _DAYS and not (word.isdigit() and len(word) <= 2):
            yield re.sub(r"our(?=s?$|ed$|ing$|able$|ite$)", "or", word.replace("is", "iz"))


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest())
