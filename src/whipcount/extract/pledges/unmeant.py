"""What looks like a pledge and binds nobody who is named: others' acts, dread, visits, talk, fees, an offer weighed.

Gifts in; whether nobody named gives anything, for ``idle``.
"""

from __future__ import annotations

import re

from whipcount.extract.announcements import one_side
from whipcount.extract.pledges.able import titled
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon.lemmas import noun, verb
from whipcount.model import Party

VOWING = frozenset({"promise", "pledge", "vow", "swear", "guarantee"})
PROMISES = frozenset({"promise", "pledge", "vow", "guarantee", "assurance"})
THAT = re.compile(r"(?:that\s)?(?=[A-Z])")
# "Expressed worry he would split the vote", "a risk that it will pay".
DREAD = re.compile(
    r"\b(?:worr(?:y|ies|ied)|fears?|fearing|concern(?:s|ed)?|risks?|danger|afraid|dread|(?:preclude|prevent|stop|bar|keep|kept|discourage)\w*\s(?:\w+\s){1,4}from)"
    r"\s(?:that\s)?(?:[\w’'-]+\s){0,3}?(?:will\s|would\s|could\s|might\s|may\s)?(?:\w+ly\s)?$"
)
ABLE = re.compile(r"^[\w\s’'-]+\b(?:can|could|may|might)\sbe\b")  # "that it can be overcome"
DREAD_ON = re.compile(r"\b(?:worry|worries|fears?|fearing|concerns?)\s(?:that\s)?[^.;:“”]{2,40}?\s(?:will|would|could|might)\s[^.;:“”]{3,90}\sand\s(?:\w+ly\s)?$")  # fmt: skip
JOINED = 150  # characters before what goes on from such a fear
BACK = 60  # characters before a predicate in which that stands
# "Plans to return to the capital", "will reprise their tour", "deliver a speech on Monday".
OUTING = re.compile(
    r"(?:to\s)?(?:(?:return|travel|fly|drive|head|go|go back|come back|come)\sto\s(?!work\b|the\s(?:table|talks|negotiat|polls|bargaining)|a\s(?:ceasefire|truce)|talks|negotiations|power|parliament|court|normal)(?:the\s)?[A-Z]"
    r"|(?:return|go\sback)\sto\s(?:\w+\s)?(?:duty|duties)\b"
    r"|(?:give|deliver|make|giv|hold)\s(?:an?|the|his|her|several|two|three)\s(?:[\w-]+\s){0,3}?(?:speech|address|lecture|remarks|sermon|interviews?|toast|eulogy)\b"
    r"|(?:tour|reprise|revisit|(?:a|the|their|his|her)\s(?:[\w-]+\s){0,2}?tour)\s(?:of\s)?)",
)
TOURING = frozenset({"reprise", "tour", "revisit"})
TALK = frozenset("contend argue claim assert realize realise understand learn discover notice".split())  # fmt: skip
# "Was paid $90,000 for a speech": the price of what one does.
FEE = re.compile(
    r"[^.;]{0,40}?\s(?:for|to\sgive|to\sdeliver)\s(?:each\s|an?\s|the\s|one\s|two\s|three\s|his\s|her\s)?(?:[\w-]+\s){0,2}?(?:speech|speeches|lectures?|appearances?|talks?|concerts?|columns?|interviews?)\b"
)
WEIGHING = frozenset(
    "mull consider weigh study review examine reject refuse accept decline ponder".split()
)
OFFERS = frozenset({"offer", "proposal", "bid", "invitation", "counteroffer"})
RATES = re.compile(r"(?:[\w-]+\s){0,3}?(?:rates?|prices?|terms)")
AT = re.compile(r"\bat\s(?:the\s|an?\s)?(?:[\w-]+\s){0,2}$")
CALLED_FOR = re.compile(
    r"\b(?:(?:call|press|push|appeal|plead|lobby|campaign)\w*\sfor|advocat\w+\s(?:for\s)?)\s?(?:(?!and\b|but\b|while\b)[\w’'-]+\s){0,8}$"
)
TAKEN = re.compile(
    r"\b(?:(?:ma[dk]e|made|got|ran|escaped|fled)\s(?:off|away|out)?\s?with|stole|stolen|stealing|robbed|looted|snatched|embezzled)\s(?:[\w,.$€£’'-]+\s){0,5}$"
)
EXCHANGE = re.compile(
    r"\b(?:in\s(?:exchange|return)\sfor|to\s(?:secure|win|unlock|obtain|qualify\sfor|get\sits\shands\son))\s(?:[\w,.$€£()’'-]+\s){0,6}$"
)
PROPOSING = frozenset({"propose", "suggest", "recommend"})
OWNED = frozenset({"its ", "his ", "her ", "thei", "our ", "my "})
GOT = frozenset({"funding", "loan", "humanitarian"})
WOULD_HAVE = re.compile(r"\b(?:would|could|might)\shave\s$")
CRITICS = frozenset("critic opponent supporter ally rival friend adviser voter member".split())


