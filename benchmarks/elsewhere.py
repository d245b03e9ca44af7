"""Positions, pledges and conditions of reports nobody wrote rules for: BASIL and ECB+.

usage: elsewhere.py draw --seed N --out SHEET      draw rows to judge, with their words, into SHEET
       elsewhere.py judged SHEET VERDICTS VERDICTS  keep two judges' verdicts, without any text
       elsewhere.py paragraphs --seed N --out SHEET draw paragraphs with a cue, to mark by hand
       elsewhere.py marked SHEET                   keep the marks of a sheet, without any text
       elsewhere.py                                precision as judged, and recall on what was marked

The corpora are taken from the folder ``data`` of WHIPCOUNT_SHARED. What is kept, in
``elsewhere/``, holds document ids, offsets, a digest of the words, and verdicts; no text.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from linking import agreement
from shared import shared
from whipcount.model import Claim, Condition, Document, Pledge, Position, Rated
from whipcount.pipeline import Pipeline, run
from whipcount.settings import Settings
from whipcount.stages import pipeline

KEPT = Path(__file__).resolve().parent / "elsewhere"
WANTED = {"position": 150, "pledge": 100, "condition": 100}
PARAGRAPHS = 60
AROUND = 300  # characters of context on a sheet
CUE = re.compile(
    r"\b(?:pledg|promis|vow|agree|refus|offer|commit|oppos|support|back(?:ed|s|ing)|reject|urg|demand|call(?:ed|s|ing)"
    r" (?:for|on)|propos|plan|veto|vot|if|unless|until|provided|depend|condition|fund|aid|donat|send)\w*",
    re.IGNORECASE,
)
TIGHT = frozenset(".,;:!?%)]}’”") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''"}

JUDGES = ("first", "second")
SURE = (50, 70, 80)  # hundredths, as ``--sure`` takes them
Row = dict[str, Any]


def corpora() -> dict[str, str]:
    """Every text by its id, or nothing where the shared folder is not named."""
    basil, ecb = shared("data", "basil"), shared("data", "ecbplus")
    return dict(_basil(basil)) | dict(_ecb(ecb)) if basil and ecb else {}


def _basil(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("articles/*/*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        paragraphs = [" ".join(p).strip() for p in article["body-paragraphs"]]
        yield f"basil/{path.stem}", "\n".join(p for p in paragraphs if p)


def _ecb(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*/*.xml")):
        sentences: dict[str, str] = {}
        for token in ET.parse(path).iter("token"):  # noqa: S314 - a local corpus of ours
            word, number = token.text or "", token.attrib["sentence"]
            before = sentences.get(number, "")
            glue = not before or word in TIGHT or before[-1] in "([$£€“"
            sentences[number] = before + ("" if glue else " ") + word
        yield f"ecb/{path.stem}", "\n".join(sentences.values())


@cache
def stages() -> Pipeline:
    """The stages as a dossier would run them, assembled once."""
    return pipeline(Settings())


def read(name: str, text: str) -> Sequence[Claim]:
    """The claims of one text."""
    lines = tuple(range(1, text.count("\n") + 2))
    document = Document(id=name, source=name, text=text, lines=lines)
    return run(stages(), document)[0]


def seal(words: str) -> str:
    """What tells whether words are those that were judged."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


# Precision


