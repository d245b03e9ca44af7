"""A user's own list of actors: what is read, and what is told of a line that is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from whipcount.errors import InputError
from whipcount.judge.lists import Listed, as_rows, listed, read_list
from whipcount.model import Judgement, Role

CSV = """name,type,aliases,role,of,from,to,wikidata
Ada Lind,person,A. Lind;Linde,minister,Orvia,2030-01-02,2031-05-06,Q42
Ada Lind,,,premier,Orvia,2031-05-06,,
Dockers Union,organization,DU,,,,,
"""
JSON = (
    '{"name": "Ada Lind", "type": "person", "aliases": ["A. Lind", "Linde"], "codes": {"wikidata": "Q42"},'
    ' "roles": [{"title": "minister", "of": "Orvia", "from": "2030-01-02", "to": "2031-05-06"},'
    ' {"title": "premier", "of": "Orvia", "from": "2031-05-06"}]}\n'
    '{"name": "Dockers Union", "type": "organization", "aliases": ["DU"]}\n'
)


def imported(rows: list[Listed]) -> Judgement:
    """The judgement that keeps a list."""
    return Judgement(
        id="j", verb="import", target=("list",), by="tester", when="2031", why="a test",
        stands={"actors": as_rows(rows)},
    )  # fmt: skip


def test_a_list_in_csv() -> None:
    """A name in several rows is one actor with the offices of all, with their days."""
    lind, union = read_list(CSV)
    assert lind.roles == (
        Role("minister", "Orvia", None, date(2030, 1, 2), date(2031, 5, 6)),
        Role("premier", "Orvia", None, date(2031, 5, 6), None),
    )
    assert (lind.aliases, dict(lind.codes)) == (("A. Lind", "Linde"), {"wikidata": "Q42"})
    assert union == Listed("Dockers Union", "organization", ("DU",))


def test_both_forms_say_the_same() -> None:
    """JSON Lines and CSV of one content are one list."""
    assert read_list(JSON) == read_list(CSV)


def test_a_list_outlives_its_judgement() -> None:
    """What a judgement keeps of a list gives the list back."""
    rows = list(read_list(CSV))
    assert listed([imported(rows)]) == tuple(rows)


def test_the_last_list_wins() -> None:
    """What a later list says of a name stands instead of what an earlier one said."""
    one, two = Listed("Ada Lind", "person", ("Lind",)), Listed("Ada Lind", "person", ("Linde",))
    assert listed([imported([one]), imported([two])]) == (two,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no actors"),
        ("nam,type\nx,person\n", "'nam' is no column"),
        ("type\nperson\n", "there must be name"),
        ("name,type\n,person\n", "line 2: an actor needs a name"),
        ("name,type\nAda,ship\n", "line 2: 'ship' is no type"),
        ("name,type\nAda\n", "line 2: there are more or fewer fields"),
        ("name,role,from\nAda,minister,May\n", "line 2: 'May' is not a day"),
        ("name,role,from,to\nAda,minister,2031-02-01,2031-01-01\n", "before it begins"),
        ("name,of\nAda,Orvia\n", "belong to a role"),
        ("name,wikidata\nAda,42\n", "no Wikidata id"),
        ("name,aliases\nAda,Lind\nEva,Lind\n", "a name of both"),
        ("name,type\nAda,person\nAda,state\n", "was a person above"),
        ('{"name": "Ada"\n', "line 1 is not JSON"),
        ('{"name": "Ada", "born": 1}\n', "'born' is no field"),
        ('{"name": "Ada", "aliases": "Lind"}\n', "aliases must be a list"),
        ('{"name": "Ada", "roles": [{"of": "x"}]}\n', "a role needs a title"),
        ('{"name": "Ada", "codes": {"viaf": "1"}}\n', "'viaf' is no code"),
    ],
)
def test_wrong_lines(text: str, told: str) -> None:
    """A list with a wrong line is taken in not at all, and the message says which line and why."""
    with pytest.raises(InputError, match=told):
        read_list(text)
