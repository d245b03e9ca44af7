"""The day of every document of a dossier, from its words, its metadata and the other documents.

Documents and their time mentions come in; a ``Dated`` for each goes out: a day where one follows,
a range where only a range does, None where nothing does. What states its day is settled first;
then, the surest first, each document whose words and joins to settled ones leave a day or two:
joins by the same words, and for what these leave open by what happened, in whatever words.
"""

from __future__ import annotations

from collections import ChainMap, Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from whipcount.codec import document_key
from whipcount.link.days.beside import beside_terms, copy_terms, page_terms, prior
from whipcount.link.days.claims import Dated, date_claims
from whipcount.link.days.events import alike, neighbours
from whipcount.link.days.keys import Like
from whipcount.link.days.links import Join, joins_of, link_terms, unsure
from whipcount.link.days.marks import rights_year
from whipcount.link.days.masks import Window
from whipcount.link.days.overruled import out_by, overruled
from whipcount.link.days.reasons import answer, dated, doubted, stated_day
from whipcount.link.days.scores import Term, believe
from whipcount.link.days.terms import word_terms
from whipcount.link.days.words import looks_back_to, told_by
from whipcount.link.days.work import Doc
from whipcount.model import Document, TimeMention

__all__ = ["Dated", "date_claims", "document_days"]

ROUNDS = 40  # far more than any dossier needed
NARROW = 2  # days: a document known this well can date another
QUESTIONED = 3  # metadata may lie; a dateline is the report's own
APART = 3  # days
MOST_OVERRULED = 5  # reports whose metadata is taken from them
LIKELY = 0.42  # of all odds that a day or two must hold to say something of another report
LEANINGS = 4
ENOUGH = 0.8  # of all odds that a day or two must hold that happenings led to
STEPS = (0.97, 0.9, 0.76)  # how sure, step by step


def document_days(
    documents: Sequence[Document],
    times: Sequence[TimeMention],
    copies: Mapping[str, str] | None = None,
) -> Mapping[str, Dated]:
    """The day of each document by its id; ``copies`` maps a near-copy to what it copies."""
    window = _window(documents, times)
    if window is None:
        nothing = Dated(None, "no year is named anywhere in the dossier", (), None)
        return {d.id: nothing for d in sorted(documents, key=document_key)}
    docs = _docs(documents, times, window)
    _Solver(docs, times, copies or {}, window).solve()
    return {i: dated(doc, window) for i, doc in docs.items()}


def _docs(
    documents: Sequence[Document], times: Sequence[TimeMention], window: Window
) -> dict[str, Doc]:
    by_document: dict[str, list[TimeMention]] = defaultdict(list)
    for mention in times:
        by_document[mention.document].append(mention)
    docs: dict[str, Doc] = {}
    for d in sorted(documents, key=document_key):
        told = told_by(by_document[d.id], window)
        terms = [*word_terms(told, d.text, window), *beside_terms(d, window)]
        docs[d.id] = Doc(d, told, terms)
    return docs


def _window(documents: Sequence[Document], times: Sequence[TimeMention]) -> Window | None:
    """From the year before the oldest year that matters to some years after the newest."""
    known = [c.day.year for d in documents for c in d.dates]
    known += [year for d in documents if (year := rights_year(d))]
    told = [m.time_ref.year for m in times if m.time_ref and m.time_ref.year]
    behind = [m.time_ref.year for m in times if m.time_ref and m.time_ref.year
              and m.time_ref.direction <= 0 and m.time_ref.unit in {"day", "month", "year"}]  # fmt: skip
    years = known + behind or told
    if not years:
        return None
    newest = max(known or years)
    oldest = max(min(years), newest - 12)
    return Window(date(max(oldest - 1, 2), 1, 1), date(min(newest + 3, 9998), 12, 31))


