"""Chains of one document: which names, role nouns and pronouns mean one actor.

Names and dependencies in; ``Mention`` annotations and ``Chain`` claims out. What follows a name back
to its office, whom an unnamed official speaks for, and what "the union" means is settled here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whipcount.annotate.bodies import acts, body, for_state, is_place
from whipcount.annotate.chains.aged import aged
from whipcount.annotate.chains.continued import mention_continued
from whipcount.annotate.chains.counts import mention_count
from whipcount.annotate.chains.factions import faction
from whipcount.annotate.chains.groups import find_members
from whipcount.annotate.chains.leads import name_leads
from whipcount.annotate.chains.natives import native, some_of
from whipcount.annotate.chains.nominals import OWNERS
from whipcount.annotate.chains.nouns import LONGEST, mention_noun
from whipcount.annotate.chains.partisans import partisan
from whipcount.annotate.chains.pronouns import mention_pronoun
from whipcount.annotate.chains.speakers import SINGLE, mention_speaker, told_by
from whipcount.annotate.chains.spoken import mention_spoken
from whipcount.annotate.drafts import Book, Draft
from whipcount.annotate.fences import datelines
from whipcount.annotate.kinds import with_kinds
from whipcount.annotate.lands import land_of, with_lands
from whipcount.annotate.names import Name, find_names
from whipcount.annotate.parse import Parse
from whipcount.annotate.persons import find_persons, mention_person, person, take_owner
from whipcount.annotate.places import placed
from whipcount.annotate.shortened import after_the, in_full
from whipcount.annotate.titles import POSSESSIVE, beside_name
from whipcount.annotate.unnamed import serve
from whipcount.annotate.wholes import whole
from whipcount.codec import claim_id
from whipcount.layers import Attribution, Mention
from whipcount.lexicon.descriptions import bodies
from whipcount.lexicon.names import look_up
from whipcount.lexicon.offices import offices
from whipcount.model import Chain, Document
from whipcount.pipeline import cite

ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
SPEECH = frozenset(
    "word language phrase adjective verb noun translation accent speaker term dialect grammar speaking translator".split()
)
TONGUES = frozenset({"nsubj", "obj", "obl", "nmod", "root", "ccomp", "xcomp"})


def chains(
    document: Document,
    parse: Parse,
    entities: Sequence[tuple[int, int, str]],
    made_by: str,
    spoken: Sequence[Attribution] = (),
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """All mentions and chains of one document."""
    names = with_lands(parse, with_kinds(parse, find_names(parse, entities)))
    book = Book(parse, names, datelines(document.text), _press(document.outlet))
    book.spoken = told_by(book, spoken)
    book.tellers = frozenset(token for token, _ in book.spoken)
    _read(book)
    name_leads(book, spoken)
    mention_continued(book, spoken)
    mention_spoken(book, spoken)
    find_members(book)
    serve(book)
    drafts = {id(d): d for d in book.drafts.values() if d.mentions}
    rows = [(draft, _chain(document, draft, made_by)) for draft in drafts.values()]
    ids = {id(draft): chain.id for draft, chain in rows}
    finished = tuple(_speaking(draft, chain, ids) for draft, chain in rows)
    mentions = [
        Mention(*span, chain=chain.id, kind=kind, place=place)
        for draft, chain in rows
        for _, span, kind, place in draft.mentions
    ]
    return tuple(sorted(set(mentions))), finished


def _press(outlet: str | None) -> str | None:
    """The state whose paper or station an outlet is."""
    known = (e for e in look_up((outlet or "").removeprefix("The ")) if e.kind == "outlet" and e.of)
    return next((e.of for e in known), None)


def _chain(document: Document, draft: Draft, made_by: str) -> Chain:
    spans = sorted({span for _, span, kind, _ in draft.mentions if kind != "pronoun"}) or [
        draft.mentions[0][1]
    ]
    evidence = tuple(cite(document, *span) for span in spans)
    return Chain(
        id=claim_id("chain", evidence[:1], draft.key), document=document.id, evidence=evidence,
        made_by=made_by, name=draft.name, type=draft.type, named=draft.named,
        names=tuple(sorted(n for n in draft.names if not n.startswith("whose "))), roles=tuple(draft.roles), known_as=draft.known_as,
    )  # fmt: skip


def _speaking(draft: Draft, chain: Chain, ids: dict[int, str]) -> Chain:
    """The chain with whom it speaks for and who its members are, by their ids."""
    members = tuple(sorted({ids[id(m)] for m in draft.members if id(m) in ids}))
    spoken = ids.get(id(draft.speaks_for)) if draft.speaks_for else None
    return replace(chain, speaks_for=spoken, members=members) if spoken or members else chain


def _read(book: Book) -> None:
    """Go through the tokens: persons are known before, all others when they come."""
    find_persons(book)
    for token in range(len(book.parse.tokens)):
        name = book.name_at.get(token)
        if name is not None:
            if token == name.first:
                _mention_name(book, name)
        elif token in book.titles:
            _mention_title(book, token)
        elif (known := aged(book, token) or partisan(book, token)) is not None:
            book.mention(known, token, "nominal")
        elif book.parse.low[token] in SINGLE and mention_speaker(book, token):
            continue
        elif book.parse.upos[token] in {"PRON", "SCONJ", "DET"}:
            mention_pronoun(book, token)
        elif book.parse.upos[token] in {"NOUN", "PROPN"}:
            mention_noun(book, token)
            mention_speaker(book, token)
        elif book.parse.upos[token] == "NUM":
            mention_count(book, token)


def _mention_title(book: Book, token: int) -> None:
    """The head of an office that stands beside its holder's name, a comma between."""
    holder = book.titles[token]
    if holder is None:
        return
    if book.parse.low[token] in offices().plurals:  # "eleven senators, Ann Lee among them"
        mention_noun(book, token)
        return
    take_owner(book, holder, token)
    start, end = book.parse.phrase(token)
    words = " ".join(book.parse.text[start : _to_name(book, token, end)].split())
    article = words.split()[0].casefold() in {"the", "a", "an"}
    owned = words.split()[0].casefold() in OWNERS  # "its chairwoman": no name outside the report
    if not owned and len(words.split()) <= LONGEST and book.parse.words[token] in words.split():
        holder.names[words[0].lower() + words[1:] if article else words] = None
    book.mention(holder, token, "nominal")


