"""Trains the encoder, from rows that ungarble-spin makes while it trains.

usage: train.py --data DIR --spin BINARY --out FILE [--spec '...'] [--minutes M | --steps N] [--resume | --initial FILE]
                [--entities DIR]
DIR holds train.bin, heldout.bin, rows.npy, all_types.txt, vocabulary.txt and tables/. A checkpoint is written to FILE
every two minutes; --resume goes on from it. A step is `micro` batches of `micro_tokens` tokens, computed on `threads`
threads of one core each and summed: small matrices stay in the cache and the machine's other work does not stall them.
With --entities a share of them is of marked names (names_task.py), so that the states come to tell the tagger more.
"""
import argparse
import concurrent.futures
import json
import math
import pathlib
import os
import time

import chain
os.environ['OPENBLAS_NUM_THREADS'] = '1'  # before it is loaded: threads of its own only stall those here
os.environ.update(chain.kernels() | os.environ)
import numpy as np
import torch

import dataset
import evaluate
import initial
import losses
import names_task
import network


class RowAdam:
    """Adam for the rows of a table that a step touches; the others, and their moments, stay as they are."""

    def __init__(self, table, betas=(0.9, 0.98), epsilon=1e-8):
        self.table, self.betas, self.epsilon = table, betas, epsilon
        self.state = {'first': torch.zeros_like(table), 'second': torch.zeros_like(table),
                      'steps': torch.zeros(len(table))}

    @torch.no_grad()
    def step(self, rows, gradient, rate):
        first, second, steps = (self.state[k][rows] for k in ('first', 'second', 'steps'))
        steps += 1
        first.lerp_(gradient, 1 - self.betas[0])
        second.lerp_(gradient * gradient, 1 - self.betas[1])
        shape = (-1,) + (1,) * (gradient.dim() - 1)
        corrected = (second / (1 - self.betas[1] ** steps).view(shape)).sqrt_().add_(self.epsilon)
        self.table.data[rows] -= rate * first / (1 - self.betas[0] ** steps).view(shape) / corrected
        for key, value in zip(('first', 'second', 'steps'), (first, second, steps)):
            self.state[key][rows] = value


