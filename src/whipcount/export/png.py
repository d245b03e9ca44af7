"""The whip's sheet in pixels, for programs that take no SVG: drawn by resvg in a font that comes along.

No font of the machine is looked at, so that the same sheet is the same picture everywhere.
"""

from __future__ import annotations

from importlib.resources import as_file, files

FONT = "font_source_sans_pro"
FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf")
FAMILY = "Source Sans Pro"
WIDE = 1600  # pixels, unless asked otherwise


def pixels(svg: str, width: int = WIDE) -> bytes:
    """The picture as PNG, ``width`` pixels wide."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415  # loaded only by whoever wants pixels

    with as_file(files(FONT) / "files") as folder:
        return svg_to_bytes(
            svg_string=svg,
            width=width,
            skip_system_fonts=True,
            font_files=[str(folder / face) for face in FACES],
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
