"""The scores of the reader's heads come in; spans and trees of words come out.

Everything here is a pure function of the scores, and the lower position wins where two are equal.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Run = tuple[int, int, str]  # first word, past the last word, kind
FORBIDDEN = np.float32(-1e6)
NEAR = 2  # words on each side of a broken run of tags that are read anew with it


def softmax(scores: Floats) -> Floats:
    """Chances along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def runs(scores: Floats, tags: Sequence[str]) -> list[Run]:
    """The spans that BIO tags mark, by the best sequence of tags that is well formed."""
    best = _well_formed(scores, tags)
    found: list[Run] = []
    for word in (number for number, tag in enumerate(best) if tag):
        place, kind = tags[best[word]].split("-")
        if place == "B":
            found.append((word, word + 1, kind))
        else:
            found[-1] = (found[-1][0], word + 1, kind)
    return found


def _well_formed(scores: Floats, tags: Sequence[str]) -> list[int]:
    """The best tag of each word; where an inner tag follows nothing, the stretch is read anew."""
    allowed = _transitions(tags)
    likeliest: Ints = scores.argmax(axis=1)
    before = np.concatenate([[0], likeliest[:-1]])
    broken = np.flatnonzero(allowed[before, likeliest] < 0)
    best: list[int] = likeliest.tolist()
    done = 0
    for word in broken.tolist():
        if word >= done:
            start, done = _stretch(best, word)
            left = best[start - 1] if start else 0
            right = best[done] if done < len(best) else 0
            best[start:done] = _viterbi(scores[start:done], allowed, left, right)
    return best


def _transitions(tags: Sequence[str]) -> Floats:
    """Zero where one tag may follow another."""
    allowed = np.zeros((len(tags), len(tags)), dtype=np.float32)
    for column, tag in enumerate(tags):
        if tag.startswith("I-"):
            allowed[:, column] = FORBIDDEN
            allowed[[column - 1, column], column] = 0
    return allowed


def _stretch(best: Sequence[int], word: int) -> tuple[int, int]:
    """The words around a break, out to two untagged ones on each side."""
    start, end = word, word + 1
    while start > 0 and any(best[max(0, start - NEAR) : start]):
        start -= 1
    while end < len(best) and any(best[end : end + NEAR]):
        end += 1
    return start, end


def _viterbi(scores: Floats, allowed: Floats, left: int, right: int) -> list[int]:
    """The best path between two fixed neighbours."""
    total = scores[0] + allowed[left]
    back = np.zeros(scores.shape, dtype=np.int64)
    for word in range(1, len(scores)):
        paths = total[:, None] + allowed
        back[word] = paths.argmax(axis=0)
        total = paths.max(axis=0) + scores[word]
    path = [int((total + allowed[:, right]).argmax())]
    for word in range(len(scores) - 1, 0, -1):
        path.append(int(back[word, path[-1]]))
    return path[::-1]


def tree(arcs: Floats) -> Ints:
    """The head of each word of one sentence: one root, which is its own head, and no cycle."""
    scores = arcs.copy()
    own = scores.diagonal().copy()
    np.fill_diagonal(scores, FORBIDDEN)
    root = int((own - scores.max(axis=1)).argmax())
    heads: Ints = scores.argmax(axis=1)
    heads[root] = root
    while (cycle := _cycle(heads, root)).size:
        outside = scores[cycle].copy()
        outside[:, _below(heads, cycle)] = FORBIDDEN
        loss = scores[cycle, heads[cycle]] - outside.max(axis=1)
        freed = int(loss.argmin())
        heads[cycle[freed]] = outside[freed].argmax()
    return heads


def _cycle(heads: Ints, root: int) -> Ints:
    """The words of one cycle that never reaches the root; empty if there is none."""
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    lost = np.flatnonzero(reached != root)
    if not lost.size:
        return lost
    inside = [int(reached[lost[0]])]
    while (following := int(heads[inside[-1]])) != inside[0]:
        inside.append(following)
    return np.array(sorted(inside), dtype=np.int64)


def _below(heads: Ints, cycle: Ints) -> npt.NDArray[np.bool_]:
    """The words that hang on a cycle, its own included."""
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return np.isin(reached, cycle)
