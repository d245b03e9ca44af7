"""What a speaker says will come of a thing: "warned that any intervention would mean war", "the levy would kill jobs".

Clauses in, readings out, as in ``stances``. Whoever sees harm in an act or a plan is against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whipcount.extract.framing import hint
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, REACH, Reading, holders
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span
from whipcount.model import Party

WARNING = frozenset({"warn", "caution", "fear"})
AHEAD = frozenset({"would", "will", "could", "can", "may", "might", "risk"})
# What harms by itself; what it takes a warning to tell.
HARMING = frozenset(
    """undermine hurt harm damage destroy wreck ruin sink jeopardise jeopardize endanger cripple derail torpedo doom weaken
    hit burden devalue impoverish criminalise criminalize marginalise marginalize dilute discourage
    kill punish penalise penalize betray backfire poison sabotage erode imperil gut devastate bankrupt humiliate""".split()
)
BRINGING = frozenset(
    """amount mean lead cause bring spark trigger set start open undo end put cost drag divide provoke fuel deepen worsen
    threaten push plunge force leave turn encourage reward hand violate breach invite risk create make be""".split()
)
# An act or a plan, which may be left undone; of prices and storms it is only foretold.
ACT = re.compile(
    r"\b(?:(?:trade|tariff|price|civil)\swar|escalation|retaliation|boycotts?|intervention|invasion|attack|deployment|withdrawal|delay|postponement|cuts?|bans?|tariffs?|sanctions|strikes?|law|bills?|deals?"
    r"|plans?|proposals?|merger|sale|closures?|moves?|steps?|decisions?|vote|referendum|changes?|reforms?|levy|tax|embargo|boycott|treaty"
    r"|agreement|accord|amendments?|project|takeover|privati[sz]ation|expansion|abolition|repeal|suspension|expulsion|extension"
    r"|quotas?|fees?|charges?|dut(?:y|ies)|caps?|ceilings?|limits?|curbs?|restrictions?|rules?|subsid(?:y|ies)|mandates?|moratorium|freeze|permits?"
    r"|pipelines?|dams?|mines?|runways?|contracts?|pact|draft|charter|clauses?|text|motions?|restructuring|annexation|occupation|blockade|legislation|policy|measures?|scheme|concessions?|recognition|impeachment|reopening)\b",
    re.IGNORECASE,
)
# What a plain verb does for ill.
WORSE = {
    "make": re.compile(
        r"\s[^.;:,]{2,60}?\b(?:(?:weak|poor|harsh|slow|dear|costli|deadli|riski)er|worse|harder|(?:more|less)\s(?:expensive|costly|difficult|dangerous|vulnerable"
        r"|dependent|unequal|divided|isolated|safe|secure|competitive|democratic|affordable|attractive|likely\sto\sfail)|impossible|unaffordable|unviable)\b"
    ),
    "put": re.compile(r"\s[^.;:,]{2,60}?\b(?:at\srisk|in\s(?:danger|jeopardy|peril)|out\sof\s(?:work|business)|on\sthe\sdole)\b"),
    "leave": re.compile(r"\s[^.;:,]{2,60}?\b(?:worse\soff|vulnerable|exposed|stranded|homeless|defenceless|defenseless|in\sthe\slurch)\b"),
    "lead": re.compile(r"\s(?:\w+ly\s)?to\s(?:[\w-]+\s){0,3}?(?:closures?|lay-?offs|redundancies|chaos|disaster|bloodshed|shortages?|blackouts?|bankruptc\w+|paralysis|deaths|losses|job\slosses)\b"),
    "add": re.compile(r"\s(?:\w+ly\s)?to\s(?:[\w’'-]+\s){0,4}?(?:problems?|troubles?|misery|woes|burdens?|tensions?|chaos|confusion|pain|suffering|instability|insecurity)\b"),
    "drive": re.compile(r"\sup\s(?:prices|costs|rents|bills)\b"),
    "push": re.compile(r"\s(?:up\s(?:prices|costs|rents|bills)|[^.;:,]{2,40}?\s(?:into\spoverty|out\sof|over\sthe\sedge))\b"),
}  # fmt: skip
IDLE = frozenset(
    {"change", "solve", "achieve", "do", "resolve", "bring", "fix", "improve"}
)  # "would change nothing"
LOOSE = re.compile(r"(?:any|a further|another|such|more|too many|further)\s", re.IGNORECASE)
GERUND = re.compile(
    r"(?!(?:nothing|something|anything|everything|king|spring|evening|morning)\b)[a-z]{3,}ing\s\w",
    re.IGNORECASE,
)
ILL = re.compile(
    r"\b(?:terror\w*|war|violence|crime|criminals?|virus|enem\w+|rebels?|drug\w*|inflation|corruption|poverty|deficit|disease|regime|junta|gangs?|cartels?|militias?|traffickers?|smugglers?|fraud\w*"
    r"|speculators?|cheats?|polluters?|extremis\w+|jihadis\w*|hackers?|thieves|aggress\w+)\b",
    re.IGNORECASE,
)
AFTER = 30  # characters behind the harm that may tell whom it befalls: "harder [for gangs]"
GLIMPSE = 5  # hundredths: where the model sees less chance of a stance, something is only foretold


def dreaded(scene: Scene) -> Iterator[Reading]:
    """Each act or plan of which somebody's words say what harm it would do."""
    for clause in scene.clauses:
        if clause.modal not in AHEAD or clause.negated or clause.perfect or clause.kind == "noun":
            continue
        if (what := _act(scene, clause)) is None or not _harms(scene, clause):
            continue
        actors = _afraid(scene, clause) or _all(scene, clause)
        if not actors or scene.party(what).chain in {p.chain for p in actors if p.chain}:
            continue
        if questioned(scene, clause) or hypothetical(scene, clause):
            continue
        span = what[0], max(what[1], clause.head[1])
        if hint(scene, "stance", (span[0], clause.end)) >= GLIMPSE:
            yield Reading(clause, "opposed", "happen", what, span, actors, gated=True)


