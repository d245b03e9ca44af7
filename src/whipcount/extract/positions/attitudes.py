"""Ways of putting a stance whose words sound otherwise: "has no preference", "is not convinced", "promised an answer".

Readings in, readings out; none where the words only say that a side was taken.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.siding import FOR
from whipcount.extract.stances import Reading
from whipcount.layers import Clause
from whipcount.lexicon import frames

OPEN = frozenset({"undecided", "considering", "abstained"})
BACK = 60  # characters around a predicate within which its idiom stands
# Neither side is preferred: but who has "no objection" or "no opinion poll" says something else.
NEUTRAL = re.compile(
    r"(?:has|have|had|having|holds?|held|express\w+|take[sn]?|took)\s(?:as\syet\s|currently\s)?no\s(?:\w+\s){0,2}?"
    r"(?:preference|position|view|opinion|stance|(?<=strong\s)feeling|favou?rite)s?\b(?!\s(?:to|poll|of)\b)"
)
YET = re.compile(r"\byet\b|\bso far\b|\bfully\b|\bentirely\b|\bwholly\b")
UNMOVED = frozenset({"convince", "persuade", "sway", "impress"})
UNMOVED_WORD = re.compile(r"\bun(?:convinced|persuaded|impressed|swayed|moved)\b")
TO_COME = re.compile(r"(?:ha(?:s|ve|d)|is|are|was|were)\s(?:yet|still)\sto\s(?!be\b)\w+")
# "No option is off the table": all are open.
UNRULED = re.compile(
    r"\b(?:no\s(?:[\w-]+\s){1,2}|nothing\s|none\s(?:of\s(?:\w+\s){1,2})?)(?:is|was|are|were|has been|had been|has|have|had)\s"
    r"(?:been\s)?(?:taken\s)?(?:off the table|ruled out|excluded)\b",
    re.IGNORECASE,
)
AGAINST = frozenset({"opposed", "blocking", "declined", ""})
# "Would file a no-confidence motion".
NO_HYPHEN = re.compile(r"\s(?:an?|the|its|their|his|her|another)?\s?no-[a-z]+\s")
HYPHENED = {"declined": "committed", "opposed": "supports"}
# "The offer of support [no longer stood]".
LAPSED = re.compile(
    r"[^.;:\n]{0,70}?\b(?:no longer (?:st(?:ands?|ood)|appl(?:y|ies|ied)|h(?:olds?|eld))|(?:is|was|were|are) (?:now )?(?:void|dead|withdrawn))\b"
)
ON_HOLD = re.compile(
    r"\b(?:put|puts|putting|placed|kept)\s[^.;\n]{3,60}?\son\s(?:hold|ice|(?:the|a)\sback[ -]?burner)\b"
    r"|\b(?:kick|punt|boot|push)\w*\s[^.;\n]{3,60}?\s(?:into\s(?:the\slong\sgrass|touch)|down\sthe\sroad)\b"
)
DENYING = re.compile(r"\b(?:not|never)\b|n[’']t\b")
VOTE_NO = re.compile(
    r"(?:to\s)?(?:(?:vote|say)\s[“\"‘']?(?:no|against|nay)\b(?!\sto\b)|vote\s[^.;,\n]{2,60}?\sdown\b)",
    re.IGNORECASE,
)
PENANCE = re.compile(
    r"\b(?:mistake|error|mess|blunder|folly)s?\s(?:that\s|which\s)?\w+(?:['’]ll|\swill|\sshall|\swould)\s(?:all\s)?(?:be\s)?$"
)
DEARLY = re.compile(r"\s(?:dearly|the price)\b|\sfor\s(?:it|this|that)\b")
COMING = frozenset({"come", "fly", "travel", "gather", "go", "cross"})
OFF_THE_FENCE = re.compile(r"\b(?:off|down from)\sthe\sfence\b")
# "Will take its decision", "promised an answer": but "the decision to leave" is taken.
DECISION = re.compile(
    r"(?:(?:an?|its|their|his|her|our|my|the)\s)?(?:(?:final|formal|own|firm|definitive|clear|official)\s)?"
    r"(?:decision|answer|reply|response|verdict|ruling|choice)s?\b(?!\s(?:to|that)\b)"
)
DECIDING = frozenset("take make give promise announce reach pledge offer".split())
AHEAD = frozenset({"will", "would", "shall"})
# "Set three conditions for joining": it may join.
NAMING = frozenset("set name impose list present outline".split())
TERMS = re.compile(r"\b(?:conditions|terms|preconditions)\b")
# "Softened its stance on pay": which way it stands is not said.
LINE = re.compile(
    r"\s(?:its|their|his|her|the)\s(?:[\w-]+\s){0,2}?(?:line|stance|position|tone|rhetoric|attitude|approach)\b"
)
ON_BOARD = re.compile(r"\b(?:is|are|was|were|stays?|remains?) (?:now |still |fully )?on board\b")
SHIFTING = frozenset(
    "soften harden toughen moderate shift change clarify adjust stiffen tone".split()
)
# "Is likely to abstain": as far as can be told, it will.
ABSTAINING = re.compile(
    r"\b(?:likely|expected|set|certain|sure|bound|due|will|would|to) (?:to )?abstain\b"
)
LOOKING = re.compile(r"(?:to\s)?(?:look|looking)\s(?:at|into|again|(?:\w+ly|closely|hard)\sat)\b")
NOTING = re.compile(r"\s(?:note\b(?!\sof)|stock\b)")
NONE = re.compile(
    r"(?:nothing|none|no\sone|nobody)\s(?!but\b|less\b|short\b|more\b|wrong\b)|no\s(?!(?:more|less|fewer|longer|later|doubt|confidence|trouble|difficulty|problems?|choice|alternative|option)\b)\w"
)
STAYING_OUT = frozenset({"join", "participate", "attend", "enter"})
AWAY = re.compile(r"\s(?:away|out|at home)\b")
COOL = re.compile(r"\s(?:on|towards?|to|about)\b")
AGREEING = frozenset({"agree", "consent", "accede", "assent"})
# "Reluctant to see Norland lose its vote": of what others do.
TO_SEE = re.compile(r"(?:to\s)?see\s(?:[\w’'-]+\s){1,6}?[\w’'-]+")
SEEN = {"declined": "opposed", "offered": "supports"}
# "Renewed her appeal to [the unions not to strike]".
NOT_TO_DO = re.compile(r"(?:[\w’'-]+\s){1,5}?not to\s")
APPEAL = re.compile(r"\b(?:appeal|call|plea|request|advice|warning|message)s?\b")
ROOTING = frozenset({"root", "cheer", "yearn", "clamour", "clamor"})


def _void(scene: Scene, found: Reading) -> bool:
    """What takes no side at all: "came off the fence", "we did not come here to beg", "a mistake we will pay for"."""
    clause = found.clause
    if found.stance in OPEN and OFF_THE_FENCE.search(scene.words(found.evidence)):
        return True
    if clause.lemma in SHIFTING and LINE.match(scene.text, clause.head[1]):
        return True
    if clause.lemma == "pay" and found.stance in FOR:
        before = scene.text[max(0, clause.head[0] - BACK) : clause.head[0]]
        return bool(PENANCE.search(before) or DEARLY.match(scene.text, clause.head[1]))
    if clause.lemma not in COMING or not clause.negated or clause.modal or clause.tense != "past":
        return False
    below = scene.below(scene.clauses.index(clause)) if clause in scene.clauses else []
    return scene.quoted(clause.head[0]) and any(c.marker == "to" for c in below)


def meant(scene: Scene, found: Reading) -> Reading | None:
    """A reading as its idiom means it; none of who "came off the fence", which does not say where to."""
    clause = found.clause
    around = scene.text[max(0, clause.head[0] - BACK) : clause.head[1] + BACK]
    if _void(scene, found):
        return None
    stance = _open(scene, found) or _against(scene, found, around) or _willing(scene, found)
    stance = stance or _undone(scene, found)
    if stance is None or stance == found.stance:
        return found
    asks = "part" if stance in {"declined", "committed", "considering"} else "happen"
    return replace(found, stance=stance, asks=asks)


def _open(scene: Scene, found: Reading) -> str | None:
    """What leaves a stance open, though the model heard a side in it."""
    clause = found.clause
    start = max(0, clause.head[0] - BACK)
    if any(m.end() > clause.head[0] for m in NEUTRAL.finditer(scene.text, start, clause.head[1] + BACK) if m.start() <= clause.head[0]):  # fmt: skip
        return "undecided"
    if found.stance in OPEN and ABSTAINING.search(scene.words(found.evidence)):
        return "abstained"
    if found.stance == "declined" and UNRULED.search(scene.text, start, clause.head[1] + BACK):
        return "considering"
    if found.stance not in FOR:
        return None
    if any(m.end() >= clause.head[1] for m in TO_COME.finditer(scene.text, start, clause.head[1] + BACK) if m.start() <= clause.head[0]):  # fmt: skip
        return "undecided"
    if _deciding(scene, clause):
        return "undecided"
    if clause.lemma in NAMING and any(TERMS.search(scene.words(o)) for o in clause.objects):
        return "considering"
    looks = LOOKING.match(scene.text, found.issue[0]) or LOOKING.match(scene.text, clause.head[0])
    return "considering" if looks else None


def _undone(scene: Scene, found: Reading) -> str | None:
    """What no longer stands, is put on hold, or is itself a vote against; and a "no-" that denies nothing."""
    low, high = found.clause.head
    before = scene.text[max(0, found.issue[0] - len("would never ")) : found.issue[0]]
    told = found.stance in FOR or (found.stance == "declined" and not DENYING.search(before))
    if told and VOTE_NO.match(scene.text, found.issue[0]):
        return "opposed"
    if found.stance in FOR and found.clause.kind == "noun" and LAPSED.match(scene.text, high):
        return "declined"
    held = ON_HOLD.search(scene.text, max(0, low - BACK), high + 2 * BACK)
    if found.stance in FOR and held and held.start() <= low < held.end():
        return "declined"
    if found.by_model and found.stance in HYPHENED and NO_HYPHEN.match(scene.text, high):
        known = {f.stance for f in frames.frames().get(("verb", found.clause.lemma), ())}
        plain = not found.clause.negated and not known & AGAINST
        return HYPHENED[found.stance] if plain else None
    return None


def _deciding(scene: Scene, clause: Clause) -> bool:
    """Whether what is promised is only a decision: "will answer", "would take note"."""
    if clause.negated or not (clause.modal in AHEAD or clause.lemma in {"promise", "pledge"}):
        return False
    if clause.lemma == "take" and NOTING.match(scene.text, clause.head[1]):
        return True
    objects = (DECISION.match(scene.text, *o) for o in clause.objects)
    return clause.lemma in DECIDING and any(objects)


def _against(scene: Scene, found: Reading, around: str) -> str | None:
    """What is against a thing, though it sounds open or even friendly."""
    clause, open_ = found.clause, found.stance in OPEN or found.stance in FOR
    if found.by_model and found.stance == "supports" and NOT_TO_DO.match(scene.text, *found.issue):
        asked = APPEAL.search(scene.text, found.evidence[0], found.issue[0])
        return "opposed" if asked else None
    unmoved = (clause.lemma in UNMOVED and clause.negated) or UNMOVED_WORD.search(
        scene.words(found.evidence)
    )
    if open_ and unmoved and not YET.search(around):
        return "opposed"
    if clause.lemma == "budge" and clause.negated:
        return "opposed"
    if clause.lemma == "cool" and clause.kind == "adjective" and not clause.negated:
        return "opposed" if COOL.match(scene.text, clause.head[1]) else None
    if clause.lemma in ROOTING and clause.negated:
        return "opposed"
    if clause.kind == "adjective" and TO_SEE.match(scene.text, found.issue[0]):
        return SEEN.get(found.stance)
    if open_ and found.stance in OPEN and clause.lemma in AGREEING and clause.negated:
        return None if YET.search(around) or clause.modal == "could" else "declined"
    return _none(scene, found)


def _none(scene: Scene, found: Reading) -> str | None:
    """ "Will bow to no threat", "would recognise no council": nothing of the sort."""
    clause = found.clause
    if clause.modal not in AHEAD or clause.negated or found.stance not in FOR | {"considering"}:
        return None
    objects = (s for s, _ in (*clause.objects, *clause.governed))
    near = {clause.head[1] + 1, found.issue[0], *objects}
    return "declined" if any(NONE.match(scene.text, at) for at in near) else None


def _willing(scene: Scene, found: Reading) -> str | None:
    """What is done already, or not joined in, though the model thought it open."""
    clause = found.clause
    if found.stance == "abstained":
        out = clause.lemma == "stay" and AWAY.match(scene.text, clause.head[1])
        return "declined" if out or (clause.negated and clause.lemma in STAYING_OUT) else None
    if found.stance == "considering" and ON_BOARD.search(scene.words(found.evidence)):
        return "supports"
    if found.stance == "considering" and _under_way(scene, clause):
        return "committed"
    regrets = clause.lemma == "regret" and clause.negated and found.stance == "opposed"
    return "supports" if regrets else None


def _under_way(scene: Scene, clause: Clause) -> bool:
    """ "Is contributing two officers": who does it has chosen."""
    giving = clause.lemma in frames.acting_verbs()
    now = clause.modal is None and clause.tense == "present" and not clause.negated
    return (
        giving and now and clause.relation != "xcomp" and scene.words(clause.head).endswith("ing")
    )
