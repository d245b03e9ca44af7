"""Documents and the weights of an earlier release come in; labels for the heads they lack go out.

Texts that teach stances alone would let the other heads drift on their kind of text. So an earlier
reader's own words stand in for what nobody marked: tags, trees, entities and attributions.

``python training/teach.py --data CORPORA --encoder ENCODER --weights FOLDER --out taught.json``
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from corpus import UNKNOWN, Labelled, tag_spans
from evaluate import layout
from train import ALL, documents
from whipcount.annotate.labels import DEPRELS, HEADS, UPOS
from whipcount.annotate.reader import Reader

Labels = dict[str, list[int]]


def taught(document: Labelled, reader: Reader) -> Labels:
    """What the reader says of a document's words, for the heads that have no label there."""
    text, spans = layout(document)
    reading = reader.read_tokens(text, spans)
    first = {start: i for i, (start, _) in enumerate(spans)}
    last = {end: i + 1 for i, (_, end) in enumerate(spans)}
    entities = [(first[a], last[b], kind) for a, b, kind in reading.entities]
    tags, links = reader.roles(text, spans)
    found = {
        "upos": [UPOS.index(tag) for tag in reading.upos],
        "heads": [i if head < 0 else head for i, head in enumerate(reading.heads)],
        "deprels": [DEPRELS.index(relation) for relation in reading.deprels],
        "entities": tag_spans(len(spans), entities, HEADS["entities"]),
        "attribution": tags.tolist(),
        "link": np.where(tags > 0, links, UNKNOWN).tolist(),
    }
    return {name: values for name, values in found.items() if name not in document.labels}


def main() -> None:
    """Write the labels of every training document, by corpus and name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--weights", type=Path, required=True, help="folder of the earlier weights")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    reader = Reader(options.weights)
    made = {
        f"{corpus}/{number}": taught(document, reader)
        for corpus in ALL
        if corpus != "ud"
        for number, document in enumerate(documents(corpus, options.data))
    }
    options.out.write_text(json.dumps(made), encoding="utf-8")


if __name__ == "__main__":
    main()
