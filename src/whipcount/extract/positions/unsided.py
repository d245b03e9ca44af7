"""Words that come near a stance and take no side: a veto that somebody has, "went further", "before deciding how to vote".

Readings in, yes or no out.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

# "Which hold vetoes on the council": what they are able to do.
HAVING_A_VETO = re.compile(
    r"\b(?:hold|holds|held|holding|ha(?:s|ve|d|ving)|wield(?:s|ed|ing)?|with|enjoys?|enjoyed)\s(?:(?:an?|the|its|their|his|her|full|permanent|effective)\s){0,2}"
    r"(?:vetoe?s?(?!\s?-?proof)|(?:veto|blocking)\s(?:powers?|rights?))\b"
)
FURTHER = re.compile(r"\b(?:gone|went|go|goes|going)\s(?:\w+\s)?further\b", re.IGNORECASE)
SILENCE = re.compile(
    r"\b(?:broke|broken|breaks|break|breaking)\s(?:its|his|her|their)\s(?:\w+\s)?silence\b"
)
# "Any force [must have] their consent": asked of a thing, and no word for it.
DEMANDED = re.compile(
    r"\s(?:must|should|needs?\sto|ha(?:s|ve)\sto|would\s(?:have|need)\sto)\s(?:first\s|also\s|always\s)?"
    r"(?:have|get|obtain|secure|receive|meet|respect|include|contain|guarantee|comply|come\swith|be\s(?:based|accompanied|preceded|limited|consistent|approved))\b"
)
LIKE = re.compile(r"\bfight\w*\slike\s(?:an?|the)\s", re.IGNORECASE)  # praise
NOT_SAYING = re.compile(
    r"\bnot\s(?:[“\"]\s?)?saying\s[“\"‘']?(?:yes|no)\b|(?:\bnot|n[’']t|\bnever)\s(?:say|said)\s[“\"‘']?no\b",
    re.IGNORECASE,
)
HYPOTHETICAL = re.compile(
    r"\b(?:would|could|might)\shave\s(?!liked|preferred|voted|supported|backed|welcomed|wanted|wished|opposed|rejected|accepted|to\b)\w+",
    re.IGNORECASE,
)  # what never was
BEFORE = re.compile(
    r"(?:before|after)\s(?:deciding|determining|choosing|considering|saying)\s(?:how|what|whether|which)\b"
)
# "They back it, though it does not go far enough": they want more of it.
FAR_ENOUGH = re.compile(
    r"(?:\bnot|n[’']t)\sgo(?:ne)?\s(?:nearly\s|quite\s|anywhere\snear\s)?far\senough\b"
)
FOR_IT = re.compile(
    r"\b(?:support|back|welcom|prais|endors|approv|hail|applaud|favou?r)\w*\b[^.;]*\b(?:though|but|although|while|yet|however)\b"
)
NO_ANSWER = re.compile(
    r"(?:\bnot|n[’']t|\bdeclin\w+\sto|\brefus\w+\sto|\bunable\sto)\s(?:immediately\s|yet\s|directly\s)?(?:confirm|elaborate)\b"
)
NO_ANSWERS = frozenset({"confirm", "elaborate", "decline", "refuse"})
# "Has not, despite promising to": what was promised has not been done.
UNKEPT = re.compile(
    r"(?:\bnot|n[’']t),?\s(?:despite|after|although|though|having)\s(?:\w+\s){0,2}?(?:promis|pledg|vow|agree|threaten|undert)\w*"
)
WHICH = re.compile(r"\b(?:how|what|which|where|when|whom)\s$")


def unsided(scene: Scene, found: Reading) -> bool:
    """Whether the words of a reading take no side."""
    said = scene.words(found.evidence)
    if FURTHER.search(said) and found.by_model:
        return True
    if SILENCE.search(said) and found.clause.lemma in {"break", "silence"}:
        return True
    if found.by_model and DEMANDED.match(scene.text, found.issue[1]):
        return True
    if NOT_SAYING.search(said) or (found.asked and HYPOTHETICAL.search(said)):
        return True
    if LIKE.search(said) and found.stance == "opposed":
        return True
    if NO_ANSWER.search(said) and found.clause.lemma in NO_ANSWERS:
        return True
    if _unkept(scene, found):
        return True
    return _more(scene, found) or _held(scene, found) or _undecided(scene, found)


def _more(scene: Scene, found: Reading) -> bool:
    sentence = scene.sentence_of(found.clause.head[0])
    met = FAR_ENOUGH.search(scene.text, *found.evidence) if sentence else None
    return bool(sentence and met and FOR_IT.search(scene.text, sentence.start, met.start()))


def _unkept(scene: Scene, found: Reading) -> bool:
    if found.by_model and UNKEPT.search(scene.words(found.evidence)):
        return True
    at = found.clause.head[0]
    sentence = scene.sentence_of(at)
    told = UNKEPT.finditer(scene.text, sentence.start, sentence.end) if sentence else ()
    return found.stance == "committed" and any(
        m.start() < at <= m.end() + len(" last week to do") for m in told
    )


def _held(scene: Scene, found: Reading) -> bool:
    """Whether all that a reading tells is that somebody has a veto."""
    met = HAVING_A_VETO.search(scene.text, *found.evidence)
    return met is not None and (
        met.start() <= found.clause.head[0] < met.end() or found.evidence[1] <= found.clause.head[0]
    )


def _undecided(scene: Scene, found: Reading) -> bool:
    """ "Would study it before deciding how to vote": committed to nothing."""
    at = min(found.issue[0], found.clause.head[0])
    return found.stance == "committed" and bool(
        WHICH.search(scene.text, max(0, at - 8), at) or BEFORE.search(scene.words(found.issue))
    )