def _to_name(book: Book, token: int, end: int) -> int:
    """ "The chairman of oil firm | Norl": the end of a phrase, or of the name that goes with its last noun."""
    last = book.parse.within(book.parse.tokens[token][0], end).stop - 1
    name = book.name_at.get(last + 1)
    goes_on = name is not None and name.first == last + 1 and last > token
    plain = book.parse.upos[last] == "NOUN" and book.parse.words[last].islower()
    return book.parse.tokens[name.last][1] if name and goes_on and plain else end


def _mention_name(book: Book, name: Name) -> None:
    if (is_place(name) and not acts(book, name)) or _in_dateline(book, name):
        return
    if name.type == "person":
        mention_person(book, name)
        _take_office(book, name)
        return
    head = book.head(name.first, name.last)
    if _is_language(book, name, head) or _describes(book, name):
        return
    if one := _somebody(book, name, head):
        book.mention(one, head, "nominal")
        return
    draft = body(book, name)
    if some := faction(book, name, draft):
        book.mention(some, head, "name")
        return
    adjective = _is_adjective(book, name, head) or land_of(book, name) is not None
    if not adjective and not (
        (name.entry and name.entry.kind == "capital" and _is_place(book, name))
        or _one_of(book, name)
    ):
        short = after_the(book, name) and in_full(book, name) is draft
        draft.names[f"{'the ' * short}{book.text(name.first, name.last)}"] = None
        if name.whole is not None:
            draft.names[book.text(name.whole, name.last)] = None
        _described(book, draft, name, head)
        _bracketed(book, draft, name)
    book.mention(draft, head, "demonym" if adjective else "name", place=_is_place(book, name))


def _take_office(book: Book, name: Name) -> None:
    """ "Its chairwoman Ann Lee": whose an office is that stands right before the name of who holds it."""
    title = beside_name(book.parse, name.first, name.last)
    if title and title.first <= name.first:
        for token in {book.head(title.first, title.last), book.head(name.first, name.last)}:
            take_owner(book, person(book, name), token)


def _somebody(book: Book, name: Name, head: int) -> Draft | None:
    """Whoever of a people or of a party a name is used for: "the Swede", "most Swedes", "a Tory"."""
    party = partisan(book, head) if name.type != "state" else None
    return native(book, name) or some_of(book, name, head) or party


