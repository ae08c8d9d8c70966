"""The pairs of neighbouring words that clean text holds more often than chance would.

Chosen are the pairs with the largest count times pointwise mutual information; their strength, 1 to 3, is that
information in steps of STEPS nats (core/model/collocations.h).

usage: collocations.py --data DIR --out FILE.npy [--pairs N]
"""
import argparse
import pathlib

import numpy as np

TYPE_MASK = (1 << 22) - 1
STEPS = (1.5, 3.5)


def counted(words, chunk=1 << 24):
    """Pairs of neighbours as first << 16 | second, ascending, with their counts; negative words have no neighbours."""
    keys, counts = np.zeros(0, np.uint32), np.zeros(0, np.int64)
    for begin in range(0, len(words), chunk):
        part = words[begin:begin + chunk + 1].astype(np.int64)
        both = (part[:-1] >= 0) & (part[1:] >= 0)
        more, times = np.unique((part[:-1][both] << 16 | part[1:][both]).astype(np.uint32), return_counts=True)
        keys, place = np.unique(np.concatenate([keys, more]), return_inverse=True)
        counts = np.bincount(place, weights=np.concatenate([counts, times])).astype(np.int64)
    return keys, counts


def strongest(keys, counts, unigrams, most):
    """(keys, strengths) of the `most` pairs that chance explains worst."""
    total = unigrams.sum()
    information = np.log(counts * total / (unigrams[keys >> 16] * unigrams[keys & 0xffff]))
    gain = np.where(counts > 2, counts * information, 0)
    kept = np.sort(np.argsort(-gain, kind='stable')[:min(most, int((gain > 0).sum()))])
    return keys[kept], 1 + np.searchsorted(STEPS, information[kept])


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--data', type=pathlib.Path, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--pairs', type=int, default=1000000)
    a = p.parse_args()
    vocabulary = sum(1 for _ in (a.data / 'vocabulary.txt').open(encoding='utf-8'))
    row = np.load(a.data / 'rows.npy')[:, 0]
    row = np.where(row < vocabulary, row, -1)
    words = row[np.fromfile(a.data / 'train.bin', dtype=np.uint32) & TYPE_MASK]
    keys, counts = counted(words)
    unigrams = np.bincount(words[words >= 0], minlength=vocabulary).astype(float)
    kept, strength = strongest(keys, counts, unigrams, a.pairs)
    np.save(a.out, np.stack([kept >> 16, kept & 0xffff, strength.astype(np.uint32)], 1).astype(np.uint16))
    print(f'{len(keys)} pairs met, {len(kept)} kept; strengths {np.bincount(strength, minlength=4)[1:].tolist()}')


if __name__ == '__main__':
    main()