def unmeant(scene: Scene, found: Gift) -> bool:
    """Whether nobody named gives anything by it."""
    return (
        _of_another(scene, found)
        or _promised_by_another(scene, found)
        or _dreaded(scene, found.clause)
        or ABLE.search(scene.words(found.what)) is not None
        or _outing(scene, found)
        or _talk(scene, found)
        or _fee(scene, found)
        or _weighed(scene, found)
        or _rate(scene, found)
        or _ought(scene, found.clause)
        or WOULD_HAVE.search(scene.text, max(0, found.what[0] - BACK), found.what[0]) is not None
        or _proposed(scene, found)
        or _called_for(scene, found)
        or _got(scene, found)
        or _placed(scene, found)
        or (found.quantity is not None and not CRITICS.isdisjoint(_nouns(found.quantity.unit)))
    )


def _nouns(words: str) -> set[str]:
    return {noun(w) for w in words.split(" ")}


def _proposed(scene: Scene, found: Gift) -> bool:
    """ "Proposed that shopkeepers fund the patrols": what others should do is not offered by who says so."""
    clause = found.clause
    if clause.lemma not in PROPOSING:
        return False
    lower = scene.below(scene.clauses.index(clause), "ccomp") if clause in scene.clauses else []
    spans = [s for c in lower for s in c.subjects if c.head[0] < found.what[1]]
    own = {a.chain for a in found.actors}
    others = [
        s for s in spans if not PRONOUN.match(scene.words(s)) and scene.words(s)[:4] not in OWNED
    ]
    return bool(others) and all(scene.party(s).chain not in own for s in others)


def _called_for(scene: Scene, found: Gift) -> bool:
    """ "Calling for a budget that raises aid": who asks for it gives none."""
    low = max(0, found.what[0] - JOINED)
    before = scene.text[low : found.what[0]]
    return "for " in before and CALLED_FOR.search(before) is not None


def _got(scene: Scene, found: Gift) -> bool:
    """ "Cuts in return for a loan", "made off with $4m": who gets or takes it, and is told of before, gives none."""
    start, end = found.what
    before, behind = scene.text[max(0, start - JOINED) : start], scene.text[end : end + BACK]
    if TAKEN.search(before):
        return True
    sought = EXCHANGE.search(before)
    if sought is None or found.act not in GOT:
        return False
    return not any(
        a.text in behind or re.search(rf"\bby\s[^.;]*{re.escape(a.text)}", before[: sought.start()])
        for a in found.actors
    )


def _placed(scene: Scene, found: Gift) -> bool:
    """ "The final will take place on Saturday", "she will replace Doe": nothing is given."""
    if found.clause.lemma in {"take", "take place"} and scene.text.startswith(
        " place", found.clause.head[1]
    ):
        return True
    first, _, rest = scene.words(found.what).partition(" ")
    if verb(first.casefold()) not in {"replace", "succeed"} or found.act != "other":
        return False
    near = scene.mentions_near(found.what[0] + len(first) + 1, found.what[1])
    chains = (
        scene.chains.get(m.chain) for m in near if rest.startswith(scene.words((m.start, m.end)))
    )
    return any(c is not None and c.type == "person" for c in chains)


