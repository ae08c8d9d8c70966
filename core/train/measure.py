"""What a model is worth on simulated documents that nothing was fitted on: verdicts and findings of the command line.

usage: measure.py DOCS --ungarble BINARY --model FILE --out figures.json        (DOCS from ungarble-spin docs)
"""
import argparse
import collections
import json
import pathlib
import subprocess


def reports(folder, binary, model):
    """(machine, gold spans [(begin, end, original)], report) of each document; offsets in bytes."""
    stems = sorted((p.with_suffix('') for p in folder.glob('*.txt')), key=lambda s: int(s.name))
    texts = (s.with_suffix('.txt').read_text(encoding='utf-8') for s in stems)
    lines = ''.join(json.dumps({'id': s.name, 'text': text}) + '\n' for s, text in zip(stems, texts))
    out = subprocess.run([binary, 'check', '--ndjson', '--offsets', 'utf8', '--model', model], input=lines,
                         stdout=subprocess.PIPE, encoding='utf-8', check=False).stdout
    for stem, line in zip(stems, out.splitlines(), strict=True):
        mode, *rows = stem.with_suffix('.tsv').read_text(encoding='utf-8').splitlines()
        gold = [(int(b), int(e), original) for b, e, original in (r.split('\t') for r in rows)]
        yield mode, gold, json.loads(line)['report']


def count(gold, report, tally):
    found = report['diagnostics']
    tally['spans'] += len(gold)
    tally['findings'] += len(found)
    tally['true findings'] += sum(any(b < d['end'] and d['start'] < e for b, e, _ in gold) for d in found)
    for begin, end, original in gold:
        touching = [d for d in found if begin < d['end'] and d['start'] < end]
        tally['spans found'] += bool(touching)
        tally['spans put right'] += any((d['start'], d['end']) == (begin, end) and d['suggestions'] and
                                        d['suggestions'][0]['text'] == original for d in touching)
    tally['documents'] += 1
    tally['words'] += report['text']['words']
    tally['called garbled'] += report['verdict']['label'] == 'garbled'
    tally['score'] += report['verdict']['score'] or 0


def main():
    p = argparse.ArgumentParser()
    p.add_argument('docs', type=pathlib.Path)
    for name in ('ungarble', 'model', 'out'):
        p.add_argument('--' + name, type=pathlib.Path, required=True)
    a = p.parse_args()
    tallies = collections.defaultdict(collections.Counter)
    for mode, gold, report in reports(a.docs, a.ungarble, a.model):
        count(gold, report, tallies[mode])
        if mode != 'clean':
            count(gold, report, tallies['spun'])
    print(f'{"machine":18} documents garbled  score  spans found right  findings true')
    for mode, t in sorted(tallies.items()):
        print(f'{mode:18} {t["documents"]:9} {t["called garbled"]:7} {t["score"] / t["documents"]:6.3f} {t["spans"]:6} '
              f'{t["spans found"]:5} {t["spans put right"]:5} {t["findings"]:9} {t["true findings"]:4}')
    figures = {m: {k: round(v, 4) for k, v in t.items()} for m, t in tallies.items()}
    a.out.write_text(json.dumps(figures, indent=1) + '\n')


if __name__ == '__main__':
    main()
