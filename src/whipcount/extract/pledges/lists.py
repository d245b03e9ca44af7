"""Pledges told as a list: "300 tonnes by Norland, 200 by Sudland", "Norland (30 trucks)", "Norland $5m".

The running text and the mentions in, gifts out. Does not lean on the parse.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from whipcount.extract.amounts import COUNT, MODIFIER, counted, counts, money, number, shares, sums
from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift, lemma
from whipcount.extract.scene import Scene
from whipcount.layers import Clause, Mention, Sentence
from whipcount.lexicon import pledges
from whipcount.model import Amount, Party, Quantity

GIVING = re.compile(
    r"\b(?:pledg|promis|commit|donat|contribut|cut|offer|gave\b|giv|provid|grant|announc|raise|chip|send|sent\b|add|(?:money|funding|total|sum|package|pledges?|aid|donations?)\s(?:\w+\s)?includ|made up of|donors?\b|(?:would|will|to) come from)",
    re.IGNORECASE,
)
LEAD = 250  # characters before a list in which its giving may be told
BULLETED = 700  # before one with bullets
BULLETS = frozenset("•*▪")
SOURCE = re.compile(
    r"\)?,?\s(?:comes |came |is |was |will come |would come |is to come )?(?:by|from)\s(?:the\s)?$"
)
BRACKET = re.compile(r"\s?\(")
VERBLESS = re.compile(r"(?:^|[,;:•*▪]|\band|\bwith)\s+(?:the\s)?$|^[•*▪–-]\s*$", re.IGNORECASE)
NEXT = re.compile(r"\s|\swith\s|:\s|,\s|\s[–—-]\s")
BARE = re.compile(r"\s(?P<n>\d[\d,.]*)\s?(?P<m>million|billion|thousand|bn|m)\b")
SHARED = re.compile(
    rf"(?:(?:^|[\s(:—–])(?P<mod>(?i:{MODIFIER}|perhaps))\s|(?<![\w.,$€£]))(?P<n>\d[\d,]*)\s(?:from|by)\s(?:the\s)?$"
)
FROM = re.compile(r"\s(?:from|by)\s")
NUMBER = re.compile(r"\s[\d£$€]")
GAPPED = re.compile(
    rf"\s(?:(?P<mod>(?i:{MODIFIER}))\s)?(?P<n>\d[\d,]*|{COUNT})(?=[.,;)]|\s(?:and|while|but)\s)"
)
JOINT = re.compile(r"[^,.;]{0,40}?(?:,?\sand|,|;|,?\swhile)\s(?:the\s)?")
NEAR = 30  # characters before a name in which its number stands
SEVERAL = 3  # names with a number of their own that make a list
SCALE = {"million": 1e6, "billion": 1e9, "thousand": 1e3, "bn": 1e9, "m": 1e6}


@dataclass(frozen=True)
class _Sum:
    """A sum or a number in the text."""

    start: int
    end: int
    amount: Amount | None
    quantity: Quantity | None


def listed(scene: Scene) -> Iterator[Gift]:
    """Gifts out of lists, in sentences about giving; a lone one only where it is money."""
    giving = [m.start() for m in GIVING.finditer(scene.text)]
    for sentence in scene.sentences:
        yield from _shared_out(scene, sentence)
        told = bisect_left(giving, sentence.end)
        lead = BULLETED if scene.text[sentence.start] in BULLETS else LEAD
        if told == bisect_left(giving, sentence.start - lead):
            continue
        given = tuple(_sums(scene.text[sentence.start : sentence.end], sentence.start))
        found = list(_bracketed(scene, sentence))
        told_here = told > bisect_left(giving, sentence.start)
        if told_here or len(given) > 1 or lead == BULLETED:
            found += [*_sourced(scene, sentence, given), *_verbless(scene, sentence, given)]
        if len(found) > 1 or (found and (found[0][1].amount or given)):
            yield from (_gift(scene, sentence, who, sum_) for who, sum_ in found)


def _shared_out(scene: Scene, sentence: Sentence) -> Iterator[Gift]:
    """ "More than 70 planes: 30 from Norland, 24 from Sudland": bare numbers of what was counted before."""
    if len(FROM.findall(scene.text, sentence.start, sentence.end)) < SEVERAL:
        return
    found = [
        (m, n)
        for m in _names(scene, sentence)
        if (n := SHARED.search(scene.text, max(sentence.start, m.start - NEAR), m.start))
    ]
    whole = _whole(scene, sentence, found[0][1].start()) if len(found) >= SEVERAL else None
    if whole is None or gifts.act(f"2 {whole.unit}") in {None, "vote"}:
        return
    for who, said in found:
        quantity = Quantity(number(said["n"]), whole.unit, _said(said["mod"]))
        yield _gift(scene, sentence, who, _Sum(said.start("n"), said.end("n"), None, quantity))


def _said(modifier: str | None) -> str | None:
    return " ".join(modifier.casefold().split()) if modifier else None


def _whole(scene: Scene, sentence: Sentence, end: int) -> Quantity | None:
    """What was counted last before, in the sentence."""
    found = [c for m in counts(scene.text[sentence.start : end]) if (c := counted(m[0]))]
    return found[-1][0] if found else None


def _sums(words: str, offset: int) -> Iterator[_Sum]:
    """All sums of money and counted things of a sentence, in order."""
    places = sorted({m.start() for told in (sums, counts, shares) for m in told(words)})
    end = 0
    for place in places:
        if place < end:
            continue
        if (made := _sum_at(words[place:], offset + place)) is not None:
            end = made.end - offset
            yield made


def _sum_at(words: str, offset: int) -> _Sum | None:
    sum_, count = money(words), counted(words)
    if sum_ and sum_[1] <= 2:
        return _Sum(offset + sum_[1], offset + sum_[2], sum_[0], None)
    if count and count[1] <= 2:
        return _Sum(offset + count[1], offset + count[2], None, count[0])
    return None


def _names(scene: Scene, sentence: Sentence) -> Iterator[Mention]:
    for mention in scene.mentions_near(sentence.start, sentence.end):
        if mention.kind == "name" and sentence.start <= mention.start:
            number = NUMBER.search(scene.text[mention.start : mention.end])
            yield (
                replace(mention, end=mention.start + number.start(), chain="")
                if number
                else mention
            )


def _sourced(
    scene: Scene, sentence: Sentence, sums: tuple[_Sum, ...]
) -> Iterator[tuple[Mention, _Sum]]:
    """ "1 million tonnes by Norland", "$5m from Sudland"."""
    for mention in _names(scene, sentence):
        before = [s for s in sums if s.end <= mention.start]
        if before and SOURCE.fullmatch(scene.text[before[-1].end : mention.start]):
            yield (
                mention,
                before[-2] if len(before) > 1 and _converted(scene, *before[-2:]) else before[-1],
            )


def _converted(scene: Scene, sum_: _Sum, bracketed: _Sum) -> bool:
    """ "64 million euros ($70 million)": one sum, told twice."""
    between = scene.text[sum_.end : bracketed.start].strip()
    return between == "(" and sum_.amount is not None and bracketed.amount is not None


def _bracketed(scene: Scene, sentence: Sentence) -> Iterator[tuple[Mention, _Sum]]:
    """ "Norland (30 thousand tonnes)"."""
    for mention in _names(scene, sentence):
        if opened := BRACKET.match(scene.text, mention.end):
            close = scene.text.find(")", opened.end(), opened.end() + 60)
            inside = scene.text[opened.end() : close] if close > 0 else ""
            if found := _sum_at(inside, opened.end()):
                yield mention, found


def _verbless(
    scene: Scene, sentence: Sentence, sums: tuple[_Sum, ...]
) -> Iterator[tuple[Mention, _Sum]]:
    """ "Norland promised 12 million dollars, Sudland 9 million": the sum stands right behind the name."""
    currency = next((s.amount.currency for s in sums if s.amount), None)
    for mention in _names(scene, sentence):
        before = scene.text[max(sentence.start, mention.start - 12) : mention.start]
        told = (
            before.endswith("with ") and scene.text[mention.end] == ","
        )  # "said in a talk with Doe, 40"
        if told or not VERBLESS.search(before):
            continue
        whole = next((s for s in sums if NEXT.fullmatch(scene.text, mention.end, s.start)), None)
        if whole and (
            whole.amount or scene.text[mention.end] in ":," or _beside(scene, mention, whole, sums)
        ):
            yield mention, whole
        elif currency and (bare := BARE.match(scene.text, mention.end)):
            value = float(bare["n"].replace(",", "")) * SCALE[bare["m"]]
            yield mention, _Sum(bare.start("n"), bare.end(), Amount(value, currency), None)
        elif found := _gapped(scene, sentence, mention, sums):
            yield mention, found


def _beside(scene: Scene, mention: Mention, whole: _Sum, sums: tuple[_Sum, ...]) -> bool:
    """ "Norland sends 40 buses and Sudland ten lorries"; in "gave Norland 40 buses and Sudland ten" both get them."""
    before = [s for s in sums if s.end <= mention.start]
    if not before or whole.quantity is None or gifts.act(f"2 {whole.quantity.unit}") is None:
        return False
    near = scene.mentions_near(before[-1].start - 2, before[-1].start)
    gets = any(m.end == before[-1].start - 1 and m.kind == "name" for m in near)
    return not gets and JOINT.fullmatch(scene.text, before[-1].end, mention.start) is not None


def _gapped(
    scene: Scene, sentence: Sentence, mention: Mention, sums: tuple[_Sum, ...]
) -> _Sum | None:
    """ "Norland is sending two frigates and Sudland one": a bare number counts what was counted before."""
    before = [s.quantity for s in sums if s.end <= mention.start and s.quantity]
    found = GAPPED.match(scene.text, mention.end, sentence.end) if before else None
    if found is None or gifts.act(f"2 {before[-1].unit}") in {None, "vote"}:
        return None
    quantity = Quantity(number(found["n"]), before[-1].unit, _said(found["mod"]))
    return _Sum(found.start("n"), found.end("n"), None, quantity)


def _gift(scene: Scene, sentence: Sentence, who: Mention, sum_: _Sum) -> Gift:
    clause = _around(scene, sum_.start) or Clause(
        sentence.start, sentence.end, (sum_.start, sum_.start), ""
    )
    span = (min(who.start, sum_.start), max(who.end, sum_.end))
    counted_ = f"2 {sum_.quantity.unit}" if sum_.quantity else ""
    act = "funding" if sum_.amount else gifts.act(counted_) or "other"
    party = Party(scene.words((who.start, who.end)), who.chain or None)
    status = _step(scene, sentence, sum_.start)
    return Gift(
        clause, (party,), status, act, (sum_.start, sum_.end), span, sum_.amount, sum_.quantity
    )


def _step(scene: Scene, sentence: Sentence, at: int) -> str:
    """ "Norland has sent 40 men, Sudland 20", "Norland offered $5m, Sudland $3m": the step that the verb before says."""
    giving = [c for c in scene.headed(sentence.start, at) if lemma(c) in pledges.verbs()]
    giving = [c for c in giving if c.kind == "verb" and c.subjects]
    past = [c for c in giving if c.tense == "past" or c.perfect]
    told = (past or giving)[-1:]
    if not told or told[0].negated or told[0].modal:
        return "pledged"
    status = pledges.verbs()[lemma(told[0])]
    return status if status == "offered" or (past and status == "delivered") else "pledged"


def _around(scene: Scene, at: int) -> Clause | None:
    held = [c for c in scene.clauses if c.start <= at < c.end]
    return max(held, key=lambda c: (c.end - c.start, -c.start), default=None)
