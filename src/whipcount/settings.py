"""``whipcount.toml`` as frozen Settings; an unknown key is an error with the known ones named."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from whipcount.codec import convert
from whipcount.errors import InputError

FILE_NAME = "whipcount.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set.

    ``max_bytes``: largest file that is read, in bytes. ``max_characters``: longest text that one
    file may hold once its page furniture is gone: a book is no report. ``language``: ISO 639-1 code of the
    language the reports must be in. ``strict``: a failing stage stops the run. ``codebook``: the file
    that pins the questions, looked for beside the dossier and in the folder of the reports. ``sure``: how
    sure a row must be to be told, in hundredths, where ``--sure`` does not say.
    """

    max_bytes: int = 5_000_000
    max_characters: int = 300_000
    language: str = "en"
    strict: bool = False
    codebook: str = "issues.toml"
    sure: int = 0


def hundredths(value: int) -> int:
    """How sure a row must be, as given.

    Raises:
        InputError: not from 0 to 100.
    """
    if 0 <= value <= 100:
        return value
    raise InputError(f"{value} is not how sure a row can be: give a whole number from 0 to 100")


def load(path: Path | None) -> Settings:
    """Settings from a TOML file; the defaults where there is no file.

    Raises:
        InputError: not TOML, an unknown key, or a value of the wrong type.
    """
    if path is None or not path.exists():
        return Settings()
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not valid TOML: {error}") from error
    known = [f.name for f in fields(Settings)]
    if unknown := sorted(set(given) - set(known)):
        raise InputError(f"{path}: unknown setting {unknown[0]!r}; the settings are {known}")
    try:
        settings: Settings = convert(given, Settings)
        hundredths(settings.sure)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    return settings