def _afraid(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """ "Shipowners fear that the cap will hand the trade to others": who fears it, whoever tells it."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    fearing = above is not None and above.lemma in WARNING and clause.relation == "ccomp"
    return holders(scene, above) if above is not None and fearing and not above.negated else ()


def _all(scene: Scene, clause: Clause) -> tuple[Party, ...]:
    """The speaker with all who say it together."""
    speaker = scene.speaker_at(clause.head[0])
    if speaker is None or speaker.chain is None:
        return ()
    for above in scene.above(clause):
        told = tuple(scene.subjects(above))
        if speaker.chain in {p.chain for p in told}:
            return told
    return (speaker,)


def _act(scene: Scene, clause: Clause) -> Span | None:
    """The act that is said to do it: no actor, and right before what it would do."""
    before = [s for s in clause.subjects if clause.head[0] - REACH < s[1] <= clause.head[0]]
    if not before or clause.passive:
        return None
    said = scene.words(before[0])
    if scene.party(before[0]).chain and not ACT.search(said):
        return None
    if _futile(scene, clause) and not PRONOUN.match(said):
        return before[0]
    loose = LOOSE.match(said) and ACT.search(said)
    return before[0] if loose or ACT.search(said) or GERUND.match(said) else None


def _harms(scene: Scene, clause: Clause) -> bool:
    """Whether the words tell of harm: by their verb, or since they are a warning."""
    if any(ILL.search(scene.words(o)) for o in clause.objects) and clause.lemma in HARMING | {
        "end"
    }:
        return False
    if clause.lemma in HARMING or _worsens(scene, clause):
        return True
    warned = any(c.lemma in WARNING and not c.negated for c in scene.above(clause))
    return warned and clause.lemma in BRINGING


def _futile(scene: Scene, clause: Clause) -> bool:
    """ "Would change nothing"."""
    return clause.lemma in IDLE and any(
        scene.words(o).casefold() == "nothing" for o in clause.objects
    )


def _worsens(scene: Scene, clause: Clause) -> bool:
    """ "Make everybody poorer", "put lives at risk", "lead to closures": harm that the words behind a plain verb tell."""
    if _futile(scene, clause):
        return True
    pattern = WORSE.get(clause.lemma)
    met = pattern.match(scene.text, clause.head[1]) if pattern else None
    return met is not None and not ILL.search(scene.text, clause.head[1], met.end() + AFTER)