class Trainer:
    def __init__(self, a):
        rows = np.load(a.data / 'rows.npy')
        vocabulary = sum(1 for _ in (a.data / 'vocabulary.txt').open(encoding='utf-8'))
        total = vocabulary + 6 + 4096  # special rows and buckets: index_tables.py
        counts = torch.zeros(total)
        types = [int(line.rsplit('\t', 1)[1]) for line in (a.data / 'all_types.txt').open(encoding='utf-8', newline='\n')]
        counts.index_add_(0, torch.from_numpy(rows[:, 0]).long(), torch.tensor(types, dtype=torch.float))
        self.a, self.features, self.words = a, dataset.Features(rows, vocabulary), losses.Words(counts, a.negatives)
        self.names = names_task.read(a.entities, a.entities_bin, a.data / 'vocabulary.txt', a.seed) if a.entities else None
        self.model = network.Encoder(total, a.embedding, a.spec, names_task.TAGS if a.entities else 0)
        self.others = [p for p in self.model.parameters() if p is not self.model.embedding and p is not self.model.word_bias]
        self.tables = [RowAdam(self.model.embedding), RowAdam(self.model.word_bias)]
        self.optimiser = torch.optim.AdamW(self.others, lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01,
                                           foreach=True)
        self.spent, self.step, self.tokens, self.before = 0.0, 0, 0, 0
        self.mean, self.begin = {}, {}  # losses: running mean, of the first step with each
        if a.initial:
            self.before = initial.begin(self.model, a.initial, a.initial_vocabulary, a.data / 'vocabulary.txt')
        if a.resume and a.out.exists():
            saved = torch.load(a.out)
            self.model.load_state_dict(saved['model'])
            self.optimiser.load_state_dict(saved['optimiser'])
            for table, state in zip(self.tables, saved['tables']):
                table.state = state
            self.spent, self.step, self.tokens = saved['spent'], saved['step'], saved['tokens']
            self.begin, self.mean = saved.get('begin', {}), saved.get('mean', {})
            self.before = saved.get('tokens_before', 0)
            print(f'going on from step {self.step}')
        self.pool = concurrent.futures.ThreadPoolExecutor(a.threads)

    def done(self):
        return self.step / self.a.steps if self.a.steps else self.spent / (60 * self.a.minutes)

    def parts(self, shard, index):
        """The slice of the embedding of a micro batch, and its losses by name."""
        if shard is self.names:
            batch = shard.batch(index)
            part = losses.Slice(self.model, batch.rows)
            return part, {'names': losses.names(self.model, batch, part)}
        batch, drawn = shard.batch(index, self.features), self.words.draw()
        part = losses.Slice(self.model, batch.rows, batch.first, batch.last, drawn)
        return part, losses.spun(self.model, batch, part, drawn, self.words, self.a)

    def micro(self, shard, index):
        """Gradients of one micro batch: of its slice of the embedding, of the word biases, of all else; None of what it
        does not use."""
        part, parts = self.parts(shard, index)
        weights = {'garble': 1.0, 'names': self.a.names_weight}
        total = sum(weights.get(k, self.a.word_weight) * v for k, v in parts.items())
        gradients = list(torch.autograd.grad(total, [part.table, part.bias, *self.others], allow_unused=True))
        if gradients[1] is None:
            gradients[1] = torch.zeros_like(part.bias)
        return part.rows, gradients, {k: float(v.detach()) for k, v in parts.items()}

    def update(self, work):
        a, model = self.a, self.model
        done = self.done()
        model.switch.on = done >= a.quantise_from
        rate = a.rate * min(1.0, (self.step + 1) / a.warm_up) * max(0.01, 0.5 * (1 + math.cos(math.pi * min(1.0, done))))
        for group in self.optimiser.param_groups:
            group['lr'] = rate
        results = list(self.pool.map(lambda w: self.micro(*w), work))
        for i, p in enumerate(self.others):
            found = [g[i + 2] for _, g, _ in results if g[i + 2] is not None]
            p.grad = sum(found) / len(work) if found else None
        rows, place = torch.unique(torch.cat([r for r, *_ in results]), return_inverse=True)
        gradients = []
        for i, table in enumerate(self.tables):
            gradient = torch.cat([g[i] for _, g, _ in results])
            gradients.append(gradient.new_zeros(len(rows), *gradient.shape[1:]).index_add_(0, place, gradient) / len(work))
        norms = [p.grad.norm() for p in self.others if p.grad is not None] + [g.norm() for g in gradients]
        clip = min(1.0, 1.0 / (float(torch.stack(norms).norm()) + 1e-6))
        for p in self.others:
            if p.grad is not None:
                p.grad *= clip
        for table, gradient in zip(self.tables, gradients):
            table.step(rows, gradient * clip, rate)
        self.optimiser.step()
        for *_, parts in results:
            for k, v in parts.items():
                self.mean[k] = self.mean.get(k, v) * 0.998 + v * 0.002
        self.step += 1
        self.begin = {k: round(v, 4) for k, v in self.mean.items()} | self.begin
        return rate

    def save(self):
        torch.save({'model': self.model.state_dict(), 'optimiser': self.optimiser.state_dict(),
                    'tables': [t.state for t in self.tables], 'spent': self.spent, 'step': self.step,
                    'tokens': self.tokens, 'tokens_before': self.before, 'spec': self.a.spec, 'embedding': self.a.embedding,
                    'begin': self.begin, 'mean': self.mean}, self.a.out)

    def run(self):
        a = self.a
        with dataset.SpinStream(a.spin, a.data / 'train.bin', a.data / 'tables', a.workers, a.shard_rows,
                                a.seed * 100003 + self.step) as stream:
            self.follow(stream)
        self.save()
        print(json.dumps({'steps': self.step, 'tokens': self.tokens, 'seconds': round(self.spent),
                          'begin': self.begin, 'end': {k: round(v, 4) for k, v in self.mean.items()}}))

    def work(self, stream):
        """(shard, rows of it) for ever, of both tasks."""
        a = self.a
        spun = stream.indices(a.micro_tokens)
        if self.names is None:
            yield from spun
            return
        names, due = self.names.indices(a.micro_tokens), 0.0
        while True:
            due += a.names_share
            if due < 1:
                yield next(spun)
            else:
                yield next(names)
                due -= 1

    def follow(self, stream):
        a = self.a
        shown = saved = last = time.time()
        work = []
        for shard, index in self.work(stream):
            work.append((shard, index))
            if len(work) < a.micro:
                continue
            rate = self.update(work)
            self.tokens += sum(int(shard.lengths[index].sum()) for shard, index in work)
            work = []
            now = time.time()
            self.spent, last = self.spent + now - last, now
            if now - shown > 30:
                shown = now
                figures = ' '.join(f'{k} {v:.4f}' for k, v in self.mean.items())
                print(f'{self.done():5.1%} step {self.step} {self.tokens / 1e6:.1f}M tokens '
                      f'{self.tokens / self.spent:.0f}/s rate {rate:.1e} {figures}', flush=True)
            if now - saved > 120:
                saved = now
                self.save()
            if self.done() >= 1:
                break


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--data', type=pathlib.Path, required=True)
    p.add_argument('--spin', required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--spec', default='d128 c3.1 c3.2 x c3.4')
    p.add_argument('--embedding', type=int, default=64)
    p.add_argument('--minutes', type=float, default=25)
    p.add_argument('--steps', type=int, default=0)
    p.add_argument('--quantise-from', type=float, default=0.75, help='share of the training after which weights are quantised')
    p.add_argument('--micro', type=int, default=8, help='micro batches a step')
    p.add_argument('--micro-tokens', type=int, default=2112)
    p.add_argument('--threads', type=int, default=2)
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--warm-up', type=int, default=200)
    p.add_argument('--workers', type=int, default=1)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--word-weight', type=float, default=0.1)
    p.add_argument('--sample', type=float, default=0.01, help='share of unchanged tokens that train the word heads')
    p.add_argument('--entities', type=pathlib.Path, help='folder with train/ and gazetteers/ of marked names, to learn as well')
    p.add_argument('--entities-bin', type=pathlib.Path, help='ungarble-entities; else where the spinner is')
    p.add_argument('--names-share', type=float, default=0.125, help='of the micro batches that are of marked names')
    p.add_argument('--names-weight', type=float, default=1.0)
    p.add_argument('--negatives', type=int, default=1500)
    p.add_argument('--positions', type=int, default=160, help='places a micro batch that train each word head')
    p.add_argument('--shard-rows', type=int, default=16384)
    p.add_argument('--initial', type=pathlib.Path, help='start from these weights')
    p.add_argument('--initial-vocabulary', type=pathlib.Path, help='whose embedding rows are of this vocabulary')
    p.add_argument('--resume', action='store_true')
    p.add_argument('--evaluate-rows', type=int, default=400, help='held-out rows a spinner measured at the end; 0: none')
    a = p.parse_args()
    a.entities_bin = a.entities_bin or pathlib.Path(a.spin).with_name('ungarble-entities')
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    trainer = Trainer(a)
    trainer.run()
    trainer.model.eval()
    if a.evaluate_rows:
        evaluate.report(trainer.model, trainer.features, a, a.evaluate_rows)


if __name__ == '__main__':
    main()
