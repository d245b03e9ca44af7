"""Whose a sum is by the words behind it: "the £4m the council promised", "£3m on offer from London", "thanks to $2m from the bank".

Text and mentions in, gifts out; ``pledges`` turns gifts into claims. Does not lean on the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from whipcount.extract.amounts import counts, shares, sums
from whipcount.extract.givers import home
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN, agentive
from whipcount.layers import Clause, Span
from whipcount.model import Amount, Party

# What the thing still holds behind its sum: "£4m | grant for the museum".
REST = r"(?:\s(?!that\b|which\b|has\b|had\b|have\b|by\b|from\b|on\b|is\b|was\b)[a-z][\w’'-]*){0,5}?"
STEPS = {
    "promised": "pledged", "pledged": "pledged", "announced": "pledged", "offered": "offered", "tabled": "offered",
    "proposed": "offered", "put": "offered", "committed": "committed", "earmarked": "allocated", "allocated": "allocated",
    "set aside": "allocated", "budgeted": "allocated", "approved": "committed", "made available": "committed",
    "make available": "committed", "give": "committed", "lend": "committed", "provide": "committed", "offer": "offered",
    "set apart": "allocated",
}  # fmt: skip
VERB = "|".join(STEPS)
SOMETIME = r"(?:already\s|also\s|now\s|originally\s|initially\s|(?:last|this)\s\w+\s|earlier\s|on\s\w+day\s|in\s[A-Z]\w+\s)?"
# "Which the bank had promised"; without "which" the verb has no object of its own: "the £4m the council promised".
RELATIVE = re.compile(
    rf"{REST}(?P<link>,?\s(?:that|which))?\s(?P<who>(?:(?:the|its|their|his|her)\s[\w’'.-]+|[A-Z][\w’'.-]*|it|they|he|she|we)(?:\s[\w’'.-]+){{0,4}}?)\s(?P<aux>(?:has|had|have|(?P<meant>(?:wants?|wanted|plans?|planned|intends?|intended|hopes?)\sto)|(?P<due>will|would|is\sto|are\sto))\s)?{SOMETIME}"
    rf"(?P<verb>{VERB})\b(?:(?P<where>\s(?:forward|up|on\sthe\stable|to\b|before\b|(?P<by>in\sreserve|aside|by\b|in(?:to)?\s(?:the|its|an?)\b)))|"
    r"(?!\s(?:an?|the|its|his|her|their|another|some)\b|\s(?:\d|[A-Z]{0,3}[£$€])))"
)
OFFERED = re.compile(
    rf"{REST}\s(?P<verb>on\soffer|on\sthe\stable|promised|pledged|offered|set\saside|put\s(?:up|forward)|made\savailable)\s(?:by|from)\s(?=\w)"
)
ORPHANED = re.compile(
    rf"{REST},?(?P<part>\sof\s(?:it|that|this|which)\b)?\s(?:(?:is|was|has been|had been|to be)\s)?(?P<verb>on\soffer|on\sthe\stable|promised|pledged|offered|tabled|set\saside|earmarked)\b(?!\s(?:by|from)\b)"
)
FROM = re.compile(
    r"(?:\s(?:[\w-]+\s){0,2}?(?:in|of|worth)\s[a-z-]+|\s[a-z][\w-]*){0,4}?\sfrom\s(?=\w)"
)
# What is got "with the help of", "thanks to" a sum was given by whom it is from.
HELPED = re.compile(
    r"\b(?:with(?: the help of)?|thanks(?: in part)? to|helped by|backed by|paid for (?:with|by)|funded (?:with|by)|financed (?:with|by)|because of"
    r"|courtesy of|using|boosted by|topped up (?:with|by))"
    r"\s(?:(?:an?|the|some|another|about|nearly|almost|over|up to|more than|extra|additional|further)\s)*(?:[a-z]+\sof\s)?$",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?P<noun>pledge|promise|offer|commitment|contribution|donation|grant|loan|gift)s?\s(?:by|from)\s"
    r"(?P<who>\w[\w’'-]*(?:\s[\w’'-]+){0,4}?)\s(?:of|worth)\s$"
)
# "The bank's four-year, | €4bn (US$5bn) loan | to Norland".
OWNING = re.compile(r"['’]s?\s(?:[\w-]+,?\s){0,3}$")
THING = re.compile(
    r"(?:\s\([^)]{1,30}\))?\s(?:[\w-]+\s){0,2}?(?P<noun>(?P<own>offer|pledge|contribution|donation|promise|commitment)|grant|loan|package|lifeline|credit|rescue|bailout|aid|subsidy)\b"
    r"(?!\s(?:from|with|by|plan|programme|program)\b)(?P<to>\s(?:(?:package|line)\s)?to\s(?:the\s)?[A-Z])?"
)
# "Norland's contribution comes to | €225m".
SHARE = re.compile(
    r"['’]s?\s(?:(?:own|total|initial|first|new|overall)\s){0,2}(?P<noun>contribution|share|pledge|donation|gift|grant)(?:\s(?:to|for)\s(?:the\s)?[\w-]+(?:\s[\w-]+)?)?"
    r"\s(?:is|was|will be|would be|comes? to|came to|amounts? to|amounted to|stands? at|stood at|totals|totalled|totaled)\s"
    r"(?:(?:about|some|nearly|almost|around|over|just|up to|more than|only|an?)\s){0,2}$"
)
# "A first offer of £2bn, tabled in May": of the one whose offers a report is about.
FIRST = re.compile(
    r"\b(?:an?|the|its|that|this)\s(?:[\w-]+\s){0,2}?(?:offer|package|proposal|pledge|bid)\s(?:of|worth)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
AUXILIARY = re.compile(r"\s(?:been|was|were|is|are)$")
ARTICLED = re.compile(r"(?:the|an?)\s(?:[a-z-]+\s){0,2}[a-z-]+(?!\sof\b)", re.IGNORECASE)
INNER = re.compile(r"\s(?:of|in|on|at|for|to|its|his|her|their|and|or)\b")
THE = re.compile(r"\b(?:the|that|its|this)\s(?:[a-z]+\s)?$", re.IGNORECASE)
REACH = 60  # characters before a sum in which such words stand
ARTICLE = 4  # characters of an article before a name


def behind(scene: Scene) -> Iterator[Gift]:
    """Gifts whose giver stands behind the sum."""
    seen = 0
    for start, end in _sums(scene.text):
        if start < seen:
            continue
        found = (
            _named_before(scene, start, end)
            or _relative(scene, start, end)
            or _offered(scene, start, end)
            or _helped(scene, start, end)
        )
        if found:
            seen = end
            yield found


@lru_cache(maxsize=1)  # pledges ask again and again of one text
def _sums(text: str) -> tuple[Span, ...]:
    """Every sum of money and every number of what can be given, left to right."""
    told = {*money_spans(text), *(m.span() for m in shares(text))}
    for match in counts(text):
        unit = match["unit"]
        if gifts.act(f"2 {unit}") not in {None, "vote", "other"} or unit.split(" ")[0] == "per":
            told.add((match.start(), match.start("unit")))
    return tuple(sorted(told))


def _relative(scene: Scene, start: int, end: int) -> Gift | None:
    """ "The £4m that the council has promised"."""
    found = RELATIVE.match(scene.text, end, end + 150)
    if found is None or (found["verb"] == "put" and not found["where"]):
        return None
    if AUXILIARY.search(found["who"]):
        return None  # "that the farmers had been promised": they get it
    bare = not found["link"]
    if bare and not _definite(scene, start):
        return None
    giver = _party(scene, found.span("who"))
    if giver is None:
        return None
    return _gift(scene, (start, _cut(scene, found)), found, giver)


def _named_before(scene: Scene, start: int, end: int) -> Gift | None:
    """ "A pledge by rich countries of $3m"."""
    found = NOUN.search(scene.text, max(0, start - 2 * REACH), start)
    giver = scene.party(found.span("who")) if found else None
    if found is None or giver is None or not (giver.chain or agentive(giver.text)):
        return None
    gift = _gift(scene, (start, end), found, giver)
    status = "offered" if found["noun"] == "offer" else "pledged"
    return replace(gift, status=status, evidence=(found.start("noun"), end))


def _definite(scene: Scene, start: int) -> bool:
    """ "The £4m", "none of the 40 buses": a sum that was told of, so that a bare clause behind it belongs to it."""
    return THE.search(scene.text, max(0, start - REACH), start) is not None


def _offered(scene: Scene, start: int, end: int) -> Gift | None:
    """ "The £3m on offer from London"."""
    found = OFFERED.match(scene.text, end, end + 120)
    giver = _named(scene, found.end()) if found else None
    if found is None or giver is None:
        return None
    return _gift(scene, (start, _cut(scene, found)), found, giver)


def _helped(scene: Scene, start: int, end: int) -> Gift | None:
    """ "Opens in May thanks to £4m from the council", "with £3m from London on the table"."""
    if HELPED.search(scene.text, max(0, start - REACH), start) is None:
        return None
    found = FROM.match(scene.text, end, end + 80)
    giver = _named(scene, found.end()) if found else None
    if found is None or giver is None:
        return None
    return _gift(scene, (start, end + found[0].rfind(" from ")), found, giver)


def _named(scene: Scene, at: int) -> Party | None:
    """Who is named right there, with or without an article."""
    near = scene.mentions_near(at, at + ARTICLE)
    first = [m for m in near if at <= m.start <= at + ARTICLE and m.kind != "demonym"]
    led = (m for m in first if scene.text[at : m.start].casefold() in {"", "the "})
    if mention := max(led, key=lambda m: (m.end, -m.start), default=None):
        return scene.party_of(mention)
    found = ARTICLED.match(scene.text, at)
    plain = found and not INNER.search(found[0]) and not scene.text.startswith(" of ", found.end())
    return Party(found[0]) if found and plain and agentive(found[0]) else None


def _party(scene: Scene, span: Span) -> Party | None:
    """Who a phrase is, where it is a name, a pronoun or a body by its words."""
    said = scene.words(span)
    giver = scene.party(span)
    if giver.chain or PRONOUN.match(said):
        return giver if giver.chain else None
    return giver if ARTICLED.fullmatch(said) and agentive(said) else None


def _cut(scene: Scene, found: re.Match[str]) -> int:
    """The end of the thing's own words, before what tells whose it is."""
    group = "verb"
    if found.re is RELATIVE:
        group = "link" if found["link"] else "who"
    return len(scene.text[: found.start(group)].rstrip())


