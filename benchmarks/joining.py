"""Processor seconds of joining the actors of many synthetic documents, and whether order matters.

usage: joining.py [--documents 10000] [--limit 60]

Each document has a dozen chains: heads of state and others by full name, surname, with an office, or
with a slip of a letter; bodies by name, shortened or as an acronym; states; unnamed sources. They are
joined once as made and once shuffled; the time of half as many shows how it grows. Exit status: 0, or
1 where it took longer than the limit or the order changed anything.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence

from whipcount.link.actors.linked import link_actors
from whipcount.model import Chain, Evidence, Role

SYLLABLES = "ka ro mi ten dal vor shi len gar bu zef ol tan qui ner pas lo wex im har".split()
OFFICES = ("foreign minister", "president", "defence minister", "union leader", "mayor")
KINDS = ("Union", "Party", "Council", "Motor Company", "Holdings", "Front")


def word(dice: random.Random) -> str:
    """A name that nobody has."""
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 3))).capitalize()


class World:
    """The people, bodies and states that documents tell of: a tenth as many as there are documents."""

    def __init__(self, dice: random.Random, documents: int) -> None:
        size = max(20, documents // 10)
        self.people = [f"{word(dice)} {word(dice)}" for _ in range(size)]
        self.bodies = [f"{word(dice)} {word(dice)} {dice.choice(KINDS)}" for _ in range(size)]
        self.states = [f"x{n}" for n in range(150)]


def document(dice: random.Random, world: World, number: int) -> list[Chain]:
    """The chains of one document."""
    out = [_person(dice, world, number, n) for n in range(5)]
    out += [_body(dice, world, number, n) for n in range(5, 8)]
    out += [_state(dice, world, number, n) for n in range(8, 10)]
    out += [_chain(number, n, "a local official", "person") for n in range(10, 12)]
    return out


def _person(dice: random.Random, world: World, number: int, nth: int) -> Chain:
    name = dice.choice(world.people)
    way = dice.random()
    if way < 0.3:
        name = name.split()[1]
    elif way < 0.4:
        at = dice.randrange(1, len(name) - 1)
        name = name[:at] + name[at + 1 :]
    state = dice.choice(world.states)
    role = Role(dice.choice(OFFICES), state, f"state:{state}")
    return _chain(number, nth, name, "person", roles=(role,) if way > 0.7 else ())


def _body(dice: random.Random, world: World, number: int, nth: int) -> Chain:
    name = dice.choice(world.bodies)
    if dice.random() < 0.3:
        name = "".join(w[0] for w in name.split())
    return _chain(number, nth, name, "organization")


def _state(dice: random.Random, world: World, number: int, nth: int) -> Chain:
    state = dice.choice(world.states)
    return _chain(number, nth, state, "state", known_as=f"state:{state}")


def _chain(
    number: int,
    nth: int,
    name: str,
    kind: str,
    *,
    roles: tuple[Role, ...] = (),
    known_as: str | None = None,
) -> Chain:
    evidence = (Evidence(f"d{number}", nth * 40, nth * 40 + len(name), name),)
    return Chain(
        id=f"c{number}.{nth}", document=f"d{number}", evidence=evidence, made_by="joining", name=name,
        type=kind, named=not name.startswith("a "), names=(name,), roles=roles, known_as=known_as,
    )  # fmt: skip


def seconds(chains: Sequence[Chain]) -> tuple[float, object]:
    """The time of one run, and what it gave."""
    begun = time.process_time()
    linked = link_actors(chains, ())
    return time.process_time() - begun, linked


def main(arguments: Sequence[str]) -> int:
    """Make, join, time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--limit", type=float, default=60.0)
    given = parser.parse_args(arguments)
    dice = random.Random(7)  # noqa: S311  # no secret
    world = World(dice, given.documents)
    chains = [c for n in range(given.documents) for c in document(dice, world, n)]
    half, _ = seconds(chains[: len(chains) // 2])
    whole, first = seconds(chains)
    dice.shuffle(chains)
    _, again = seconds(chains)
    print(
        f"{given.documents} documents, {len(chains)} chains: {whole:.1f} s; half of them: {half:.1f} s"
    )
    print("the order changes nothing" if first == again else "THE ORDER CHANGES THE ACTORS")
    return 0 if whole <= given.limit and first == again else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
