"""Whether a place in a text is inside a quotation: one answer for every stage that asks."""


def in_quotation(text: str, at: int) -> bool:
    """True between quotation marks, counted from the start of the line that holds the place."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
