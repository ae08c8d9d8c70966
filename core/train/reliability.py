"""Draws how true confidences are: what was said against how often it was so.

usage: reliability.py --features FEATURES.tsv --calibration FILE.json --out FILE.svg [--gold DIR [--ungarble FILE] [--model FILE]]
FEATURES from ungarble-features (simulated documents). With --gold also the findings on real documents (gold.py), which
the numbers were not fitted on.
"""
import argparse
import json
import math
import pathlib
import subprocess

import gold as golden

SIZE, MARGIN, BINS = 360, 46, 10


def simulated(features, calibration):
    """(said, was) of every span that the engine would look at."""
    for line in features.open(encoding='utf-8'):
        kind, *f = line.rstrip('\n').split('\t')
        if kind == 'S':
            odds = sum(calibration[f'finding.{i}'] * float(x) for i, x in enumerate(f[2:]))
            yield 1 / (1 + math.exp(-odds)), int(f[1])


def real(folder, ungarble, model):
    command = [ungarble, 'check', '--level', 'picky', *(['--model', model] if model else []), '--format', 'json', '-']
    for path in sorted(folder.glob('*.json')):
        out = subprocess.run(command, input=path.with_suffix('.txt').read_bytes(), stdout=subprocess.PIPE).stdout
        spans = json.loads(path.read_text(encoding='utf-8'))['spans']
        for finding in json.loads(out)['diagnostics']:
            yield finding['confidence'], any(golden.overlap(finding, s) for s in spans)


def binned(pairs):
    """(mean said, share that was so, how many) of each tenth that holds at least 20."""
    bins = [[] for _ in range(BINS)]
    for said, was in pairs:
        bins[min(BINS - 1, int(said * BINS))].append((said, was))
    return [(sum(s for s, _ in b) / len(b), sum(w for _, w in b) / len(b), len(b)) for b in bins if len(b) >= 20]


def drawn(curves):
    """The picture, in colours that hold on light and dark."""
    place = lambda x, y: (MARGIN + x * (SIZE - 2 * MARGIN), SIZE - MARGIN - y * (SIZE - 2 * MARGIN))
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}" '
           'font-family="sans-serif" font-size="11" fill="#777">',
           f'<rect width="{SIZE}" height="{SIZE}" fill="#fff"/>']
    for i in range(0, 11, 2):
        (x, y0), (x0, y) = place(i / 10, 0), place(0, i / 10)
        out.append(f'<path d="M{x:.1f} {y0:.1f}V{MARGIN}M{x0:.1f} {y:.1f}H{SIZE - MARGIN}" stroke="#ddd" fill="none"/>')
        out.append(f'<text x="{x:.1f}" y="{y0 + 15:.1f}" text-anchor="middle">{i / 10:g}</text>')
        out.append(f'<text x="{x0 - 6:.1f}" y="{y + 4:.1f}" text-anchor="end">{i / 10:g}</text>')
    (x0, y0), (x1, y1) = place(0, 0), place(1, 1)
    out.append(f'<path d="M{x0} {y0}L{x1} {y1}" stroke="#999" stroke-dasharray="4 4"/>')
    for n, (name, colour, points) in enumerate(curves):
        path = 'L'.join(f'{x:.1f} {y:.1f}' for x, y in (place(s, w) for s, w, _ in points))
        out.append(f'<path d="M{path}" stroke="{colour}" stroke-width="2" fill="none"/>')
        out += [f'<circle cx="{place(s, w)[0]:.1f}" cy="{place(s, w)[1]:.1f}" r="3.5" fill="{colour}">'
                f'<title>said {s:.2f}, was {w:.2f}, {k} findings</title></circle>' for s, w, k in points]
        out.append(f'<text x="{MARGIN + 8}" y="{MARGIN + 14 + 15 * n}" fill="{colour}">{name}</text>')
    out.append(f'<text x="{SIZE / 2}" y="{SIZE - 10}" text-anchor="middle">confidence said</text>')
    out.append(f'<text transform="translate(13 {SIZE / 2}) rotate(-90)" text-anchor="middle">share that was garbled</text>')
    return '\n'.join([*out, '</svg>', ''])


def main():
    p = argparse.ArgumentParser()
    for name in ('features', 'calibration', 'out'):
        p.add_argument('--' + name, type=pathlib.Path, required=True)
    p.add_argument('--gold', type=pathlib.Path)
    p.add_argument('--ungarble', default='build/native-release/bin/ungarble')
    p.add_argument('--model')
    a = p.parse_args()
    curves = [('simulated documents', '#1769aa', binned(simulated(a.features, json.loads(a.calibration.read_text()))))]
    if a.gold:
        curves.append(('real documents', '#b3471b', binned(real(a.gold, a.ungarble, a.model))))
    for name, _, points in curves:
        for said, was, n in points:
            print(f'{name}: said {said:.2f} was {was:.2f}, {n} findings')
    a.out.write_text(drawn(curves), encoding='utf-8')


if __name__ == '__main__':
    main()