def _gift(scene: Scene, what: Span, found: re.Match[str], giver: Party) -> Gift:
    """The gift of a thing by whoever stands behind it."""
    amount, quantity, *_ = gifts.sum_in(scene.words(what)) or (None, None)
    verb = found["verb"] if "verb" in found.re.groupindex else "pledged"
    status = STEPS.get(
        re.sub(r"\s+", " ", verb), "offered" if verb.startswith(("on", "put")) else "pledged"
    )
    clause = Clause(
        what[0], found.end(), what, "offer" if status == "offered" else "pledge", "verb"
    )
    status = _step(found, status)
    act = gifts.act(scene.words(what)) or "other"
    act = "funding" if act == "other" and amount else act
    return Gift(
        clause,
        (home(scene, clause, giver),),
        status,
        act,
        what,
        (what[0], max(what[1], found.end())),
        amount,
        quantity,
    )


def _step(found: re.Match[str], status: str) -> str:
    """The step by what stands about the verb: "wants to make available", "will provide", "has put into"."""
    if found.re is not RELATIVE:
        return status
    if found["by"]:
        return (
            "delivered"
            if found["by"].startswith("in") and found["by"] != "in reserve"
            else "allocated"
        )
    return "floated" if found["meant"] else "pledged" if found["due"] else status


