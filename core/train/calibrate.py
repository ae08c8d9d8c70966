"""Fits the numbers around the network on held-out simulated documents: evidence, repair, verdict.

usage: calibrate.py FEATURES.tsv --out calibration.json        (FEATURES from ungarble-features)
       calibrate.py --provisional --out calibration.json       (before there are features)
Run it twice: the spans of the second run are those that the first run's evidence and repair propose.
"""
import argparse
import collections
import json

import torch
import torch.nn.functional as F

# Not fitted but chosen: what a reader should be shown. See docs/model.md.
CHOSEN = {'scan.suspicion': -3.0, 'span.propose': -1.4, 'span.join': -1.2, 'span.term': -2.0, 'span.flag': 0.2,
          'span.picky': -1.0, 'span.clean': 3.5, 'span.unfixed': 1.5, 'span.grammar': 1.6, 'span.name': 0.9,
          'span.warning': 1.2, 'span.passing': 1.1, 'span.damaging': 0.4, 'span.suggest': 0.04, 'verdict.part': -0.8}
# Where the fitted numbers begin: good enough for an engine that collects features.
PROVISIONAL = {
    'evidence.bias': 0.0, 'evidence.token': 1.0, 'evidence.local': 0.0, 'evidence.document': 0.4,
    'repair.prior': 0.7, 'repair.first': 0.1, 'repair.last': 0.1, 'repair.deletion': 0.0, 'repair.outer': 0.3,
    'repair.inner': 0.2, 'repair.none': -2.0,
    'verdict.bias': 5.0, 'verdict.rate': 2.5, 'verdict.words': 0.2,
    **{f'finding.{i}': float(i == 1) for i in range(16)},  # the log odds of the span's surest word as they are
}
REPAIR = ('prior', 'first', 'last', 'deletion', 'outer', 'inner')  # in the order of ungarble-features
CLEAN_WEIGHT = 8.0  # a clean text called garbled is that much worse than the reverse
GARBLED_SHARE = 0.06  # of words, from which a text counts as garbled; between that and nothing it teaches nothing


def minimise(loss, parameters, steps=60):
    """L-BFGS; the problems are small and smooth."""
    optimiser = torch.optim.LBFGS(parameters, max_iter=steps, line_search_fn='strong_wolfe')

    def closure():
        optimiser.zero_grad()
        value = loss()
        value.backward()
        return value
    optimiser.step(closure)
    return float(loss())


def evidence(rows):
    """Log odds of a word from its raw logit, the mean around it and the document's."""
    data = torch.tensor(rows)
    label, features = data[:, 0], torch.cat([torch.ones(len(data), 1), data[:, 1:]], 1)
    w = torch.zeros(4, requires_grad=True)
    value = minimise(lambda: F.binary_cross_entropy_with_logits(features @ w, label), [w])
    bias, token, local, document = w.tolist()
    print(f'evidence: cross-entropy {value:.4f}, of the raw logit alone '
          f'{float(F.binary_cross_entropy_with_logits(data[:, 1], label)):.4f}')
    for low in range(10):
        p = torch.sigmoid(features @ w).detach()
        inside = (p >= low / 10) & (p < (low + 1) / 10)
        if inside.any():
            print(f'  said {float(p[inside].mean()):.3f}  was {float(label[inside].mean()):.3f}  words {int(inside.sum())}')
    return {'evidence.bias': bias, 'evidence.token': token, 'evidence.local': local, 'evidence.document': document}


def repair(places):
    """Conditional logit over the candidates of a place and 'none of them'."""
    if not places:
        return {k: v for k, v in PROVISIONAL.items() if k.startswith('repair.')}
    width = max(len(p) for p in places)
    features = torch.zeros(len(places), width, len(REPAIR))
    present = torch.zeros(len(places), width, dtype=torch.bool)
    target = torch.full((len(places),), width)
    for i, place in enumerate(places):
        for k, (right, *values) in enumerate(place):
            features[i, k], present[i, k] = torch.tensor(values), True
            if right and target[i] == width:
                target[i] = k
    w = torch.tensor([0.5, 0.1, 0.1, 0.0, 0.1, 0.1], requires_grad=True)
    none = torch.zeros(1, requires_grad=True)

    def scores():
        s = (features @ w).masked_fill(~present, -1e9)
        return torch.cat([s, none.expand(len(places), 1)], 1)
    value = minimise(lambda: F.cross_entropy(scores(), target), [w, none])
    order = scores()[:, :width].argsort(1, descending=True)
    known = target < width
    first = float((order[:, 0] == target)[known].float().mean())
    third = float((order[:, :3] == target[:, None]).any(1)[known].float().mean())
    print(f'repair: {len(places)} places, right one in the table {float(known.float().mean()):.3f}, '
          f'then first {first:.3f}, in three {third:.3f}, cross-entropy {value:.3f}')
    return {**{f'repair.{name}': x for name, x in zip(REPAIR, w.tolist())}, 'repair.none': float(none)}