def _in_dateline(book: Book, name: Name) -> bool:
    """ "BUSAN: Talks began": a name that no list has, where a report was written, is a place."""
    return (
        name.entry is None
        and name.type != "person"
        and book.dateline(book.parse.tokens[name.first][0])
    )


def _is_adjective(book: Book, name: Name, head: int) -> bool:
    """A demonym that says whose something is; not "the Dutch", who do something themselves."""
    if name.entry is None or name.entry.kind != "demonym_adj":
        return False
    return book.parse.upos[head] != "NOUN" and book.parse.deprels[head] not in ARGUMENTS


def _describes(book: Book, name: Name) -> bool:
    """ "Western diplomats", "the hardline Unity Front": an adjective that is nobody's name, and no land's."""
    parse, plain = book.parse, name.entry is None and name.first == name.last
    adjective = parse.upos[name.last] == "ADJ" and parse.deprels[name.last] == "amod"
    return (
        plain and adjective and parse.heads[name.last] > name.last and land_of(book, name) is None
    )


def _one_of(book: Book, name: Name) -> bool:
    """ "A Norlander", "the Norlander": one of a people is not called as the land is."""
    if name.entry is None or name.entry.kind not in {"demonym_adj", "demonym_noun"}:
        return False
    called = [e for e in look_up(book.text(name.first, name.last)) if e.kind == "demonym_noun"]
    return bool(called) and not any(e.plural for e in called)  # "the Sundese" are many


def _is_language(book: Book, name: Name, head: int) -> bool:
    """ "Her French is good", "in French": a demonym by itself, but for "the French"."""
    if name.entry is None or name.entry.kind != "demonym_adj":
        return False
    parent = book.parse.heads[head]
    if parent >= 0 and book.parse.lemmas[parent] in SPEECH and parent > head:
        return True
    article = book.parse.low[name.first - 1] if name.first else ""
    after = book.parse.upos[name.last + 1 : name.last + 2]
    if "CCONJ" in after:  # "Norlandic and Sundish envoys"
        after = book.parse.upos[name.last + 3 : name.last + 4]
    goes_on = bool({"NOUN", "PROPN", "ADJ"} & set(after))
    return article != "the" and not goes_on and book.parse.deprels[head] in TONGUES


def _described(book: Book, draft: Draft, name: Name, head: int) -> None:
    """ "State-run oil firm Petrol", "Norland's Assembly": what stands before a body's name belongs to it."""
    before = book.parse.below(head, "compound", "nmod:poss", "nmod:desc")
    first = min((t for c in before for t in book.parse.subtree(c)), default=name.first)
    first += book.parse.upos[first] == "DET"  # "the African Union's Security Council"
    kinds = [
        t for t in before
        if bodies(book.parse.lemmas[t]) or book.parse.deprels[t] == "nmod:poss"
        or (t + 1 < len(book.parse.words) and book.parse.words[t + 1] in POSSESSIVE)
    ]  # fmt: skip
    inside = range(first, name.first)
    begin = whole(book.parse, name.first, name.last)
    most = book.parse.low[begin] in {"most", "all", "both", "many"}  # of whom it is told, not who
    if begin < name.first and name.type in {"organization", "group"} and not most:
        draft.names[book.text(begin, name.last)] = None
    odd = any(book.parse.upos[t] in {"PRON", "DET", "ADP", "ADV", "NUM"} for t in inside)
    if kinds and 0 < len(inside) < LONGEST and not odd and draft.type != "state":
        draft.names[book.text(first, name.last)] = None


def _bracketed(book: Book, draft: Draft, name: Name) -> None:
    """ "Northern Dockers Union (NDU)": a name with its short form behind it, as one."""
    beside = book.name_at.get(name.last + 2)
    words = book.parse.words
    if words[name.last + 1 : name.last + 2] != ["("] or beside is None:
        return
    closed = words[beside.last + 1 : beside.last + 2] == [")"]
    if closed and beside.first == name.last + 2 and body(book, beside) is draft:
        draft.names[book.text(name.first, beside.last + 1)] = None


def _is_place(book: Book, name: Name) -> bool:
    """ "Talks in Paris": where, not who."""
    if not name.entry or name.entry.kind not in {"state", "capital"}:
        return False
    start, _ = book.parse.tokens[name.first]
    if book.dateline(start) or placed(book.parse, (name.first, name.last)):
        return True
    return name.entry.kind == "capital" and not for_state(book, name)
