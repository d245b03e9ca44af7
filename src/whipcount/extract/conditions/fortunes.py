"""What hangs on nobody's terms: a state, a share of voters, luck at the polls, oneself, a mere need. A reading in; yes or no out.

For rules and for the model alike, after both have read.
"""

from __future__ import annotations

import re

from whipcount.extract.conditions.parts import Reading
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import conditional

SUPPOSED = frozenset({"if", "unless"})
CHANCY = frozenset({"can", "might"})
BACK = 30  # characters before a predicate in which its article or "being" may stand
# What a condition may open or shut: "would be ready if", "is void unless", "will be back once".
OPEN = re.compile(
    r"(?:un)?(?:ready|willing|prepared|acceptable|set|back|here|there|off|on|out|in|open|closed|available|bound|obliged|entitled"
    r"|eligible|welcome|void|null|valid|invalid|conditional|legal|lawful|illegal|able|(?:im)?possible|likely|successful|effective|viable|workable"
    r"|credible|natural|difficult|free|committed|dead|final|complete|due|liable|happy|glad|content|gone|over|inevitable|unavoidable)$",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"\b(?:an?|more|most|very|so|too|quite)\s(?:[\w’'-]+\s){0,2}$", re.IGNORECASE)
# "One in five", "17 percent of voters", "hundreds more": a count of people is nobody who sets terms.
COUNTED = re.compile(
    r"(?:(?:about|around|roughly|nearly|almost|some|over)\s)?(?:(?:one|two|three|four|five|six|seven|eight|nine|\d+)\sin\s\w+\b|\w+(?:\.\d+)?\s?(?:percent|per\scent|%)|hundreds|dozens|thousands|millions)|what\b",
    re.IGNORECASE,
)
REFUSING = frozenset({"refuse", "threaten", "vow", "decline", "demand", "withhold"})
CONTEST = re.compile(
    r"\b(?:wins?|won|prevails?|loses?|lost|(?:re-?)?elected|nominated|(?:the|our|party[’'‘]?s?)\s(?:nominee|candidate|nomination)|(?:is|was|were|be|becomes?|our|not)\s(?:the\s)?president)\b",
    re.IGNORECASE,
)
MEANT = re.compile(r"(?:vow|promis|pledg|plan|threat|commit|want|offer|agree|refus|decid|intend|prepar|consider|support|back|vote)\w*", re.IGNORECASE)  # fmt: skip
# "If she were a man", "if the two were the same": what is not.
UNREAL = re.compile(r"[\W_]*if\s[^,;]{1,80}?\bwere\s(?:an?|the\ssame|fewer|better|worse|younger|older)\b", re.IGNORECASE)  # fmt: skip
TOLD = re.compile(r"[\W_]*if\b[^.]*\bthen\s(?:why|how|what|who)\b", re.IGNORECASE)
GERUND = re.compile(r"[\W_]*after\s(?!being\b)[a-z]+ing\b", re.IGNORECASE)
# What opens no clause: "depends on", "needs", "depending on", "in case of".
BARE = re.compile(
    r"[\W_]*(?:only|if|unless|once|after|until|till|not|as\s|so\s|for\sas|provided|should|without|before|on\scondition)\b",
    re.IGNORECASE,
)
DECIDED = re.compile(
    r"\b(?:approv\w+|consent|condition\sfor|decisions?|decid\w+|agree\w*|ratif\w+|ban|guarantees?|assurances?|permi\w+|permits?|review\w*|signatures?|rulings?|vote|votes\sof"
    r"|talks|meeting|outcome|veto|licen[cs]e|court|backing|mandate|reforms?|deals?|accord|pact|treaty|backstop|must|leave)\b",
    re.IGNORECASE,
)
SHARE = re.compile(r"[\W_]*\d+(?:\.\d+)?\s?(?:percent|per\scent|%)", re.IGNORECASE)
QUALITY = re.compile(r"\b(?:popularity|ability|turnout|performance|appeal|talent|skill|luck|wealth)\b", re.IGNORECASE)  # fmt: skip
VAGUE = re.compile(r"[\W_]*(?:depending\son|in\scase\sof)\b", re.IGNORECASE)


