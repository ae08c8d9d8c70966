"""How well a model's tagger does on marked texts.

usage: evaluate.py --model FILE --tool ungarble-entities FILE.conll ...
"""
import argparse
import json
import subprocess

import corpora

REPORTED = {'PERSON': 'PER', 'GPE': 'LOC'}
SCORED = ('PER', 'ORG', 'LOC')


def tag(tool, model, texts):
    """Spans (first byte, end, type) of each text."""
    lines = '\n'.join(t.text for t in texts) + '\n'
    out = subprocess.run([str(tool), 'tag', str(model)], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    for line in out.decode().split('\n')[:-1]:
        fields = (f.split(',') for f in line.split())
        yield [(int(a), int(b), REPORTED.get(kind, kind)) for a, b, kind, _ in fields]


def trimmed(text, span):
    """Without a leading 'the'."""
    a, b, kind = span
    return (a + 4 if text[a:b].lower().startswith(b'the ') else a), b, kind


def score(found, texts, types):
    """Precision, recall and F of exact spans of these types."""
    right = got = want = 0
    for spans, text in zip(found, texts):
        data = text.text.encode()
        mine = {trimmed(data, s) for s in spans if s[2] in types}
        gold = {trimmed(data, s) for s in text.spans if s[2] in types}
        right, got, want = right + len(mine & gold), got + len(mine), want + len(gold)
    return right / max(got, 1), right / max(want, 1), 2 * right / max(got + want, 1)


def evaluate(tool, model, paths):
    figures = {}
    for path in paths:
        texts = corpora.read(path)
        found = list(tag(tool, model, texts))
        precision, recall, f = score(found, texts, SCORED)
        figures[path.stem] = {'F': f, 'P': precision, 'R': recall} | {
            t: score(found, texts, (t,))[2] for t in corpora.TYPES if any(s[2] == t for x in texts for s in x.spans)}
    return {name: {k: round(100 * v, 1) for k, v in values.items()} for name, values in figures.items()}


def main():
    import pathlib
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--model', required=True)
    p.add_argument('--tool', required=True)
    p.add_argument('files', nargs='+', type=pathlib.Path)
    a = p.parse_args()
    for name, values in evaluate(a.tool, a.model, a.files).items():
        print(json.dumps({name: values}))


if __name__ == '__main__':
    main()
