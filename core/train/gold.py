"""Measures a program on documents with gold spans, family by family, with the uncertainty of so few documents.

usage: gold.py DIR [--ungarble FILE] [--model FILE] [--common N] [--draws N]
DIR holds NAME.txt and NAME.json: {"family": ..., "spans": [{start, end, suggestions, tier}]} in UTF-16 units; tier 'must':
has to be changed, else: passable. Printed for each family and all together, with the range that holds 95 % of as many
documents drawn again with replacement (bootstrap):
  found      must spans that a finding overlaps
  right      findings that overlap some span
  fix@1, @3  found must spans that the first (one of the first three) suggestions put right
and with --common the N commonest misses and false flags.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess

COUNTS = ('must', 'found', 'flags', 'right', 'first', 'third')
LONGEST = 80  # units; a finding that marks everything is no answer


class Text:
    """A text by UTF-16 units."""

    def __init__(self, text):
        self.units = text.encode('utf-16-le')

    def cut(self, begin, end):
        return self.units[2 * begin:2 * end].decode('utf-16-le', 'replace')

    def replaced(self, begin, end, span, text):
        """The stretch begin..end with `text` in place of the span; case and white space folded."""
        whole = self.cut(begin, span['start']) + text + self.cut(span['end'], end)
        return ' '.join(whole.lower().replace('’', "'").split())


def puts_right(text, gold, finding, most):
    begin, end = min(gold['start'], finding['start']), max(gold['end'], finding['end'])
    wanted = {text.replaced(begin, end, gold, s) for s in gold['suggestions']}
    return any(text.replaced(begin, end, finding, s['text']) in wanted for s in finding['suggestions'][:most])


def overlap(a, b):
    return a['start'] < b['end'] and b['start'] < a['end']


def measured(text, spans, findings, misses, false):
    """Counts of one document; what was missed and wrongly flagged is counted in the two counters."""
    short = [f for f in findings if f['end'] - f['start'] <= LONGEST]
    c = dict.fromkeys(COUNTS, 0)
    for gold in (s for s in spans if s['tier'] == 'must'):
        over = [f for f in short if overlap(f, gold)]
        c['must'] += 1
        c['found'] += bool(over)
        c['first'] += any(puts_right(text, gold, f, 1) for f in over)
        c['third'] += any(puts_right(text, gold, f, 3) for f in over)
        if not over:
            misses[text.cut(gold['start'], gold['end']).lower() + ' → ' + gold['suggestions'][0].lower()] += 1
    for f in findings:
        right = f in short and any(overlap(f, s) for s in spans)
        c['flags'] += 1
        c['right'] += right
        if not right:
            false[text.cut(f['start'], f['end']).lower()] += 1
    return c


def shares(documents):
    """found, right, fix@1, fix@3 of some documents together."""
    total = {k: sum(d[k] for d in documents) for k in COUNTS}
    return [total[a] / total[b] if total[b] else 0.0
            for a, b in (('found', 'must'), ('right', 'flags'), ('first', 'found'), ('third', 'found'))]


def ranges(documents, draws, generator):
    """The middle 95 % of each share over documents drawn again."""
    drawn = [shares(generator.choices(documents, k=len(documents))) for _ in range(draws)]
    return [(column[int(0.025 * draws)], column[int(0.975 * draws)]) for column in map(sorted, zip(*drawn))]


def main():
    p = argparse.ArgumentParser()
    p.add_argument('folder', type=pathlib.Path)
    p.add_argument('--ungarble', default='build/native-release/bin/ungarble')
    p.add_argument('--model')
    p.add_argument('--common', type=int, default=0)
    p.add_argument('--draws', type=int, default=2000)
    a = p.parse_args()
    command = [a.ungarble, 'check', *(['--model', a.model] if a.model else []), '--format', 'json', '-']
    families, labels = collections.defaultdict(list), collections.Counter()
    misses, false = collections.Counter(), collections.Counter()
    for path in sorted(a.folder.glob('*.json')):
        text, gold = path.with_suffix('.txt').read_bytes(), json.loads(path.read_text(encoding='utf-8'))
        report = json.loads(subprocess.run(command, input=text, stdout=subprocess.PIPE).stdout)
        counts = measured(Text(text.decode('utf-8')), gold['spans'], report['diagnostics'], misses, false)
        families[gold.get('family', '-')].append(counts)
        families['all'].append(counts)
        labels[report['verdict']['label']] += 1
    print('family     documents must  found              right              fix@1              fix@3')
    for name in sorted(families, key=lambda f: (f == 'all', f)):
        documents = families[name]
        cells = [f'{v:.2f} ({low:.2f}-{high:.2f})' for v, (low, high) in
                 zip(shares(documents), ranges(documents, a.draws, random.Random(1)))]
        print(f'{name:10} {len(documents):9} {sum(d["must"] for d in documents):4}  ' + '   '.join(cells))
    print('labels', dict(labels))
    for what, counter in (('missed', misses), ('wrong', false)):
        for text, n in counter.most_common(a.common):
            print(what, n, text, sep='\t')


if __name__ == '__main__':
    main()