PRESENT = re.compile(r"(?:back|out|there|here|outside|ready|waiting)\b")
VOWING = frozenset({"will", "shall", "'ll", "’ll"})


def fortuitous(scene: Scene, found: Reading, main: Clause | None) -> bool:
    """Whether chance, and nobody's terms, makes the one hang on the other."""
    counted = found.holder.chain is None and COUNTED.match(found.holder.text)
    if counted and not _held_back(scene, main):
        return True
    if _bare(scene, found) or TOLD.match(scene.text, found.trigger[0]):
        return True
    if found.polarity == "after" and GERUND.match(scene.text, *found.trigger):
        return main is not None and main.modal is not None
    if main is None:
        return False
    return _state(scene, found, main) or _supposed(scene, found, main)


def _held_back(scene: Scene, main: Clause | None) -> bool:
    """ "Thousands refuse to pay until": those do set terms."""
    if main is None:
        return False
    return any(c.negated or c.lemma in REFUSING for c in (main, *scene.above(main)))


def _bare(scene: Scene, found: Reading) -> bool:
    """ "Her fate hinges on his charm", "needs 55 percent": a need that nobody is asked to meet."""
    if VAGUE.match(scene.text, found.trigger[0]):
        return found.waits_for is None or found.waits_for.chain is None
    if found.polarity != "only_if" or BARE.match(scene.text, found.trigger[0]):
        return False
    if SHARE.match(scene.text, found.trigger[0]) or QUALITY.search(scene.text, *found.trigger):
        return True
    known = found.waits_for is not None and found.waits_for.chain is not None
    return not known and DECIDED.search(scene.text, *found.trigger) is None


def _state(scene: Scene, found: Reading, main: Clause) -> bool:
    """ "Would be safer if", "will be a failure if": how something would be, which nobody does."""
    if found.polarity not in SUPPOSED or main.kind == "verb" or MEANT.match(found.act):
        return False
    state = main.kind == "adjective" and not PRESENT.match(scene.text, main.head[0])
    vowed = main.modal in VOWING and main.subjects and not state
    if vowed and all(scene.words(s).casefold() in {"we", "i"} for s in main.subjects):
        return False  # "we will be back on the streets"
    before = max(0, main.head[0] - BACK)
    if main.kind == "adjective":
        return OPEN.fullmatch(scene.text, *main.head) is None
    return ARTICLE.search(scene.text, before, main.head[0]) is not None


def _supposed(scene: Scene, found: Reading, main: Clause) -> bool:
    """What an "if" supposes: luck at the polls, what is not, what somebody himself becomes."""
    if found.polarity != "if":
        return False
    if UNREAL.match(scene.text, found.trigger[0]):
        return True
    if main.passive and main.modal in CHANCY and not scene.subjects(main):
        return not _moved(scene, found)
    meant = _meant(scene, found, main)
    polled = CONTEST.search(scene.text, *found.trigger) is not None
    return not meant and (polled or _oneself(found))


def _moved(scene: Scene, found: Reading) -> bool:
    """ "The levy might be cut if Norland opened its ports": another is told to do a deed, and somebody to answer it."""
    own = next((c for c in scene.headed(*found.trigger) if c.kind == "verb"), None)
    idle = conditional.receiving() | conditional.moving()
    acting = own is not None and not own.passive and own.lemma not in idle
    return acting and found.waits_for is not None and found.holder.chain is not None


def _oneself(found: Reading) -> bool:
    """ "He could sound calmer if he tried": the same one acts and must move."""
    moving = found.waits_for.chain if found.waits_for else None
    return moving is not None and moving == found.holder.chain


def _meant(scene: Scene, found: Reading, main: Clause) -> bool:
    """Whether the holder says himself what he will do, or is told to mean it."""
    over = [c.lemma for c in scene.above(main)]
    if MEANT.match(found.act) or any(MEANT.match(lemma) for lemma in over):
        return True
    voice = scene.speaker_at(main.head[0])
    own = voice is not None and voice.chain is not None and voice.chain == found.holder.chain
    doers = {p.chain for p in scene.subjects(main)}
    deed = main.kind == "verb" and main.lemma not in conditional.effects() | conditional.receiving()
    return own and deed and (not main.subjects or found.holder.chain in doers)
