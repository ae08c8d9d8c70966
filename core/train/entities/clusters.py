"""Clusters of words that have similar neighbours: one number from 1 to 255 for each form.

usage: clusters.py --forms FILE --counts FILE --contexts N --out FILE.tsv

`counts` is what `ungarble-entities contexts FORMS N` wrote. Each row becomes positive pointwise mutual information, is
brought down to a few dimensions by its principal components, and goes to the nearest of 255 means.
"""
import argparse
import pathlib

import numpy as np

KINDS = 4
DIMENSIONS = 50
CLUSTERS = 255
ROUNDS = 12
FEWEST = 8  # occurrences
CHUNK = 8192


def information(counts, columns, total):
    """Square roots of positive pointwise mutual information, rows of length 1."""
    counts = counts.astype(np.float32)
    share = counts / np.maximum(counts.sum(1, keepdims=True), 1)
    x = np.sqrt(np.maximum(np.log(np.maximum(share, 1e-9) / (columns / total)), 0))
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-6)


def project(counts):
    columns = counts.sum(0, dtype=np.float64) + 1
    total = columns.sum()
    chunks = [slice(i, i + CHUNK) for i in range(0, len(counts), CHUNK)]
    gram = sum((lambda x: x.T @ x)(information(counts[c], columns, total)).astype(np.float64) for c in chunks)
    basis = np.linalg.eigh(gram)[1][:, :-DIMENSIONS - 1:-1].astype(np.float32)
    points = np.concatenate([information(counts[c], columns, total).astype(np.float32) @ basis for c in chunks])
    return points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-6)


def nearest(points, means):
    return np.concatenate([(points[i:i + CHUNK] @ means.T).argmax(1) for i in range(0, len(points), CHUNK)])


def cluster(points, weights, seed=1):
    """Spherical k-means."""
    draw = np.random.default_rng(seed)
    means = points[draw.choice(len(points), CLUSTERS, replace=False, p=weights / weights.sum())]
    for _ in range(ROUNDS):
        place = nearest(points, means)
        sums = np.zeros_like(means)
        np.add.at(sums, place, points * weights[:, None])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        means = np.where(lengths > 1e-6, sums / np.maximum(lengths, 1e-6), means)
    return nearest(points, means)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--forms', type=pathlib.Path, required=True)
    p.add_argument('--counts', type=pathlib.Path, required=True)
    p.add_argument('--contexts', type=int, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    a = p.parse_args()
    forms = a.forms.read_text(encoding='utf-8').split('\n')[:-1]
    counts = np.memmap(a.counts, dtype=np.uint32, mode='r').reshape(len(forms), 2 * (a.contexts + KINDS))
    seen = np.flatnonzero(counts[:, :counts.shape[1] // 2].sum(1) >= FEWEST)
    counts = counts[seen]
    place = cluster(project(counts), np.log1p(counts.sum(1)).astype(np.float32))
    with a.out.open('w', encoding='utf-8') as out:
        for i, k in zip(seen, place):
            out.write(f'{forms[i]}\t{k + 1}\n')


if __name__ == '__main__':
    main()
