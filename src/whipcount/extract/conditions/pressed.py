"""Who is pressed by a condition whose words leave that open: whose raids must cease, who gets nothing till then.

A trigger and the clause that hangs on it in; the mention of whoever must move, or nobody, out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import conditional
from whipcount.lexicon.lemmas import noun

OWNS = re.compile(r"(?P<owns>['’]s?)?\s(?P<rest>[^,;.:]*)")
CORE = re.compile(r"\s(?:on|of|against|at|in|by)\s")
WORD = re.compile(r"[a-z]+")
BY = re.compile(r"(?P<deed>[\w-]+)\s(?:by|of)\s(?:the\s)?$")
AROUND = 40  # characters before an owner in which its deed is looked for
NEARBY = 3  # words behind an owner among which what he does stands
TO = re.compile(r"\b(?:to|for|with)\s(?!\W?\d|about\b)")
TOWARDS = frozenset({"to", "with", "for"})
PRONOUN = re.compile(r"(?:it|they|he|she)\b", re.IGNORECASE)
MANY = re.compile(r"(?:it|they|either|both|neither)\b", re.IGNORECASE)  # "he" is rather who speaks
TELLING = frozenset(
    {"warn", "tell", "threaten", "inform", "advise", "caution", "remind", "promise"}
)


def inflicts(scene: Scene, mention: Mention) -> bool:
    """ "The Norlandic raids", "Norland's siege": whose they are can end them, whatever is said to be done."""
    behind = OWNS.match(scene.text, mention.end)
    if behind is None or not (behind["owns"] or mention.kind == "demonym"):
        return False
    return any(
        noun(w) in conditional.inflicted() for w in behind["rest"].casefold().split()[:NEARBY]
    )


def waged(scene: Scene, trigger: Span, holder: str | None) -> Mention | None:
    """ "An end to the attacks": whose they are by the rest of the report, told most often, the first of equals.

    So "until the notice is lifted": of whoever gave it.
    """
    wanted = {noun(w) for w in WORD.findall(scene.text[trigger[0] : trigger[1]].casefold())}
    wanted &= conditional.inflicted() | conditional.moves()
    if not wanted:
        return None
    owners = [m for m in scene.mentions if m.chain != holder and _wages(scene, m, wanted)]
    owners += [m for m in _makers(scene, wanted) if m.chain != holder]
    told = Counter(m.chain for m in owners)
    return max(owners, key=lambda m: (told[m.chain], -m.start), default=None)


def _makers(scene: Scene, wanted: AbstractSet[str]) -> Iterator[Mention]:
    """ "The union gave notice", "the minister has offered one seat": who acts on such a thing."""
    deeds = wanted & conditional.inflicted()
    for clause in scene.clauses:
        does = clause.lemma in deeds and not clause.passive  # "the rebels attacked two convoys"
        if (
            clause.kind != "verb"
            or clause.negated
            or not (does or clause.lemma in conditional.making())
        ):
            continue
        things = {noun(w) for o in clause.objects for w in scene.words(o).casefold().split()}
        if {*things, clause.lemma} & wanted:  # "has offered three per cent"
            acting = {p.chain for p in scene.subjects(clause)}
            near = [m for s in clause.subjects for m in scene.mentions_near(*s)]
            yield from (m for m in near if m.chain in acting and m.kind in {"name", "nominal"})


def _wages(scene: Scene, mention: Mention, wanted: AbstractSet[str]) -> bool:
    """ "Norlandic attacks", "attacks by the rebels"."""
    if mention.kind == "pronoun":
        return False
    before = scene.text[max(0, mention.start - AROUND) : mention.start].casefold()
    by = BY.search(before)
    if by and noun(by["deed"]) in wanted:
        return True
    return _does(scene, mention, wanted)


def _does(scene: Scene, mention: Mention, deeds: AbstractSet[str]) -> bool:
    """Whether what stands behind an owner is one of these deeds of its own."""
    behind = OWNS.match(scene.text, mention.end)
    if behind is None or not (behind["owns"] or mention.kind == "demonym"):
        return False
    return any(noun(w) in deeds for w in behind["rest"].casefold().split()[:NEARBY])


def withheld(
    scene: Scene, trigger: Clause, main: Clause | None, holder: str | None
) -> Mention | None:
    """ "Will not lend to Norland until it cuts spending": "it" is who gets nothing, but where one acts alone."""
    if main is None:
        return None
    refused = main.negated and main.lemma in conditional.withheld()
    acts = [main, *scene.below(scene.clauses.index(main), "xcomp")]
    ended = next((c for c in acts if not c.negated and c.lemma in conditional.ending()), None)
    if not refused and ended is None:
        return None
    said = [scene.words(s) for s in trigger.subjects]
    alone = trigger.lemma in conditional.by_oneself() | conditional.receiving()
    if alone or trigger.kind != "verb" or not said or not all(map(PRONOUN.fullmatch, said)):
        return None
    for start, end in _given(scene, ended or main, trigger):
        for mention in scene.mentions_near(start, end):
            inside = start <= mention.start and mention.end <= end
            if inside and mention.kind in {"name", "nominal"} and mention.chain != holder:
                return mention
    return None


def _given(scene: Scene, act: Clause, trigger: Clause) -> Iterator[Span]:
    """To whom or with whom an act is done, then to what; of "aid to Norland" whatever follows "to"."""
    ends = [(p in TOWARDS, a, b) for p, a, b in act.obliques]
    for whole, start, end in (*ends, *((True, *o) for o in act.objects)):
        to = TO.search(scene.text, start, end)
        if act.head[1] <= start < trigger.start and (whole or to):
            yield (to.end() if to else start), end


def _deed(phrase: str) -> bool:
    """ "Attacks on the convoys", "the raids": what somebody does, nobody named."""
    return noun(CORE.split(phrase.casefold())[0].split()[-1]) in conditional.inflicted()


def addressed(scene: Scene, trigger: Clause, main: Clause | None) -> Span | None:
    """ "Warned councillors that the state could step in unless they paid": "they" are who is told."""
    said = [scene.words(s) for s in trigger.subjects]
    bare = bool(said) and (all(map(MANY.fullmatch, said)) or all(map(_deed, said)))
    if main is None or not (main.subjects or main.passive) or not bare:
        return None
    if main.lemma == "threaten" and main.objects:  # "threatened the banks with a levy unless"
        return main.objects[0]
    for clause in scene.above(main):
        told = [o for o in clause.objects if clause.head[1] <= o[0] and o[1] <= main.start + 3]
        if told and clause.lemma in TELLING:
            return told[0]
    return None
