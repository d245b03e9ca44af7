"""Sets the rows of the views as text for people: one front page, and a table for each question.

Rows come in, lines of styled text go out to a console; nothing is asked of the record here.
"""

from whipcount.screen.console import console, emit, page_width
from whipcount.screen.front import front
from whipcount.screen.show import show

__all__ = ["console", "emit", "front", "page_width", "show"]
