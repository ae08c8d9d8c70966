"""A spinner that no thesaurus wrote: for a word, words that stand in like places (the same word before, the same word
after). Its swaps fit the grammar and not the sense, so the network learns to look at the place, not at the word alone.

Counts of the neighbours one to the left and one to the right, as positive pointwise mutual information, reduced by a
randomised singular value decomposition (Halko et al. 2011); words are alike by the cosine of what is left.

usage: neighbours.py --corpus DIR --out FILE
DIR holds train.bin and types.txt (pack/).
"""
import argparse
import itertools
import pathlib
import zlib

import numpy as np

TYPE_MASK = (1 << 22) - 1
WORDS, CONTEXTS, DIMENSIONS = 20000, 2000, 100
NEAREST, KEPT, MINIMUM = 40, 16, 200


def cooccurrence(types, side, words, contexts):
    """[words, contexts] counts of context types `side` places from each word; types: an array of type numbers."""
    out = np.zeros(words * contexts, dtype=np.float32)
    for begin in range(0, len(types), 1 << 23):
        part = types[begin:begin + (1 << 23) + 1]
        word, context = (part[1:], part[:-1]) if side < 0 else (part[:-1], part[1:])
        keep = (word < words) & (context < contexts)
        keys, counts = np.unique(word[keep].astype(np.int64) * contexts + context[keep], return_counts=True)
        out[keys] += counts
    return out.reshape(words, contexts)


def information(counts):
    """Positive pointwise mutual information, contexts smoothed (Levy et al. 2015)."""
    rows, columns = counts.sum(1, keepdims=True), counts.sum(0, keepdims=True) ** 0.75
    expected = (rows / counts.sum()) * (columns / columns.sum())
    with np.errstate(divide='ignore', invalid='ignore'):
        value = np.log(counts / counts.sum() / expected)
    return np.where(counts > 0, np.maximum(value, 0), 0).astype(np.float32)


def reduce(matrix, dimensions, random):
    """Left singular vectors times the roots of the singular values, [rows, dimensions]."""
    sketch = matrix @ random.standard_normal((matrix.shape[1], dimensions + 20)).astype(np.float32)
    for _ in range(3):
        sketch = matrix @ (matrix.T @ np.linalg.qr(sketch)[0])
    base = np.linalg.qr(sketch)[0]
    left, values, _ = np.linalg.svd(base.T @ matrix, full_matrices=False)
    return (base @ left)[:, :dimensions] * np.sqrt(values[:dimensions])


def rows(words, vectors):
    """(word, KEPT of its NEAREST words, drawn by a hash) for each word."""
    unit = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    for begin in range(0, len(words), 1000):
        near = unit[begin:begin + 1000] @ unit.T
        for i, nearest in enumerate(np.argsort(-near, axis=1)[:, :NEAREST + 1], begin):
            draw = sorted((words[j] for j in nearest if j != i), key=lambda w: zlib.crc32(f'{words[i]} {w}'.encode()))
            yield words[i], draw[:KEPT]


def main():
    p = argparse.ArgumentParser()
    for name in ('corpus', 'out'):
        p.add_argument('--' + name, type=pathlib.Path, required=True)
    a = p.parse_args()
    with (a.corpus / 'types.txt').open(encoding='utf-8', newline='\n') as lines:
        types = [line.rstrip('\n').rsplit('\t', 1) for line in itertools.islice(lines, WORDS)]
    size, contexts = len(types), min(CONTEXTS, len(types))
    text = np.fromfile(a.corpus / 'train.bin', dtype=np.uint32) & TYPE_MASK
    matrix = np.concatenate([information(cooccurrence(text, side, size, contexts)) for side in (-1, 1)], 1)
    vectors = reduce(matrix, min(DIMENSIONS, size - 20, contexts), np.random.default_rng(1))
    kept = [i for i, (w, n) in enumerate(types) if w.isalpha() and w.isascii() and len(w) > 2 and int(n) >= MINIMUM]
    with a.out.open('w', encoding='utf-8') as out:
        for word, near in rows([types[i][0] for i in kept], vectors[kept]):
            out.write(word + '\t' + '|'.join(near) + '\n')
    print(f'{a.out.name}: {len(kept)} rows')


if __name__ == '__main__':
    main()
