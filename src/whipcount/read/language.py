"""A light check of what language a text is in: its words against short lists of common ones."""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

_ENOUGH = 20  # words; fewer say nothing about a language
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\d_]+")  # no spaces in CJK
_LEAST = 0.08  # share of its words that a text has in common with its own language's list


def other_language(text: str, wanted: str) -> str | None:
    """The code of the language a text seems to be in where that is not the wanted one.

    ``und`` is a language that no list knows; None is a text in the wanted language, one too short
    to tell, or a wanted language without a list.
    """
    lists = _lists()
    words = _WORD.findall(text.lower())
    if wanted not in lists or len(words) < _ENOUGH:
        return None
    counts = Counter(words)
    shares = {code: sum(counts[w] for w in known) / len(words) for code, known in lists.items()}
    best = max(sorted(shares), key=lambda code: shares[code])
    if shares[wanted] >= _LEAST and shares[wanted] >= 0.7 * shares[best]:
        return None
    return best if shares[best] >= _LEAST and best != wanted else "und"


@cache
def _lists() -> dict[str, frozenset[str]]:
    raw = files("whipcount.read").joinpath("languages.toml").read_text(encoding="utf-8")
    return {code: frozenset(words.split()) for code, words in tomllib.loads(raw).items()}
