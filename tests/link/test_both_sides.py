"""Two sides' counts in one report, and things whose being is denied."""

from __future__ import annotations

import pytest

from claims import report
from whipcount.link.contradictions.both_sides import both_sides
from whipcount.link.contradictions.denials import denials
from whipcount.link.contradictions.denied_things import denied_things


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("Police counted 3,000 marchers in the square; the organisers claimed a million.", True),
        ("The union says 900 nurses walked out. The government put the number at no more than 300.", True),
        ("Organisers said 50,000 people had come, while police estimated 12,000.", True),
        ("Police said 200 people were there. The organisers said at least 150.", False),
        ("Police sent 200 officers. The organisers said 5,000 people marched.", False),
        ("Police said 3,000 people marched. The authorities said 9,000.", False),
        ("The union wants 900 jobs. Police said the road is 40 kilometres long.", False),
        ("Police said turnout was 40 percent. The opposition said it was 20 percent.", False),
        ("In Velm the police say 11,000, and the Quay Guild 80,000.", True),
        ("The port ministry counts 1.09 million visitors; the KLT union says 3.5 million.", True),
        ("The dead are in dispute: the minister, Ada Brom, spoke on Monday of 272; the KLT admits eight, hit by stones.", True),
        ("Organisers spoke of 22,000 marchers, police of 8,000.", True),
        ("The march drew 8,000 people according to police and 22,000 according to the organisers.", True),
        ("Accounts vary: the army says 14, witnesses as many as 60.", True),
        ("At least 92 people were killed in Tarn, monitors said. The government put the number at 40.", True),
        ("At least 92 people were hurt in Tarn, monitors said. The company puts the number of its workers at 40.", False),
        ("The army said it had lost 14 men and the rebels 30.", False),
        ("Norsk said 200 dockers had stopped work, Velm 300.", False),
        ("Police said 900 people came on Saturday. The organisers said 4,000 came on Sunday.", False),
        ("Police said 30 people were hurt and the fire brigade put out 12 fires.", False),
    ],
)  # fmt: skip
def test_counts(text: str, clash: bool) -> None:
    """Who governs and who is governed clash over one number; two things counted do not."""
    assert bool(list(both_sides([report(text)]))) is clash


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("She keeps a list of the dead, two clerks said. The ministry says there is no such list.", True),
        ("She keeps a list of the dead. The ministry says there is no such rule.", False),
        ("They may draw up a list of the dead. The ministry says there is no such list.", False),
    ],
)  # fmt: skip
def test_no_such_thing(text: str, clash: bool) -> None:
    """A thing of one sentence, of which the next says that there is none, clashes with it."""
    assert bool(list(denials([report(text)]))) is clash


TOLD = "Premier Ada Brom flew to Orvia. Her envoy handed President Lund a letter, clerks said."


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Ms Brom said reports of a secret letter to Mr Lund were “nonsense”.", True),
        ("Ada Brom denied the existence of a letter to Lund.", True),
        ("Ms Brom said reports of a secret list for Mr Lund were “nonsense”.", False),
        ("Ilse Karr said reports of a letter to Tarn were “nonsense”.", False),
        ("Ms Brom said reports of a letter to Mr Lund were being read.", False),
    ],
)
def test_denied_things(other: str, clash: bool) -> None:
    """What one report tells of and another has denied, between the same parties, clashes."""
    found = list(denied_things([report(TOLD, "in/1.txt"), report(other, "in/2.txt")]))
    assert bool(found) is clash