def finding(rows):
    """Log odds of a span from its features (core/repair/span.h)."""
    if not rows:
        return {k: v for k, v in PROVISIONAL.items() if k.startswith('finding.')}
    data = torch.tensor(rows)
    label, features = data[:, 0], data[:, 1:]
    w = torch.zeros(features.shape[1], requires_grad=True)
    value = minimise(lambda: F.binary_cross_entropy_with_logits(features @ w, label) + 1e-4 * (w ** 2).sum(), [w])
    p = torch.sigmoid(features @ w).detach()
    print(f'finding: {len(data)} spans, cross-entropy {value:.4f}; weights {[round(x, 3) for x in w.tolist()]}')
    for low in range(10):
        inside = (p >= low / 10) & (p < (low + 1) / 10)
        if inside.any():
            print(f'  said {float(p[inside].mean()):.3f}  was {float(label[inside].mean()):.3f}  spans {int(inside.sum())}')
    return {f'finding.{i}': x for i, x in enumerate(w.tolist())}


def verdict(texts):
    """(words, garbled words, mean) of documents and paragraphs."""
    kept = [(n, g, m) for n, g, m in texts if n >= 30 and (g == 0 or g >= GARBLED_SHARE * n)]
    data = torch.tensor(kept)
    label = (data[:, 1] > 0).float()
    mean = data[:, 2].clamp(1e-6, 1 - 1e-6)
    odds, size = (mean / (1 - mean)).log(), (data[:, 0].clamp(10, 1000) / 100).log()
    weight = torch.where(label > 0, 1.0, CLEAN_WEIGHT)
    w = torch.tensor([6.0, 2.0, 0.2], requires_grad=True)

    def logits():
        return (w[0] + w[1] * odds) * (1 + w[2] * size)
    minimise(lambda: F.binary_cross_entropy_with_logits(logits(), label, weight), [w])
    found = (logits() > 0).float()
    print(f'verdict: {len(kept)} texts, garbled found {float(found[label > 0].mean()):.4f}, '
          f'clean accused {float(found[label == 0].mean()):.4f}; even at a mean of '
          f'{float(torch.sigmoid(-w[0] / w[1])):.3f}')
    return dict(zip(('verdict.bias', 'verdict.rate', 'verdict.words'), w.tolist()))


def fitted(path):
    """All fitted numbers, from the lines of ungarble-features."""
    torch.set_num_threads(1)
    words, spans, places = [], [], collections.defaultdict(list)
    texts, garbled = [], collections.Counter()
    documents = {}
    for line in open(path, encoding='utf-8'):
        kind, *f = line.rstrip('\n').split('\t')
        if kind == 'T':
            words.append([float(x) for x in f[1:]])
        elif kind == 'C':
            places[f[0]].append([f[1] == '1', *map(float, f[2:])])
        elif kind == 'S':
            spans.append([float(x) for x in f[1:]])
        elif kind == 'P':
            texts.append((float(f[1]), float(f[2]), float(f[3])))
            garbled[f[0]] += int(f[2])
        else:
            documents[f[0]] = (float(f[2]), float(f[3]))
    texts += [(n, float(garbled[d]), m) for d, (n, m) in documents.items()]
    return {**evidence(words), **repair(list(places.values())), **finding(spans), **verdict(texts)}


def main():
    p = argparse.ArgumentParser()
    p.add_argument('features', nargs='?')
    p.add_argument('--out', required=True)
    p.add_argument('--provisional', action='store_true')
    a = p.parse_args()
    if a.provisional == bool(a.features):
        p.error('either a file of features or --provisional')
    found = {**CHOSEN, **(PROVISIONAL if a.provisional else fitted(a.features))}
    with open(a.out, 'w', encoding='utf-8') as out:
        json.dump({k: round(v, 5) for k, v in found.items()}, out, indent=1)


if __name__ == '__main__':
    main()