class _Solver:
    """The documents at work, those that are settled, and what joins them."""

    def __init__(
        self,
        docs: Mapping[str, Doc],
        times: Sequence[TimeMention],
        copies: Mapping[str, str],
        window: Window,
    ) -> None:
        known = sorted((m for m in times if m.document in docs), key=lambda m: m.evidence)
        self.told = {t.mention.id: t for doc in docs.values() for t in doc.told}
        self.docs, self.window, self.known = docs, window, known
        self.documents = {i: d.document for i, d in docs.items()}
        self.copies, self.twins = copies, _both_ways(copies)
        self.pages: dict[str, list[str]] = defaultdict(list)
        for i, document in self.documents.items():
            self.pages[document.part_of or i].append(i)
        self.settled: dict[str, int] = {}
        self.prior: Term | None = None
        self.before = believe([], window.all)
        self.leaning: dict[str, int] = {}
        self.sure: dict[str, float] = {}
        self._join(neighbours(known))

    def _join(self, likes: Mapping[str, tuple[Like, ...]]) -> None:
        """Join the documents by these likes; nothing has been weighed by them yet."""
        self.joins: Mapping[str, tuple[Join, ...]] = joins_of(self.told, likes)
        self.near = {i: self._near(i) for i in self.docs}
        self.weighed: dict[str, tuple[object, ...]] = {}

    def _near(self, i: str) -> tuple[str, ...]:
        """The reports whose days say something of this one's."""
        document = self.documents[i]
        joined = {theirs.mention.document for _, theirs, _ in self.joins.get(i, ())}
        page = self.pages[document.part_of or i]
        return tuple(sorted({*joined, *self.twins.get(i, ()), *page} - {i}))

    def solve(self) -> None:
        """What is stated first; then the surest, again and again, until none is sure enough."""
        for i, doc in self.docs.items():
            if days := stated_day(doc, self.window):
                self.settled[i] = days
        self._all_rounds()
        for _ in range(MOST_OVERRULED):
            if not self._overrule():
                break
        for i, doc in self.docs.items():
            if doc.stated:
                self._question(i, doc)
        self._answer(self.docs)
        self._open()

    def _answer(self, names: Iterable[str]) -> None:
        """The days of documents that do not state theirs."""
        for i in names:
            if not self.docs[i].stated:
                self._weigh(i, self.docs[i])
                self.docs[i].days = answer(self.docs[i], self.window)

    def _open(self) -> None:
        """What the words leave open, by what happened: where that leads to no fewer days, the words have the say."""
        left = {i: doc.told_so_far() for i, doc in self.docs.items() if not self._narrow(doc)}
        if not left or not any(m.happening for m in self.known):
            return
        self._join(alike(self.known))
        self.settled = {i: d.days for i, d in self.docs.items() if i not in left}
        self._all_rounds()
        self._answer(left)
        for i, before in left.items():
            doc = self.docs[i]
            if not self._narrower(doc, before.days):
                doc.take(before)
            elif doc.belief and doc.days.bit_count() == 1:
                doc.days |= doc.belief.beside(doc.days, self.window)

    def _narrower(self, doc: Doc, before: int) -> bool:
        """Fewer days than before: a day or two only where they hold enough of all odds."""
        if self._narrow(doc):
            return (doc.belief.share(doc.days) if doc.belief else 0.0) >= ENOUGH
        days, known = self.window.width(doc.days), self.window.width(before)
        return days > 0 and (not known or days < known)

    def _narrow(self, doc: Doc) -> bool:
        return bool(doc.stated) or 0 < self.window.width(doc.days) <= NARROW

    def _all_rounds(self) -> None:
        """What is settled; then, as long as it settles more, what those that are likely of a day say."""
        for _ in range(LEANINGS):
            self.leaning, self.sure = {}, {}
            self._rounds()
            self._lean()
            self._weigh_all()
            if not any(self._settle(sure) for sure in STEPS):
                return

    def _lean(self) -> None:
        """Note the reports that are not settled, but likely of a day or two."""
        for i, doc in self.docs.items():
            belief = doc.belief
            if i not in self.settled and belief and (days := belief.narrow(LIKELY, self.window)):
                self.leaning[i], self.sure[i] = days, belief.share(days)

    def _rounds(self) -> None:
        """Settle the surest, and weigh the others again, until none is sure enough."""
        for _ in range(ROUNDS):
            told = prior(self.settled.values(), self.window)
            if told != self.prior:
                self.prior = told
                self.before = believe([told] if told else [], self.window.all)
            self._weigh_all()
            if not any(self._settle(sure) for sure in STEPS):
                break

    def _overrule(self) -> bool:
        """Take the metadata's day from the reports that it fits least of those they are joined to, if all else rules it out."""
        known = Counter(self.settled.values())
        for i, doc in self.docs.items():
            if doc.stated and not doc.problem and doc.stated.trust >= QUESTIONED:
                self.prior = prior(self._others(doc, known), self.window)
                self._weigh(i, doc)
        out = {i: by for i, doc in self.docs.items() if (by := out_by(doc, self.window))}
        if not out:
            return False
        for i in [
            i for i in out if not any((out.get(o, 0.0), o) > (out[i], i) for o in self.near[i])
        ]:
            self._take(self.docs[i])
        self.settled = {i: d.days for i, d in self.docs.items() if d.stated}
        self._all_rounds()
        return True

    def _take(self, doc: Doc) -> None:
        """Take the metadata's day from a report, and note which won and why."""
        reason = doc.stated.reason if doc.stated else ""
        doc.problem = f"not dated by {reason}: all else rules it out"
        doc.terms = [*doc.terms, *overruled(doc, self.window)]
        doc.stated = None

    def _question(self, i: str, doc: Doc) -> None:
        """Whether a report that states its day would be of another by all else that is said."""
        if doc.problem or not doc.stated or doc.stated.trust < QUESTIONED:
            return
        self._weigh(i, doc)
        days = doc.belief.likeliest(STEPS[0]) if doc.belief else 0
        far = self.window.spread(doc.days, -APART, APART)
        if 0 < self.window.width(days) <= NARROW and not days & far:
            doc.problem = doubted(doc, days, self.window)

    def _others(self, doc: Doc, known: Counter[int]) -> Iterable[int]:
        """The days of the other reports: a report's own metadata says nothing of their time."""
        return (days for days, count in known.items() if days != doc.days or count > 1)

    def _weigh_all(self) -> None:
        """Weigh every document that is not settled, by those that are."""
        for i, doc in self.docs.items():
            if i not in self.settled:
                self._weigh(i, doc)

    def _settle(self, sure: float) -> bool:
        """Settle all documents that are as sure as that; True if there were any."""
        found: dict[str, int] = {}
        for i, doc in self.docs.items():
            if i not in self.settled and doc.belief and doc.belief.narrow(sure, self.window):
                found[i] = answer(doc, self.window)
        for i, days in found.items():
            self.docs[i].days = self.settled[i] = days
        return bool(found)

    def _weigh(self, i: str, doc: Doc) -> None:
        """Add up all that is said of a document, as far as others are settled; again only if that has changed."""
        days = tuple(
            (self.settled.get(o), self.leaning.get(o), self.sure.get(o)) for o in self.near[i]
        )
        rests_on = (self.prior, self.before, len(doc.terms), days)
        if self.weighed.get(i) == rests_on:
            return
        self.weighed[i] = rests_on
        terms = [
            *doc.terms,
            *link_terms(
                unsure(self.joins.get(i, ()), self.sure),
                ChainMap(self.settled, self.leaning),
                self.documents,
                self.window,
                self.before,
                [t for t in doc.told if looks_back_to(t)],
            ),
            *copy_terms(self._settled_of(self.twins.get(i, ())), self.copies.get(i), self.window),
            *page_terms(doc.document, self._page(doc.document), self.window),
        ]
        doc.used = [*terms, *([self.prior] if self.prior else [])]
        doc.belief = believe(doc.used, self.window.all) if terms else None

    def _settled_of(self, others: Iterable[str]) -> list[tuple[Document, int]]:
        return [(self.documents[o], self.settled[o]) for o in others if o in self.settled]

    def _page(self, document: Document) -> list[tuple[Document, int]]:
        """The other documents of one page that are settled."""
        page = self.pages[document.part_of or document.id]
        return self._settled_of(o for o in page if o != document.id)


def _both_ways(copies: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    out: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(copies.items()):
        out[one].append(other)
        out[other].append(one)
    return {i: tuple(others) for i, others in out.items()}