def _dreaded(scene: Scene, clause: Clause) -> bool:
    """ "A fear that he would split the vote and help her": what it stands under, or goes on from."""
    at = clause.head[0]
    if DREAD.search(scene.text, max(0, at - BACK), at):
        return True
    joined = scene.text[max(0, at - JOINED) : at]
    return " and " in joined and DREAD_ON.search(joined) is not None


def _ought(scene: Scene, clause: Clause) -> bool:
    """ "A memo stating that they should freeze it": told to, and promised by nobody."""
    return (
        clause.modal in {"should", "must"}
        and clause.relation == "ccomp"
        and bool(scene.subjects(clause))
    )


def of_another(scene: Scene, clause: Clause, what: Span, actors: tuple[Party, ...]) -> bool:
    """ "Promised that Norland would pay for it": another's act, whom who promises does not speak for."""
    binding = clause.lemma in VOWING or (clause.kind == "noun" and clause.lemma in PROMISES)
    if not binding or clause not in scene.clauses:
        return False
    lower = scene.below(scene.clauses.index(clause), "ccomp", "acl")
    told = [c for c in lower if c.head[0] > clause.head[1] and c.subjects and c.head[0] <= what[1]]
    for span in (s for c in told for s in c.subjects):
        said, other = scene.words(span), scene.party(span)
        known = scene.chain(other)
        if PRONOUN.match(said) or known is None:
            continue
        if not said[:1].isupper() and known.type != "state":
            continue
        if not any(_linked(scene, a, other) for a in actors):
            return True
    return False


def _of_another(scene: Scene, found: Gift) -> bool:
    above, clause = None, found.clause
    if clause.relation == "ccomp" and clause.parent is not None:
        above = scene.clauses[clause.parent]
    told = (c for c in (clause, above) if c is not None)
    return any(of_another(scene, c, found.what, found.actors) for c in told)


def _promised_by_another(scene: Scene, found: Gift) -> bool:
    """ "Doe promised that Norland would pay": it is no promise of Norland's."""
    clause = found.clause
    if clause.relation != "ccomp" or clause.parent is None or not clause.subjects:
        return False
    above = scene.clauses[clause.parent]
    if above.lemma not in VOWING | PROPOSING or above.passive or above.head[0] > clause.head[0]:
        return False
    promising = {p.chain for p in scene.subjects(above)}
    return bool(promising) and all(a.chain not in promising for a in found.actors)


def _linked(scene: Scene, actor: Party, other: Party) -> bool:
    """They may belong together, unless a person who serves another state, or none, tells of a state."""
    mine, theirs = scene.chain(actor), scene.chain(other)
    if mine is None or theirs is None or mine.type != "person" or theirs.type != "state":
        return True
    if one_side(scene, other, actor):
        return True
    served = {r.of for r in mine.roles if r.of}
    return theirs.known_as in served or (not served and titled(scene, actor))


def _outing(scene: Scene, found: Gift) -> bool:
    """Who goes somewhere, or speaks there, gives nothing."""
    if found.act != "other" or found.amount or found.quantity:
        return False
    return found.clause.lemma in TOURING or OUTING.match(scene.words(found.what)) is not None


def _talk(scene: Scene, found: Gift) -> bool:
    """ "Will contend that", "people will realize that"."""
    first = verb(scene.words(found.what).casefold().split(" ")[0])
    return found.act == "other" and first in TALK and not found.amount


def _fee(scene: Scene, found: Gift) -> bool:
    """What is paid for a speech."""
    paid = found.clause.lemma in {"pay", "earn", "receive", "charge"}
    return paid and FEE.match(scene.text, found.what[1]) is not None


def _weighed(scene: Scene, found: Gift) -> bool:
    """ "Had mulled the offer": who weighs an offer did not make it."""
    last = scene.words(found.what).casefold().split()[-1:]
    return found.clause.lemma in WEIGHING and bool(OFFERS & {noun(w) for w in last})


def _rate(scene: Scene, found: Gift) -> bool:
    """ "Lend at below market rates": on what terms, not what."""
    bare = not found.amount and RATES.fullmatch(scene.words(found.what)) is not None
    return bare and AT.search(scene.text[max(0, found.what[0] - BACK) : found.what[0]]) is not None
