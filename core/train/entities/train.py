"""Trains the tagger for a model and adds it.

usage: train.py --model FILE --names DIR --entities DIR --bin DIR --out FILE [--option name=value ...]

`names` is what names.py wrote. `entities` holds train/*.conll, gazetteers/ and maybe dev/*.conll, which is only
measured with. The result is the model with the tagger's sections; what it is worth goes to standard output.
"""
import argparse
import json
import pathlib
import random
import subprocess
import tempfile

import corpora
import evaluate
import export
import lexicon

SHARES = {'upper': 0.08, 'title': 0.12, 'lower': 0.05}  # of texts that are read in another casing as well
KEPT = {'gmb_train': 0.6}  # of the texts of large parts


def marked_texts(folder, peoples, seed):
    draw = random.Random(seed)
    for path in sorted((folder / 'train').glob('*.conll')):
        for text in corpora.read_varied(path, peoples, SHARES, seed):
            if draw.random() < KEPT.get(path.stem, 1):
                yield text


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--model', type=pathlib.Path, required=True)
    p.add_argument('--names', type=pathlib.Path, required=True)
    p.add_argument('--entities', type=pathlib.Path, required=True)
    p.add_argument('--bin', type=pathlib.Path, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--option', action='append', default=[], metavar='NAME=VALUE', help='of ungarble-entities train')
    a = p.parse_args()
    tool = a.bin / 'ungarble-entities'
    with tempfile.TemporaryDirectory() as folder:
        texts, weights, base = (pathlib.Path(folder) / n for n in ('texts.tsv', 'weights', 'names.model'))
        corpora.write(marked_texts(a.entities, corpora.nationalities(a.entities / 'gazetteers'), a.seed), texts)
        lexicon.add_to(a.model, base, a.entities / 'gazetteers', a.bin / 'ungarble-tokenize', a.names / 'casings.tsv',
                       a.names / 'clusters.tsv')
        with texts.open('rb') as lines:
            subprocess.run([str(tool), 'train', str(base), str(weights), f'seed={a.seed}', *a.option], stdin=lines,
                           check=True)
        sections = export.add_to(base, weights, a.out)
    print({name: len(data) for name, data in sections.items() if name in export.SECTIONS})
    for name, values in evaluate.evaluate(tool, a.out, sorted((a.entities / 'dev').glob('*.conll'))).items():
        print(json.dumps({name: values}))


if __name__ == '__main__':
    main()
