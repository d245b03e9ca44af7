"""What the verb of a pledge has for its object: things whole, each sum once. A clause in, spans out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import REACH
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun

ANSWERS = frozenset({"answer", "explanation", "apology"})
OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
OPENED = re.compile(r"\((?:(?:about|around|or|some|nearly|roughly|almost|over)\s)?[A-Z]{0,3}$")
VOWING = frozenset({"promise", "pledge"})
LINKS = frozenset({"", "that", "which"})
LONGEST_NUMBER = 12  # characters
PRICED = re.compile(r"[$€£]\s?[\d.,]+\s?[a-z]*$")
ONE_OF = re.compile(r"(?:at least\s)?one of ")
CUT_NUMBER = re.compile(r"[\d,]+\s[A-Z]{1,4}(?:-\d+[a-z]{0,2}(?:\s.*)?)?|[A-Z]{1,4}-\d+.*")
CUT_UNIT = re.compile(r"\d[\d,]*(?:\s[a-z-]+){1,4}")
NUMBER = re.compile(r"(?<![\w.,$€£-])\d[\d,]*\s$")


def things(scene: Scene, clause: Clause) -> list[Span]:
    """The objects, or the sum that the verb's particle or preposition holds: "pledged up to $5m"."""
    sums = [
        (a, b)
        for p, a, b in clause.obliques
        if p in {"to", "of"} and gifts.sum_in(scene.words((a, b)))
    ]
    held = clause.objects or tuple(
        (a, b) for p, a, b in clause.obliques if not p and " " in clause.lemma
    )  # "scaling down its force"
    found = [o for o in _glued(scene, held) if not _converted(scene, o)]
    found = [o for o in found if o == found[0] or scene.text[o[0] - 4 : o[0]] != " or "]
    found = [o for o in found if scene.words(o) != "cent"]  # of "a quarter of one per | cent"
    found = [o for o in found if not any(o != p and p[0] <= o[0] and o[1] <= p[1] for p in found)]
    whole = [o for o in found if not PRONOUN.match(scene.words(o))]
    return whole or sums or found


def antecedent(scene: Scene, clause: Clause) -> Clause:
    """ "The 46 houses | the council had promised", "the doctors promised by Norland": with the thing before it."""
    told = clause.relation in {"acl", "acl:relcl"} and clause.parent is not None
    if not told or clause.lemma not in VOWING or clause.passive:
        return clause
    if any(not PRONOUN.match(scene.words(o)) for o in clause.objects):
        return clause
    above = scene.clauses[clause.parent or 0]
    spans = (*above.objects, *above.subjects, *((a, b) for _, a, b in above.obliques))
    low = min(
        [clause.start, clause.head[0], *(s[0] for s in clause.subjects if s[1] <= clause.head[0])]
    )
    near = [s for s in spans if s[1] <= low and scene.text[s[1] : low].strip() in LINKS]
    near = [s for s in near if " " in scene.words(s)]
    return replace(clause, objects=(max(near, key=lambda s: (s[1], -s[0])),)) if near else clause


def _converted(scene: Scene, thing: Span) -> bool:
    """ "40 million kroner (about $4 million)": the second is the first once more."""
    before = scene.text[max(0, thing[0] - REACH) : thing[0]]
    found = OPENED.search(before)
    return (
        found is not None
        and gifts.sum_in(before[: found.start()]) is not None
        and bool(gifts.sum_in(scene.words(gifts.whole(scene, thing))))
    )


def _priced(scene: Scene, thing: Span, start: int) -> bool:
    """ "A £2bn | package for the port" is one thing."""
    word = scene.text[start : start + LONGEST_NUMBER].split(" ")[0].casefold()
    if scene.text[thing[1] : start] != " " or not (
        word in pledges.acts() or word in pledges.nouns()
    ):
        return False
    low = max(0, thing[1] - LONGEST_NUMBER)
    return PRICED.search(scene.text[low : thing[1]]) is not None


def _numbered(scene: Scene, start: int) -> int:
    """Where a thing begins whose number the parse left out: "1,000 | police"."""
    found = NUMBER.search(scene.text[max(0, start - LONGEST_NUMBER) : start])
    return start - len(found.group()) if found else start


def _glued(scene: Scene, spans: Sequence[Span]) -> list[Span]:
    """ "30 F-16s" is one thing, though the parse cut it at its hyphen."""
    out: list[Span] = []
    for start, end in spans:
        low = _numbered(scene, out[-1][0]) if out else start
        if out and (
            CUT_NUMBER.fullmatch(scene.text, out[-1][0], end)
            or CUT_UNIT.fullmatch(scene.text, low, end)
            or _priced(scene, out[-1], start)
            or ONE_OF.fullmatch(scene.text, out[-1][0], start)
        ):
            out[-1] = (low, end)
        else:
            out.append((start, end))
    return out


def owed(scene: Scene, holder: Clause, thing: Span) -> bool:
    """ "Promised an answer by Friday", "offered free legal advice": owed where vowed, help where it is of a kind."""
    core = gifts.core(scene.words(thing)).casefold().split()
    last = noun(core[-1]) if core else ""
    vowed = holder.lemma in {"promise", "pledge"} and last in ANSWERS
    return vowed or (last == "advice" and len(core) > 1 and core[0] not in OWNERS)


def is_thing(scene: Scene, thing: Span) -> bool:
    """Not an actor, and not what one commits or pledges without giving."""
    found = scene.mention(thing)
    said = {noun(w) for w in gifts.core(scene.words(thing)).casefold().split()}
    named = found is not None and (found.start, found.end) == thing
    held = said & pledges.empty()
    jobs = (
        held <= {"job"} and gifts.sum_in(scene.words(thing)) is not None
    )  # "guaranteed 1,200 jobs"
    return not named and (not held or jobs)
