"""Settings come from a file, with defaults; what is not known is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from whipcount.errors import InputError
from whipcount.settings import FILE_NAME, Settings, load


def test_defaults(tmp_path: Path) -> None:
    """Without a file, or with an empty one, the defaults hold."""
    (tmp_path / FILE_NAME).touch()
    assert load(None) == load(tmp_path / "none.toml") == load(tmp_path / FILE_NAME) == Settings()


def test_given(tmp_path: Path) -> None:
    """What the file gives holds, and the rest is as it was."""
    path = tmp_path / FILE_NAME
    path.write_text("max_bytes = 100\nstrict = true\n", encoding="utf-8")
    assert load(path) == Settings(max_bytes=100, strict=True)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("max_byte = 1", "unknown setting 'max_byte'; the settings are .*max_bytes"),
        ("max_bytes =", "is not valid TOML"),
        ("max_bytes = 'many'", "does not fit"),
        ("language = 3", "does not fit"),
        ("sure = 101", "101 is not how sure a row can be: give a whole number from 0 to 100"),
        ("sure = 0.7", "does not fit"),
    ],
)
def test_refused(tmp_path: Path, text: str, sentence: str) -> None:
    """What does not fit is refused with the file's name."""
    path = tmp_path / FILE_NAME
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=sentence) as told:
        load(path)
    assert FILE_NAME in str(told.value)
