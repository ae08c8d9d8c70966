"""Sections of tokens as batches of tensors; and rows of ungarble-spin, which other processes make while the network
trains."""
import concurrent.futures
import os
import pathlib
import subprocess
import tempfile

import numpy as np
import torch

from network import GAP, SECTION

TYPE_MASK = (1 << 22) - 1
PADDING = 255
WIDTH_STEP = 24  # divides SECTION + GAP
ENDINGS = {'tok': np.int32, 'first': np.int32, 'last': np.int32, 'label': np.uint8}


class Shard:
    """Arrays of one run of ungarble-spin, [rows, SECTION] each."""

    def __init__(self, prefix):
        for ending, dtype in ENDINGS.items():
            setattr(self, ending, torch.from_numpy(np.fromfile(f'{prefix}.{ending}', dtype=dtype)).view(-1, SECTION))
        self.lengths = (self.label != PADDING).sum(1)

    def __len__(self):
        return len(self.tok)

    def batch(self, index, features):
        return SpunBatch(features, self.lengths[index], *(getattr(self, e)[index] for e in ENDINGS))

    @staticmethod
    def remove(prefix):
        for ending in [*ENDINGS, 'mode']:
            pathlib.Path(f'{prefix}.{ending}').unlink()


class Features:
    """From packed lexemes to embedding rows; says the same as core/nn/token_rows.cpp."""

    def __init__(self, rows, words):
        self.rows, self.words = torch.from_numpy(rows).long(), words

    def __call__(self, token):
        casing, space = token >> 22 & 7, token >> 25 & 1
        quoted, mark = token >> 26 & 1, token >> 27 & 1
        rows = self.rows[(token & TYPE_MASK).long()]
        unknown = self.words + 1
        by_casing = (casing == 2).long() + 2 * (casing >= 3).long()
        rows[..., 0] += by_casing * (rows[..., 0] == unknown)
        return rows, (casing.clamp(max=4) + 5 * space + 10 * quoted + 20 * mark).long()

    def targets(self, types):
        """Embedding row of an original's first or last word; -1 where there is none of its own."""
        row = self.rows[torch.where(types != TYPE_MASK, types, torch.zeros_like(types)).long(), 0]
        return torch.where((types != TYPE_MASK) & (row < self.words), row, torch.full_like(row, -1))


def width_of(length):
    """Rows for a section of that length, gap included: one of few widths, since products of a shape seen before start
    faster."""
    return -(-(length + GAP) // WIDTH_STEP) * WIDTH_STEP


def micro_batches(lengths, tokens):
    """Numbers of sections, each once, in random order: those of like lengths together, some `tokens` in all."""
    order = torch.argsort(lengths + torch.rand(len(lengths)))
    batches, begin = [], 0
    for end in range(1, len(order) + 1):
        if end == len(order) or (end + 1 - begin) * width_of(int(lengths[order[end]])) > tokens:
            batches.append(order[begin:end])
            begin = end
    for i in torch.randperm(len(batches)):
        yield batches[i]


class Batch:
    """Sections laid end to end with gaps, as long as the longest of them needs: rows [N, 3], features [N], mask
    [sections, length with gap]."""

    def __init__(self, features, lengths, token):
        self.length = width_of(int(lengths.max())) - GAP
        self.rows, self.features = (self._gapped(x) for x in features(token[:, :self.length]))
        self.mask = (torch.arange(self.length + GAP) < lengths.unsqueeze(1)).float()

    def lay(self, x, fill=0):
        """An array [sections, SECTION, ...] as [N, ...]."""
        return self._gapped(x[:, :self.length], fill)

    @staticmethod
    def _gapped(x, fill=0):
        gap = x.new_full((x.shape[0], GAP, *x.shape[2:]), fill)
        return torch.cat([x, gap], 1).flatten(0, 1)


class SpunBatch(Batch):
    """With what a machine did: label, first, last [N]."""

    def __init__(self, features, lengths, token, first, last, label):
        super().__init__(features, lengths, token)
        self.label = self.lay(label.long(), PADDING)
        self.first, self.last = (self.lay(features.targets(x), -1) for x in (first, last))


class SpinStream:
    """Shards of spun text for ever, made by `workers` processes in the background; `with` it, so that what is left of
    them goes when it ends."""

    def __init__(self, binary, corpus, tables, workers, rows, seed):
        self.command = [binary, 'rows', '--corpus', str(corpus), '--tables', str(tables), '--rows', str(rows)]
        self.folder = tempfile.TemporaryDirectory(dir='/dev/shm' if os.path.isdir('/dev/shm') else None)
        self.pool = concurrent.futures.ThreadPoolExecutor(workers)
        self.seed, self.pending = seed, []
        for _ in range(workers + 1):
            self._submit()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.pool.shutdown(cancel_futures=True)
        self.folder.cleanup()

    def _submit(self):
        self.pending.append(self.pool.submit(self._run, self.seed))
        self.seed += 1

    def _run(self, seed):
        prefix = f'{self.folder.name}/{seed}'
        subprocess.run([*self.command, '--seed', str(seed), '--out', prefix], check=True)
        return prefix

    def shards(self):
        while True:
            prefix = self.pending.pop(0).result()
            self._submit()
            shard = Shard(prefix)
            Shard.remove(prefix)
            yield shard

    def indices(self, tokens):
        """(shard, rows of it) for ever, see micro_batches."""
        for shard in self.shards():
            for index in micro_batches(shard.lengths, tokens):
                yield shard, index
