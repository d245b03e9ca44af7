"""What a person types becomes a value of the field's type, or a sentence that says what would."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import pytest

from whipcount.errors import InputError
from whipcount.judge.fields import VOCABULARY, settable, typed
from whipcount.model import Amount, Party, Quantity, When


@pytest.mark.parametrize(
    ("kind", "field", "words", "value"),
    [
        ("position", "stance", "offered", "offered"),
        ("position", "actor", "Orvia", Party("Orvia")),
        ("position", "according_to", "none", None),
        ("position", "conditional", "false", False),
        ("position", "time", "2031-05-02", When(date(2031, 5, 2), date(2031, 5, 2))),
        ("meeting", "start", "2031-05-02/2031-05-04", When(date(2031, 5, 2), date(2031, 5, 4))),
        ("meeting", "participants", "Orvia", (Party("Orvia"),)),
        ("meeting", "participants", ["Orvia", "Mirren"], (Party("Orvia"), Party("Mirren"))),
        ("pledge", "amount", "£30 million", Amount(30_000_000.0, "GBP")),
        ("pledge", "quantity", "600 soldiers", Quantity(600.0, "soldiers")),
        ("pledge", "what", "none", "none"),
        ("condition", "status", "unknown", "unknown"),
    ],
)
def test_typed(kind: str, field: str, words: object, value: object) -> None:
    """Each field takes words as a person types them."""
    assert typed(kind, {field: words}) == {field: value}


@pytest.mark.parametrize(
    ("kind", "given", "sentence"),
    [
        ("rumour", {}, "there is no claim of kind 'rumour'"),
        ("position", {"colour": "red"}, "has no field 'colour' to set; it has according_to"),
        ("position", {"stance": "maybe"}, "it is one of committed, offered"),
        ("position", {"time": "Monday"}, "is not a day; write it as 2025-03-11"),
        ("position", {"id": "x"}, "has no field 'id'"),
        ("position", {"conditional": "perhaps"}, "does not fit"),
        ("pledge", {"amount": "lots"}, "is not a sum of money"),
        ("pledge", {"quantity": "lots"}, "is not a number of things"),
    ],
)
def test_refused(kind: str, given: dict[str, object], sentence: str) -> None:
    """What does not fit is refused with what would."""
    with pytest.raises(InputError, match=sentence):
        typed(kind, given)


def test_the_vocabularies_are_those_of_the_export() -> None:
    """A person may set what the export's schema allows, and nothing else."""
    text = files("whipcount").joinpath("export", "record.schema.json").read_text("utf-8")
    kinds = json.loads(text)["$defs"]
    for (kind, name), words in VOCABULARY.items():
        allowed = kinds[kind]["properties"].get(name, {}).get("enum")
        assert allowed is None or tuple(allowed) == words
        assert name in settable(kind)
