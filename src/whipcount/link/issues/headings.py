"""Whether a phrase stands alone as a heading. A phrase comes in; what it is cut to, or what is wrong with it, goes out.

A question's name is read away from its sentence: no finite verb ("the sum would be paid"), nothing that
points out of it ("their own leader"), nothing cut inside a phrase, no two noun phrases run together.
"""

from __future__ import annotations

import re

from whipcount.lexicon import issues as lexicon
from whipcount.lexicon import words
from whipcount.lexicon.lemmas import verb
from whipcount.link.wordings import TOKEN

FINITE = re.compile(
    r"(?<!-)\b(?:is|are|was|were|has|had|will|would|could|can|may|might|should|must|did|does|"
    r"(?:is|are|was|were|has|had|would|could|does?|did|wo|ca)n['’]t)\b"
    # What no noun is: "the treaty comes to a vote", "the yen moves".
    r"|\b[a-z][\w-]+\s(?:comes|goes|becomes|gets|gives|takes|makes|keeps|seems|brings|says|lets|allows|remains|stays|enters|carries|loses|wins|finds|moves|reaches|applies)\s"
)
PRONOUN = re.compile(
    r"\b(?:I|he|she|they|it|we|you|him|them|us|me|her(?=$| (?:as|all|to|in|on|for|at|by|if)\b)|this|that|those|these|"
    r"both|one(?!-)|ones|others|theirs|own|nobody|everyone|what|how|why|who|whom|whether|such|same)\b"
)
LEAD = re.compile(
    r"(?:into|as|than|in|on|at|to|from|by|against|yet|too|neither|nor|either|anything|nothing|just|only|even|within|"
    r"off|out|because|not)(?![\w-])|being\s(?:on|in|at|to|of)\b|[a-z]{3,}ed\s(?:on|to|that|for|in|by|with|at|from)\b|"
    r"(?!(?:early|family|supply|assembly|friendly|costly|deadly|monthly|weekly|daily|yearly|quarterly|only)\b)[a-z]+ly\s",
    re.IGNORECASE,
)
# "Athens a dozen officials": whom something is given, and what.
GIVEN = re.compile(
    r"(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)\s(?:an?|the|any|some)\s(?P<what>[a-z][^,;]*)"
)
TWICE = re.compile(
    r"^(?:[A-Z][\w’'-]*\s)+(?:no|its|their|his|her|more|than)\b|\bthan [a-z]+$|['’]s\s[£$€]?\d"
)
# "A whole[, shared harbour]": what the article belongs to has been cut away.
CUT = re.compile(
    r"\b(?:an?|the|its|their)\s(?:subsequent|new|next|further|same|other|whole|\w+(?:ous|ful))$|"
    r"\b(?:very|more|most|less|be|not|only|and|or|just|else)$|\b\w+-(?:year|month|week|day|strong)$"
)
TO = re.compile(
    r"(?:^to\b|\b(?:and|or|but)$|\b(?:if|because|until|unless|once|who|which|that|when|what)\b)"
)
DOUBLED = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
OBJECT = re.compile(
    r"[A-Z0-9£$€]|(?:an?|the|any|no|all|some|its|their|his|her|our|it|them|him|us|this|that|these|those|whether|part|aside|away|"
    r"up|out|down|back|home|as|more|nothing|every)\b"
)
ARTICLE = re.compile(r"\b(?:an?|the|its|their)\s[a-z]+$")
LISTED = re.compile(r",\s[a-z]+-[a-z]+\s[a-z]")
WITHOUT_OBJECT = frozenset(
    {"remain", "stay", "step", "vote", "wait", "walk"}
)  # their -ed describes no noun
DEGREE = re.compile(r"^(?:very|too|quite|rather|fairly|so|really|extremely)\s(?=[a-z])")
# "There would [be no] delivery": what there would be.
THERE = re.compile(r"^be\s(?:an?|no|any)\s")
# "That the council, the upper house, [would approve] it": who, and what that one would do.
CLAUSE = re.compile(
    r"(?:(?:that|whether|how(?:\s(?:much|many|long|soon|far|often|quickly))?)\s)?(?P<who>[^,;:]{2,60}?)(?:,[^,;:]{3,50},)?\s(?P<modal>will|would|should|must|could|may|might|can)\s"
    r"(?:not\s)?(?:(?:\w+ly|first|also|still|now|then|never|soon)\s)?(?:(?P<passive>be)\s(?P<done>[a-z]+(?:ed|en|aid|old|ent|ade|ut|one|un|ound|ought))(?=$|\s)|(?P<act>[a-z]{2,}))(?P<rest>.*)"
)
PERSONAL = re.compile(r"(?:I|he|she|they|it|we|you|there)", re.IGNORECASE)
BEING = re.compile(r"^(?:is|are|was|were)\s(?!not\b)(?=[a-z])")
# "Whether [to attend]", "has yet [to attend]".
OPEN = re.compile(r"^(?:whether|how|when|(?:had|has|have)\s(?:yet|still))\s(?=to\s[a-z])")
# "Keep backing the league": the act is the second verb.
GOING_ON = re.compile(
    r"^(?:keep|keeping|go on|going on|continue|continuing)\s"
    r"(?=[a-z]{3,}ing(?:$|\s(?:[A-Z]|(?:an?|the|its|their|his|her|for|with|on|in|to|past|over|at|about)\b)))"
)


