"""The questions that a dossier answers: one method per view, named as the commands."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import Any

from whipcount import views
from whipcount.model import Record
from whipcount.views.sheet import Options


class Asking(ABC):
    """Whatever has a record can be asked; ``as_of`` is the day by which reports were published.

    ``sure``: positions, pledges and conditions less sure than that, in hundredths, are left out.
    """

    @abstractmethod
    def record(self, as_of: date | None = None, *, sure: int = 0) -> Record:
        """The linked record."""

    def front(self, as_of: date | None = None, *, sure: int = 0) -> Any:  # noqa: ANN401
        """Build the front page: one screen of the whole record."""
        return views.front.front(self.record(as_of, sure=sure))

    def count(
        self,
        issue: str | None = None,
        as_of: date | None = None,
        options: Options | None = None,
        *,
        sure: int = 0,
    ) -> Any:  # noqa: ANN401
        """Who stands where, by issue: the whip's sheet."""
        return views.sheet.sheets(self.record(as_of, sure=sure), issue, options)

    def pledges(self, as_of: date | None = None, *, sure: int = 0) -> Any:  # noqa: ANN401
        """What is promised, and taken back."""
        return views.pledges.pledges(self.record(as_of, sure=sure))

    def needs(self, as_of: date | None = None) -> Any:  # noqa: ANN401
        """What the reports say is required."""
        return views.needs.needs(self.record(as_of))

    def waits(
        self, as_of: date | None = None, supposed: str | None = None, *, sure: int = 0
    ) -> Any:  # noqa: ANN401
        """Who waits for whom; or what a supposed act ("ACTOR: ACT") would remove."""
        record = self.record(as_of, sure=sure)
        if supposed is not None:
            return views.consequences.consequences(record, supposed)
        return views.waits.waits(record)

    def meetings(self, as_of: date | None = None) -> Any:  # noqa: ANN401
        """Which meetings are planned or held."""
        return views.meetings.meetings(self.record(as_of), as_of)

    def timeline(self, as_of: date | None = None) -> Any:  # noqa: ANN401
        """What happened when."""
        return views.timeline.timeline(self.record(as_of), as_of)

    def disputed(self, as_of: date | None = None) -> Any:  # noqa: ANN401
        """Where reports contradict each other."""
        return views.disputed.disputed(self.record(as_of))

    def who(self, name: str | None = None, as_of: date | None = None) -> Any:  # noqa: ANN401
        """Who is who."""
        return views.who.who(self.record(as_of), name)

    def said(self, actor: str | None = None, as_of: date | None = None) -> Any:  # noqa: ANN401
        """Who said what."""
        return views.said.said(self.record(as_of), actor)

    def unsaid(self, as_of: date | None = None) -> Any:  # noqa: ANN401
        """What was left open, and who declined to say."""
        return views.unsaid.unsaid(self.record(as_of))

    def documents(self, as_of: date | None = None) -> Any:  # noqa: ANN401
        """What was read, how it was dated, and what went wrong."""
        return views.documents.documents(self.record(as_of))

    def explain(self, reference: str, as_of: date | None = None) -> Any:  # noqa: ANN401
        """A claim in its surrounding text, and why it was read so."""
        return views.explain.explain(self.record(as_of), reference)

    def issues(self, as_of: date | None = None) -> Any:  # noqa: ANN401
        """The questions that stances are about."""
        return views.issues.issues(self.record(as_of))

    def agreement(self, coders: Sequence[str] = ()) -> Any:  # noqa: ANN401
        """How far coders agree in what they judged."""
        return views.agreement.agreement(self.record(), coders)