def draw(seed: int, out: Path) -> None:
    """Draw the rows to judge and write them with their context."""
    found: dict[str, list[Row]] = defaultdict(list)
    for name, text in corpora().items():
        for claim in read(name, text):
            if claim.kind in WANTED:
                found[claim.kind].append(_row(name, text, claim))
    chance = random.Random(seed)  # noqa: S311 - a sample
    rows = [row for kind, count in WANTED.items() for row in chance.sample(found[kind], count)]
    sheet = {"seed": seed, "found": {k: len(v) for k, v in found.items()}, "rows": rows}
    out.write_text(json.dumps(sheet, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(rows)} rows of {sheet['found']} are in {out}")


def _row(name: str, text: str, claim: Claim) -> Row:
    piece = claim.evidence[0]
    context = text[max(0, piece.start - AROUND) : piece.end + AROUND]
    return {
        "document": name, "start": piece.start, "end": piece.end, "words": piece.quote,
        "kind": claim.kind, "says": says(claim), "sure": sure(claim), "context": context,
    }  # fmt: skip


def sure(claim: Claim) -> int:
    """How sure a row is, in hundredths, as the record tells it."""
    return claim.sure if isinstance(claim, Rated) else 100


def says(claim: Claim) -> dict[str, str]:
    """What a row claims, in a judge's terms."""
    match claim:
        case Position():
            return {"actor": claim.actor.text, "stance": claim.stance, "issue": claim.issue_text}
        case Pledge():
            return {
                "actor": claim.actor.text,
                "status": claim.status,
                "what": claim.what,
                "act": claim.act,
            }
        case Condition():
            moving = claim.waits_for.text if claim.waits_for else ""
            return {"holder": claim.holder.text, "act": claim.act, "polarity": claim.polarity,
                    "trigger": claim.trigger, "waits_for": moving}  # fmt: skip
    return {}


def judged(sheet: Path, first: Path, second: Path) -> None:
    """Keep the verdicts of two judges: lists of true and false in the order of the sheet."""
    drawn = json.loads(sheet.read_text(encoding="utf-8"))
    verdicts = [json.loads(path.read_text(encoding="utf-8")) for path in (first, second)]
    rows = drawn["rows"]
    if any(len(v) != len(rows) for v in verdicts):
        raise SystemExit(f"the sheet has {len(rows)} rows; each judge must give as many verdicts")
    kept = [
        {"document": r["document"], "start": r["start"], "end": r["end"], "kind": r["kind"],
         "words": seal(r["words"]), "says": seal(json.dumps(r["says"], sort_keys=True)),
         "sure": r["sure"], "first": bool(a), "second": bool(b)}
        for r, a, b in zip(rows, *verdicts, strict=True)
    ]  # fmt: skip
    _keep("precision.json", {"seed": drawn["seed"], "found": drawn["found"], "rows": kept})


def precision() -> None:
    """Print the share that was judged right, and how far the judges agree."""
    path = KEPT / "precision.json"
    if not path.exists():
        print("precision: nothing was judged yet")
        return
    rows = json.loads(path.read_text(encoding="utf-8"))["rows"]
    for kind in WANTED:
        mine = [r for r in rows if r["kind"] == kind]
        first, second = (sum(r[j] for r in mine) / len(mine) for j in JUDGES)
        alike = agreement([(str(r["first"]), str(r["second"])) for r in mine])
        print(f"{kind:10} right {first:.2f} and {second:.2f}, {alike}")
        for least in SURE:
            _of_the_sure(mine, least)


def _of_the_sure(rows: Sequence[Row], least: int) -> None:
    """Print what is right of the rows that say they are so sure, and how much of all that is right they hold."""
    kept = [r for r in rows if r["sure"] >= least]
    held, right = (sum(r[j] for r in of for j in JUDGES) for of in (kept, rows))
    if kept and right:
        shares = " and ".join(f"{sum(r[j] for r in kept) / len(kept):.2f}" for j in JUDGES)
        told = f"{len(kept)} with {least} or more: right {shares}"
        print(f"{'':10} {told}, {held / right:.2f} of the right ones")


# Recall


def paragraphs(seed: int, out: Path) -> None:
    """Draw paragraphs with a cue and write them for marking."""
    texts = corpora()
    found = [
        (name, match.start(), match.end())
        for name, text in texts.items()
        for match in re.finditer(r"[^\n]+", text)
        if 120 < len(match[0]) < 900 and CUE.search(match[0])
    ]
    chosen = random.Random(seed).sample(found, PARAGRAPHS)  # noqa: S311 - a sample
    rows = [{"document": n, "start": a, "end": b, "text": texts[n][a:b], "before": texts[n][max(0, a - AROUND) : a],
             "marks": []} for n, a, b in chosen]  # fmt: skip
    out.write_text(json.dumps({"seed": seed, "rows": rows}, ensure_ascii=False, indent=1), "utf-8")
    print(f"{len(rows)} of {len(found)} paragraphs are in {out}")


def marked(sheet: Path) -> None:
    """Keep the marks of a sheet: kind, label, the words and whose they are, as offsets."""
    drawn = json.loads(sheet.read_text(encoding="utf-8"))
    kept = []
    for row in drawn["rows"]:
        marks = [_mark(row, mark) for mark in row["marks"]]
        place = {k: row[k] for k in ("document", "start", "end")}
        kept.append({**place, "words": seal(row["text"]), "marks": marks})
    _keep("recall.json", {"seed": drawn["seed"], "rows": kept})


def _mark(row: Row, mark: Row) -> Row:
    at = row["text"].find(mark["words"])
    if at < 0:
        raise SystemExit(
            f"{row['document']}: these words are not in the paragraph: {mark['words']!r}"
        )
    start = row["start"] + at
    return {"kind": mark["kind"], "accept": mark["accept"], "start": start,
            "end": start + len(mark["words"]), "actor": seal(mark["actor"].casefold())}  # fmt: skip


def recall() -> None:
    """Print the share of the marked stances, pledges and conditions that are found."""
    path = KEPT / "recall.json"
    texts = corpora()
    if not path.exists() or not texts:
        print("recall: NOT SCORED")
        return
    there: dict[str, int] = defaultdict(int)
    found: dict[str, int] = defaultdict(int)
    for row in json.loads(path.read_text(encoding="utf-8"))["rows"]:
        text = texts[row["document"]]
        if seal(text[row["start"] : row["end"]]) != row["words"]:
            raise SystemExit(f"{row['document']}: the text is not the one that was marked")
        claims = read(row["document"], text)
        for mark in row["marks"]:
            there[mark["kind"]] += 1
            found[mark["kind"]] += any(_fits(mark, claim) for claim in claims)
    for kind in WANTED:
        print(
            f"{kind:10} found {found[kind]} of {there[kind]}: {found[kind] / max(1, there[kind]):.2f}"
        )


def _fits(mark: Mapping[str, Any], claim: Claim) -> bool:
    """Whether a claim says what a mark does: its kind, its words, and its stance or status."""
    piece = claim.evidence[0]
    if claim.kind != mark["kind"] or piece.end <= mark["start"] or mark["end"] <= piece.start:
        return False
    if "conditional" in mark["accept"] and getattr(claim, "conditional", False):
        return True
    label = {"position": "stance", "pledge": "status", "condition": "polarity"}[claim.kind]
    return not mark["accept"] or getattr(claim, label) in mark["accept"]


def _keep(name: str, value: Mapping[str, Any]) -> None:
    KEPT.mkdir(exist_ok=True)
    rows = ",\n".join(json.dumps(row, sort_keys=True) for row in value["rows"])
    head = json.dumps({k: v for k, v in value.items() if k != "rows"}, sort_keys=True)
    (KEPT / name).write_text(f'{head[:-1]}, "rows": [\n{rows}\n]}}\n', encoding="utf-8")


def main() -> None:
    """Do what was asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", choices=["draw", "judged", "paragraphs", "marked"])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("sheet.json"))
    given = parser.parse_args()
    if given.what == "draw":
        draw(given.seed, given.out)
    elif given.what == "paragraphs":
        paragraphs(given.seed, given.out)
    elif given.what == "judged":
        judged(*given.files)
    elif given.what == "marked":
        marked(*given.files)
    else:
        precision()
        recall()


if __name__ == "__main__":
    main()