def plain(text: str) -> str:
    """A phrase without a word of degree before it, and what is given put before whom it is given."""
    text = GOING_ON.sub("", DEGREE.sub("", THERE.sub("", text)))
    given = GIVEN.fullmatch(text)
    return f"{given['what']} for {given['who']}" if given else text


def unclaused(text: str) -> str:
    """A clause as a phrase: "that the tax would be cut" as "cut the tax", "Orvia should join" as "Orvia joining".

    Without its subject where that is a pronoun; a phrase is given back as it is.
    """
    text = BEING.sub("being ", OPEN.sub("", text))
    found = CLAUSE.fullmatch(text)
    if not found or TO.search(found["who"]):
        return text
    rest, who = found["rest"], "" if PERSONAL.fullmatch(found["who"]) else found["who"]
    if found["passive"]:
        return f"to {verb(found['done'])} {who}{rest}" if who else text
    if not who:
        return f"to {found['act']}{rest}"
    return f"{who} {ing(found['act'])}{rest}"


def act(first: str, rest: str) -> str | None:
    """The base form of a word that begins a phrase and can only be its verb: "took part" gives "take".

    Before a noun it may describe that ("lead paint"), so that an article, a name or a small word must follow.
    """
    lemma = verb(first)
    if lemma in WITHOUT_OBJECT and first.endswith("ed"):
        return lemma
    ends = first == lemma or first.endswith("s") or not first.endswith(("ed", "ing", "en"))
    small = rest.split(" ", 1)[0]
    follows = OBJECT.match(rest) or (small in lexicon.prepositions() and small != "of")
    return lemma if lemma in lexicon.plain_verbs() and ends and follows else None


def fault(told: str) -> bool:
    """Whether a phrase needs its sentence to be understood."""
    return bool(
        FINITE.search(told)
        or PRONOUN.search(told)
        or LEAD.match(told)
        or TWICE.search(told)
        or cut(told)
    )


def cut(told: str, rest: str = "") -> bool:
    """Whether a phrase breaks off inside: at an article's adjective, at a bracket or a quotation mark.

    ``rest`` is what followed: "a bold[, two-year plan]".
    """
    if rest and LISTED.match(rest) and ARTICLE.search(told):
        return True
    marks = any(told.count(a) != told.count(b) for a, b in ("[]", "()", "“”"))
    return bool(CUT.search(told)) or told.endswith("…") or told.count('"') % 2 == 1 or marks


def bare(told: str) -> bool:
    """Whether a phrase has no head of its own: a name and no more, or words that any question has."""
    found = [w for w in TOKEN.findall(told) if w.casefold() not in words.stop_words()]
    empty = lexicon.light() | lexicon.measures() | lexicon.idle() | lexicon.bodies()
    empty |= lexicon.pointing() if len(found) < 2 else frozenset()
    past = len(found) == 1 and found[0].endswith("ed")
    return past or all(w[0].isupper() for w in found) or all(w in empty for w in found)


def ing(base: str) -> str:
    """The -ing form of a verb: "send" gives "sending", "take" "taking", "cut" "cutting"."""
    if base.endswith("ing") and verb(base) != base:
        return base
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    said = base.replace("qu", "k")  # "quit" has one vowel
    short = len(re.findall(r"[aeiouy]+", said)) == 1
    if DOUBLED.search(said) and (short or base in lexicon.doubling()):
        return base + base[-1] + "ing"
    return base + "ing"
