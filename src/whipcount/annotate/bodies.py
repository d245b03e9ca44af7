"""States and organizations of one document: by name, by acronym, and as somebody's ministry or office.

A ``Name`` or an owner with a noun in; the draft that it means out.
"""

from __future__ import annotations

import re

from whipcount.annotate.acronyms import foreign, spells, told_in_full
from whipcount.annotate.domestic import domestic, land
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.headings import heads_line
from whipcount.annotate.lands import land_of
from whipcount.annotate.names import Name
from whipcount.annotate.seats import institution, ministry, parliament
from whipcount.annotate.shortened import in_full, of_two, with_people
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.model import Role

MINISTRY = re.compile(
    r"(?:(?P<owner>\S.*?)(?:['’]s?)?\s+)??(?:ministry|department) (?:of|for)(?: the)? (?P<after>[\w ,&-]+?)"
    r"(?: of (?:the )?(?P<of>[A-Z].*))?|(?P<before>\S.*) (?:ministry|department)",
    re.IGNORECASE,
)
GOVERNMENT = re.compile(r"(?:the )?government of (?:the )?(?P<of>.+)", re.IGNORECASE)
# What a government has, gives or gets, and what is done to one.
STATECRAFT = frozenset(
    "demand position stance offer proposal plan decision government refusal approval consent support"
    " backing ally enemy rival interest policy troop force army military invasion war claim response"
    " answer reply envoy ambassador diplomat tie relation veto threat sanction aid commitment concern"
    " ambition strategy view message warning pressure weapon arm assistance guarantee promise pledge"
    " statement reaction objection condition request call criticism leadership leader minister"
    " ministry official regime authority alliance treaty deal agreement talk negotiation signal letter"
    " insistence willingness readiness effort campaign attack offensive bid role contribution order"
    " ultimatum embargo tariff reluctance opposition hesitation vote abstention silence denial hostility"
    " presidency delegate negotiator delegation".split()
)
ADDRESSING = frozenset(
    "urge tell ask warn accuse press pressure push blame condemn criticise criticize sanction punish"
    " arm support back fund threaten isolate persuade convince consult inform notify thank assure"
    " pledge promise offer sell supply lend owe negotiate talk ally align side follow anger enrage"
    " infuriate irritate alarm reassure embarrass frustrate defy bind oblige".split()
)
MINDED = frozenset(
    "open ready willing prepared reluctant keen unwilling opposed cautious determined committed"
    " confident concerned worried angry silent wary eager hopeful adamant sceptical skeptical".split()
)
RULERS = frozenset(
    "government cabinet parliament senate minister ministry president premier chancellor ambassador envoy"
    " authorities troops army navy military official officials diplomat diplomats delegation delegate"
    " delegates negotiator negotiators".split()
)
LED = frozenset({"government", "cabinet"})
TRAVELLERS = frozenset(
    "flight train bus plane ship refugee migrant traveller traveler tourist visitor man woman people"
    " family student worker player road way distance kilometre kilometer mile".split()
)
DEALT = frozenset({"with", "between", "against", "by", "toward", "towards"})
# What a place does only where it stands for its government or its people.
ACTING = frozenset(
    "say tell warn insist argue announce declare deny demand urge ask call propose offer promise pledge"
    " vow agree accept reject refuse decline approve back support oppose vote veto sign ratify join"
    " withdraw sue appeal threaten plan want seek need hope fear expect contribute pay fund send"
    " suspend impose ban adopt pass elect choose decide claim respond condemn welcome criticise"
    " criticize accuse lobby petition negotiate abstain boycott concede insist object resist".split()
)
AHEAD = frozenset({"expect", "set", "believe", "understand"})  # "is expected to abstain"
SHOWN = frozenset({"capital", "demonym_adj", "demonym_noun", "region", "state"})


def body(book: Book, name: Name) -> Draft:
    """The state, organization or group that a name means."""
    words = book.text(name.first, name.last)
    known, entry = name.known_as, name.entry
    if known and entry:
        shown = entry.name if entry.kind in SHOWN else words
        draft = book.open(
            Draft(known, name.type, shown, known_as=known, kind=entry.role, ident=entry.id)
        )
        if (entry.kind == "seat" and entry.type != "organization") or entry.kind == "legislature":
            draft.roles[Role("seat", entry.name, f"state:{entry.of or entry.id}")] = None
        return draft
    if found := _ministry_named(book, name) or _government_named(book, words):
        return found
    if words.casefold() == "parliament" and book.home and (state := land(book, book.home)):
        return parliament(book, state, words)
    if (people := land_of(book, name)) is not None:
        return body(book, people)
    if full := in_full(book, name):
        return full
    if state := domestic(book, name):
        return institution(book, state, words)
    kind = {"group": "group", "place": "state"}.get(name.type, "organization")
    shown = book.text(name.whole, name.last) if name.whole is not None else words
    told = with_people(book, name) if of_two(book, words) else words
    return book.open(Draft(_bare(book, told), kind, shown))


