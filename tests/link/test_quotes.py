"""One saying that two reports give to two people."""

from __future__ import annotations

from pathlib import Path

import pytest

from whipcount.dossier import Dossier

SAID = '"The salt tax will drown this town," Ada Brom, the mayor of Velm, told reporters on Monday.'


def told(folder: Path, *texts: str) -> list[str]:
    """The fields of the contradictions of some reports."""
    paths = [folder / f"{n}.txt" for n in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(f"Velm\n\n10 March 2031\n\n{text}\n", encoding="utf-8")
    with Dossier.open(folder / "s.whipcount", create=True) as dossier:
        dossier.read(paths)
        return [row.field for row in dossier.record().contradictions]


@pytest.mark.parametrize(
    "other",
    [
        'It was the treasurer, Nils Orff, who said on Monday that "the salt tax will drown this town".',
        "Ada Brom has been misheard. ‘The salt tax will drown this town’ was Nils Orff's phrase, not hers. The mayor said that she would sue.",
    ],
)
def test_two_are_named_for_one_saying(tmp_path: Path, other: str) -> None:
    """The same words under two names make a row."""
    assert told(tmp_path, SAID, other) == ["actor"]


@pytest.mark.parametrize(
    "other",
    [
        'Nils Orff quoted Ada Brom\'s words that "the salt tax will drown this town" and smiled.',
        '"The salt tax will drown this town," Mayor Brom said.',
        'Nils Orff repeated that "the salt tax will drown this town".',
        '"We will drown," said Nils Orff.',
    ],
)
def test_sayings_that_are_repeated(tmp_path: Path, other: str) -> None:
    """Who repeats a saying, or is the same, makes none."""
    assert told(tmp_path, SAID, other) == []
