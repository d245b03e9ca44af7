"""``waits --if``: which stated obstacles an act would remove, step by step, in just the reports' words.

It never says that anything would happen: a condition that is met is one obstacle less. Obstacles that
remain, alternatives, groups of which only a part would act, and conditions of unknown state are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from whipcount.codec import digest
from whipcount.errors import InputError
from whipcount.lexicon.words import negators
from whipcount.link.wordings import Wording, content, names_in, stem, wording
from whipcount.model import Actor, Condition, Party, Record
from whipcount.views import refer
from whipcount.views.chain import Obstacle, waves
from whipcount.views.index import Index, fold
from whipcount.views.loops import key
from whipcount.views.waits import OVER, Wait, waits

SUPPOSED = "?"
REACH = 200  # letters before a condition in which its act may be denied
LEAD = re.compile(
    r"^(?:(?:only|not|but|and|if|once|unless|until|till|when|after|before|provided|without|as|soon|long|so|that)\b\s*)+",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?]\s|\n")
NOT = negators() | frozenset(
    {"refuse", "refuses", "refused", "decline", "declines", "declined", "unable", "nothing"}
)


@dataclass(frozen=True, slots=True)
class Freed:
    """What an act still hangs on once an obstacle is gone; ``free``: nothing stated stands before it.

    ``others`` are alternatives that are no longer needed, one of them being enough.
    """

    removed: tuple[Wait, ...]
    left: tuple[Wait, ...]
    others: tuple[Wait, ...]
    free: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step: acts whose obstacles fall at once. From the second on it supposes that what was free was done."""

    number: int
    acts: tuple[Freed, ...]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What an act would remove. ``partly``: a group is waited for, and only a member would act.

    ``averted``: acts announced unless this one is done. ``unknown``: the removed ones of unknown state.
    """

    actor: str
    act: str
    steps: tuple[Step, ...]
    partly: tuple[Wait, ...]
    averted: tuple[Wait, ...]
    unknown: tuple[Wait, ...]


def consequences(record: Record, supposed: str) -> Consequences:
    """What "ACTOR: ACT" would remove.

    Raises:
        InputError: no colon, nobody of that name, or nothing stated waits for that: what does is listed.
    """
    who, colon, act = supposed.partition(":")
    if not colon or not act.strip() or not who.strip():
        raise InputError(f'{supposed!r} is not "ACTOR: ACT", as in --if "Norland: sign the treaty"')
    found = _Supposed(record, refer.named(record, who.strip()), " ".join(act.split()))
    answer = found.answer()
    if not (answer.steps or answer.partly or answer.averted):
        raise InputError(found.nothing())
    return answer


class _Supposed:
    """The conditions of a record, seen from one supposed act."""

    def __init__(self, record: Record, actors: Sequence[Actor], act: str) -> None:
        self.index = Index(record)
        self.actors, self.act = actors, act
        answer = waits(record)
        self.rows = {
            w.claims[0]: w for w in (*answer.edges, *answer.triggers) if w.status not in OVER
        }
        self.conditions = {c.id: c for c in self.index.of(Condition)}
        texts = [t for w in self.rows.values() for t in (w.act, w.trigger)]
        self.names = names_in([*texts, act]) | frozenset(
            n for a in record.actors for name in (a.name, *a.aliases) for n in _stems(name)
        )
        self._wordings: dict[str, Wording] = {}
        self.wanted = self._read(act)

    def answer(self) -> Consequences:
        """Step by step what falls."""
        mine = {r for r, w in self.rows.items() if self._meant(w) and not self._averted(w)}
        obstacles = [
            self._obstacle(r, w, mine) for r, w in sorted(self.rows.items()) if not self._averted(w)
        ]
        found, gone = [], set[str]()
        for number, wave in enumerate(waves(obstacles, [SUPPOSED]), 1):
            gone |= set(wave.removed)
            found.append(Step(number, self._freed(obstacles, wave.removed, gone)))
        removed = [self.rows[r] for r in sorted(gone)]
        return Consequences(
            actor=self._name(), act=self.act, steps=tuple(found),
            partly=self._ordered(w for w in self.rows.values() if self._part(w)),
            averted=self._ordered(w for w in self.rows.values() if self._averted(w) and self._meant(w)),
            unknown=self._ordered(w for w in removed if w.status == "unknown"),
        )  # fmt: skip

    def _name(self) -> str:
        return " or ".join(dict.fromkeys(a.name for a in self.actors))

    def nothing(self) -> str:
        """What does wait for the actor, for whoever asks in vain."""
        name = self._name()
        told = sorted({f"{w.holder}: {w.told}" for w in self.rows.values() if self._of_actor(w)})
        listed = "".join(f"\n  {t}" for t in told[:8])
        return f"no report says that anything waits for {name} to {self.act}" + (
            f"; what waits for {name}:{listed}" if told else f"; nothing here waits for {name}"
        )

    def _read(self, text: str) -> Wording:
        """All of a clause: what must happen may stand anywhere in it."""
        if text not in self._wordings:
            self._wordings[text] = wording(f"that {LEAD.sub('', text)}", self.names)
        return self._wordings[text]

    def _alike(self, trigger: str, act: Wording) -> bool:
        """Whether words for what must happen are words for this act."""
        mine = self._read(trigger)
        there, here = ({*w.core, *w.about} for w in (mine, act))
        if there and here:
            return bool(there & here)
        said = (content(text) - self.names for text in (trigger, act.text))
        return bool(frozenset.intersection(*said)) or bool(mine.names & act.names)

    def _of_actor(self, wait: Wait) -> bool:
        """Whether it is for one of the actors that somebody waits, by who must move or by the words."""
        return self._share(wait)[0]

    def _share(self, wait: Wait) -> tuple[bool, bool]:
        """Whether the actors are whom a wait is for, and whether they are only members of it."""
        if wait.waits_for is None:
            said = set(_stems(wait.trigger))
            return any(set(_stems(a.name)) <= said for a in self.actors), False
        waited = self._party(wait.waits_for_id, wait.waits_for)
        sides = {key(self.index, p) for a in self.actors for p in _sides(self.index, a)}
        if key(self.index, self.index.side(waited)) in sides:
            return True, False
        body = self.index.actors.get(wait.waits_for_id or "")
        members = {m.actor for m in body.members} if body else set()
        return False, bool(members & {a.id for a in self.actors})

    def _party(self, actor: str | None, name: str) -> Party:
        return Party(name, actor=actor)

    def _meant(self, wait: Wait) -> bool:
        return self._of_actor(wait) and self._alike(wait.trigger, self.wanted)

    def _part(self, wait: Wait) -> bool:
        return self._share(wait)[1] and self._alike(wait.trigger, self.wanted)

    def _averted(self, wait: Wait) -> bool:
        """Whether it is an act that is announced unless something is done, not one that is held back.

        "Will strike unless", "will strike if they do not": to do it takes the reason away.
        """
        if _denied(wait.trigger):
            return wait.polarity != "unless"
        held = _denied(wait.act) or _denied(self._before(wait))
        return wait.polarity == "unless" and not held and "without" not in wait.told.split()

    def _before(self, wait: Wait) -> str:
        """The sentence of a condition up to its words."""
        words = wait.words[0]
        text = self.index.labels.documents[words.document].text
        return SENTENCE.split(text[max(0, words.start - REACH) : words.start])[-1]

    def _obstacle(self, row: str, wait: Wait, mine: set[str]) -> Obstacle:
        """The wait as an obstacle before its act, with all acts that would remove it."""
        lifted = {_node(self.index, w) for w in self.rows.values() if self._lifts(w, wait)}
        lifted |= {SUPPOSED} if row in mine else set()
        return Obstacle(row, _node(self.index, wait), frozenset(lifted), wait.gates == "any")

    def _lifts(self, act: Wait, wait: Wait) -> bool:
        """Whether the act that one wait holds back is what the other waits for."""
        if not wait.waits_for or not act.act or act is wait:
            return False
        waited = self.index.side(self._party(wait.waits_for_id, wait.waits_for))
        holder = self.index.side(self._party(act.holder_id, act.holder))
        same = key(self.index, waited) == key(self.index, holder)
        return same and self._alike(wait.trigger, self._read(act.act))

    def _freed(
        self, obstacles: Sequence[Obstacle], removed: Sequence[str], gone: set[str]
    ) -> tuple[Freed, ...]:
        """The acts behind the obstacles of one step, with what is left before each."""
        fallen = [o for o in obstacles if o.id in removed]
        out = []
        for act, group in groupby(sorted(fallen, key=lambda o: (o.act, o.id)), key=lambda o: o.act):
            here = [o for o in obstacles if o.act == act]
            some = any(o.any_of and o.id in gone for o in here)
            left = [o for o in here if o.id not in gone and not (o.any_of and some)]
            spare = [o for o in here if o.id not in gone and o.any_of and some]
            out.append(Freed(
                self._waits(o.id for o in group), self._waits(o.id for o in left),
                self._waits(o.id for o in spare), not left,
            ))  # fmt: skip
        return tuple(sorted(out, key=lambda f: (not f.free, f.removed[0].words)))

    def _waits(self, rows: Iterable[str]) -> tuple[Wait, ...]:
        return self._ordered(self.rows[r] for r in rows)

    def _ordered(self, found: Iterable[Wait]) -> tuple[Wait, ...]:
        return tuple(sorted(found, key=lambda w: (fold(w.holder), w.words, w.claims)))


def _denied(text: str) -> bool:
    return any(w in NOT or w.endswith("n't") for w in text.casefold().replace("’", "'").split())


def _stems(name: str) -> tuple[str, ...]:
    return tuple(stem(w) for w in fold(name).split())


def _sides(index: Index, actor: Actor) -> tuple[Party, ...]:
    """An actor, and whom it acts for."""
    party = Party(actor.name, actor=actor.id)
    return (party, index.side(party))


def _node(index: Index, wait: Wait) -> str:
    """One act of one side: conditions on it stand before the same node."""
    holder = key(index, index.side(Party(wait.holder, actor=wait.holder_id)))
    return digest("act", holder, " ".join(sorted(set(_stems(wait.act)))) or wait.claims[0])