def is_place(name: Name) -> bool:
    """A place that is no state: it is somebody only where it acts."""
    return name.type == "place" or (name.entry is not None and name.entry.kind == "region")


def acts(book: Book, name: Name) -> bool:
    """Whether a place does something anywhere in the document: "Lowport rejected the plan"."""
    name = land_of(book, name) or name
    words = book.text(name.first, name.last)
    if words not in book.acting:
        book.acting[words] = any(
            _agent(book, n) for n in book.names() if book.text(n.first, n.last) == words
        )
    return book.acting[words]


def _agent(book: Book, name: Name) -> bool:
    """A subject that does what governments do, or what owns a government or its ministers."""
    head = _foremost(book, book.head(name.first, name.last))
    verb = book.parse.heads[head]
    owns = book.parse.deprels[head] in {"nmod:poss", "compound", "amod", "nmod"} and verb >= 0
    if owns and (book.parse.lemmas[verb] in RULERS or book.parse.low[verb] in RULERS):
        some = any(book.parse.low[t] in {"a", "an"} for t in book.parse.below(verb, "det"))
        return not (some and book.parse.lemmas[verb] in LED)  # "a Lee government" is a person's
    doing = book.parse.deprels[head] in {"nsubj", "obl:agent"} and verb >= 0
    if book.parse.deprels[head] == "nsubj:pass" and verb >= 0 and book.parse.lemmas[verb] in AHEAD:
        return any(book.parse.lemmas[t] in ACTING for t in book.parse.below(verb, "xcomp"))
    if doing and _its_rulers(book, head):
        return True
    return doing and book.parse.upos[verb] == "VERB" and book.parse.lemmas[verb] in ACTING


def _its_rulers(book: Book, head: int) -> bool:
    """ "Norland stayed away. Its trade ministry said": the next sentence begins with what lands have."""
    start = next((s for s in book.starts if s > book.parse.tokens[head][0]), None)
    if start is None:
        return False
    token = book.parse.within(start, start + 1).start
    above = book.parse.heads[token] if book.parse.low[token] == "its" else -1
    return above >= 0 and book.parse.lemmas[above] in RULERS


def _foremost(book: Book, head: int) -> int:
    """ "Ohio, Texas and Nevada": the first of what is joined by "and", whose verb is that of all."""
    while book.parse.deprels[head] == "conj" and book.parse.upos[book.parse.heads[head]] == "PROPN":
        head = book.parse.heads[head]
    return head


def for_state(book: Book, name: Name) -> bool:
    """Whether a capital stands for its state: it does something, or others deal with it."""
    head = book.head(name.first, name.last)
    after = name.last + 1
    if book.parse.words[after : after + 2] in (["-", "based"], ["-", "born"]):
        return False
    verb = book.parse.heads[head]
    subject = book.parse.deprels[head] in {"nsubj", "obl:agent"} and verb >= 0
    doing = subject and (book.parse.upos[verb] == "VERB" or book.parse.lemmas[verb] in MINDED)
    doing = doing or _to_act(book, head)
    headline = book.parse.tokens[head][0] < book.parse.text.find("\n")
    if doing or headline or acts(book, name) or heads_line(book, name):
        return True
    cases = {book.parse.low[c] for c in book.parse.below(head, "case")}
    above = book.parse.lemmas[verb] if verb >= 0 else ""
    relation = book.parse.deprels[head]
    if (relation in {"nmod:poss", "compound", "nmod"} and above in STATECRAFT) or (
        relation in {"obj", "obl", "nsubj:pass"} and above in ADDRESSING
    ):
        return True
    return bool(cases & DEALT) or _given_by(book, head, cases) or _beside_state(book, head)


def _to_act(book: Book, head: int) -> bool:
    """ "Lowport was quick to approve", "wants Lowport to vote": it is to do something."""
    above, relation = book.parse.heads[head], book.parse.deprels[head]
    if above < 0 or relation not in {"nsubj", "obj", "iobj"}:
        return False
    ready = book.parse.upos[above] == "ADJ" and relation == "nsubj"
    done = [*book.parse.below(above, "xcomp"), *(book.parse.below(above, "advcl") if ready else ())]
    return any(book.parse.upos[t] == "VERB" for t in done)


