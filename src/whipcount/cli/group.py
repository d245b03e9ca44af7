"""A click group that lists its commands under headings and turns our errors into one sentence."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import Any

import click

from whipcount.errors import InputError, WhipcountError

BAD_INPUT, TROUBLE = 2, 1


class Grouped(click.Group):
    """Commands in sections, in the order in which they were put there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # click's own
        super().__init__(*args, **kwargs)
        self.sections: dict[str, list[click.Command]] = {}

    def put(self, section: str, command: click.Command) -> None:
        """Add a command under a heading."""
        self.add_command(command)
        self.sections.setdefault(section, []).append(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one list of commands per section."""
        _ = ctx
        for section, commands in self.sections.items():
            with formatter.section(section):
                formatter.write_dl([(c.name or "", c.get_short_help_str(70)) for c in commands])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # click's own
        """Run a command; our errors become one sentence and an exit code."""
        try:
            answer = super().invoke(ctx)
            sys.stdout.flush()  # a full disk is told here, not after the program's end
        except InputError as error:
            _say(str(error), ctx, BAD_INPUT)
        except WhipcountError as error:
            _say(str(error), ctx, TROUBLE)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # the reader has seen enough; click ends in silence
            _let_go()
            _say(_sentence(error), ctx, TROUBLE)
        else:
            return answer


def _let_go() -> None:
    """Drop what could not be written, so that the program's end does not try it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _sentence(error: OSError) -> str:
    """What the system said, without its number."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"no space left on the disk{where}: free some and run the same command again"
    return f"{error.strerror or error}{where}"


def _say(message: str, ctx: click.Context, code: int) -> None:
    click.echo(f"whipcount: {message}", err=True)
    ctx.exit(code)