@lru_cache(maxsize=1)
def money_spans(text: str) -> tuple[Span, ...]:
    """Every sum of money, left to right."""
    return tuple(sorted(m.span() for m in sums(text)))


def owned(scene: Scene) -> Iterator[Gift]:
    """ "The bank's four-year, €4bn loan to Norland", "the city's £3m offer": whose it is, where nothing else is said of it."""
    for start, end in money_spans(scene.text):
        before = OWNING.search(scene.text, max(0, start - REACH), start)
        after = THING.match(scene.text, end, end + 80) if before else None
        giver = _owner(scene, before.start()) if before and after else None
        if giver is None or after is None:
            continue
        if after["own"] is None and not after["to"]:
            continue  # "Norland's $3bn loan" may be one that it got
        yield _gift(scene, (start, after.end("noun")), after, giver)


def shared(scene: Scene) -> Iterator[Gift]:
    """ "The bank's contribution comes to €225m", "Norland's share will be $4m": whose it is, by the words before the sum."""
    for start, end in money_spans(scene.text):
        before = SHARE.search(scene.text, max(0, start - 2 * REACH), start)
        giver = _owner(scene, before.start()) if before else None
        if giver is None or before is None:
            continue
        made = _gift(scene, (start, end), before, giver)
        yield replace(made, status="pledged", evidence=(before.start("noun"), end))


def _owner(scene: Scene, at: int) -> Party | None:
    """The state or body whose name ends there."""
    named = [m for m in scene.mentions_near(at - 1, at) if m.end == at and m.kind == "name"]
    found = max(named, key=lambda m: m.end - m.start, default=None)
    party = scene.party_of(found) if found else None
    chain = scene.chain(party)
    return party if chain is not None and chain.type in {"state", "organization"} else None


def _alone(known: Sequence[Gift], told: Amount | None) -> tuple[Gift, ...]:
    """The gifts of the one who alone gives money in a report."""
    same = tuple(g for g in known if told and g.amount and g.amount.currency == told.currency)
    givers = {a.chain or a.text for g in same for a in g.actors}
    return same if len(givers) == 1 else ()


def orphans(scene: Scene, known: Sequence[Gift]) -> Iterator[Gift]:
    """ "The £3m promised before the storm", "£40m of it set aside": by who gives that sum, or the whole of it, elsewhere."""
    yield from owned(scene)
    yield from shared(scene)
    for start, end in _sums(scene.text):
        found = ORPHANED.match(scene.text, end, end + 80)
        if found is None:
            continue
        told = gifts.sum_in(scene.words((start, end)))
        same = [
            g for g in known if told and told[0] and g.amount and g.amount.value == told[0].value
        ]
        sentence = scene.sentence_of(start)
        low = sentence.start if sentence else start
        whole = [g for g in known if found["part"] and low <= g.what[0] and g.what[1] <= start]
        offer = (
            _alone(known, told[0])
            if told and FIRST.search(scene.text, max(0, start - REACH), start)
            else ()
        )
        if giver := (whole or same or offer)[-1:]:
            made = _gift(scene, (start, end), found, giver[0].actors[0])
            yield replace(made, actors=giver[0].actors)