def _given_by(book: Book, head: int, cases: set[str]) -> bool:
    """ "A letter from Lowport": what a government gives, no traveller."""
    above = book.parse.heads[head]
    if "from" not in cases or book.parse.deprels[head] != "nmod" or above < 0:
        return False
    noun, table = book.parse.lemmas[above], offices()
    return noun not in {*table.unnamed, *table.titles, *table.collective, *TRAVELLERS}


def _beside_state(book: Book, head: int) -> bool:
    """ "Lowport and Norland": coordinated with a state, either way round."""
    beside = [*book.parse.below(head, "conj")]
    if book.parse.deprels[head] == "conj":
        beside.append(book.parse.heads[head])
    names = [n for t in beside if (n := book.name_at.get(t))]
    whole = [n for n in names if book.head(n.first, n.last) in beside]
    return any(n.type == "state" and n.entry and n.entry.kind in SHOWN for n in whole)


def body_at(book: Book, token: int | None) -> Draft | None:
    """The state or organization named at a token."""
    name = book.name_at.get(token) if token is not None else None
    acts_not = name is None or name.type == "person" or (is_place(name) and not acts(book, name))
    return None if name is None or acts_not else body(book, name)


def _bare(book: Book, words: str) -> str:
    """A body's key; an acronym that stands for a name told before is that name."""
    key = f"name:{words.casefold().removeprefix('the ')}"
    lettered = key not in book.drafts and any(c.isupper() for c in words[1:])
    if lettered and (before := told_in_full(book.parse.text, words)):
        for name in [n for n in book.names() if book.parse.tokens[n.last][1] == len(before)]:
            body(book, name)  # which may not have been met: persons are read first
        ends = [
            d for d in book.drafts.values()
            if d.type != "person" and any(
                before.endswith(n) and (spells(words, n) or foreign(words, n))
                for n in (d.name, *d.names)
            )
        ]  # fmt: skip
        if ends:
            book.drafts[key] = max(ends, key=lambda d: len(d.name))
    return key


def portfolio(words: str) -> str | None:
    """The class of minister whose ministry a phrase names: "foreign affairs", "defence"."""
    words = words.casefold()
    first = words.split(" and ")[0].split(",")[0]  # "health and social care"
    titles = offices().titles
    return titles.get(f"{words} minister") or titles.get(f"{first} minister")


def _ministry_named(book: Book, name: Name) -> Draft | None:
    """A ministry written as one name: whose it is stands inside it or just before."""
    words = book.text(name.first, name.last)
    found = MINISTRY.fullmatch(words)
    if found is None:
        return None
    office, inside = portfolio(found["after"] or ""), found["of"] or found["owner"] or ""
    if found["before"]:
        office, inside = _split(found["before"].split())
    state = _state(book, inside.removeprefix("the ")) if inside else _owner(book, name)
    if state is None and office and not inside:
        return book.open(Draft(f"ministry:{office}:", "organization", words, kind="ministry"))
    if state is None or office is None:
        return None
    draft = ministry(book, state, office, _with_owner(book, name, words))
    draft.names[_with_owner(book, name, words)] = None
    return draft


def _government_named(book: Book, words: str) -> Draft | None:
    """ "The Government of Norland", written as one name: the land."""
    found = GOVERNMENT.fullmatch(words)
    return _state(book, found["of"]) if found else None


def _split(words: list[str]) -> tuple[str | None, str]:
    """ "Norland's foreign" as what a ministry is for and whose it is."""
    for at in range(len(words)):
        if office := portfolio(" ".join(words[at:])):
            return office, " ".join(words[:at]).removesuffix("'s").removesuffix("’s")
    return None, ""


def _with_owner(book: Book, name: Name, words: str) -> str:
    """ "Norlandic Ministry of Trade", "Norland's Ministry of Trade": the owner is a name of its own."""
    of = next((n for at in (name.first - 1, name.first - 2) if (n := book.name_at.get(at))), None)
    return book.text(of.first, name.last) if of else words


def _state(book: Book, words: str) -> Draft | None:
    """The state of these words."""
    entry = next((e for e in look_up(words) if e.kind in SHOWN), None)
    if entry is None:
        return None
    key = f"state:{entry.id}"
    return book.open(Draft(key, "state", entry.name, known_as=key, ident=entry.id))


def _owner(book: Book, name: Name) -> Draft | None:
    """The state just before a ministry's name, else that of the report."""
    return _state_before(book, name.first) or domestic(book, name)


def _state_before(book: Book, first: int) -> Draft | None:
    for at in (first - 1, first - 2):
        name = book.name_at.get(at)
        if name and name.entry and name.entry.kind in SHOWN:
            return body(book, name)
    return None
