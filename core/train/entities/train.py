"""Trains the tagger for a model and adds it.

usage: train.py --model FILE --names DIR --entities DIR --bin DIR --out FILE [--corpus FILE ...] [--option name=value ...]

`names` is what names.py wrote. `entities` holds train/*.conll, gazetteers/ and maybe dev/*.conll, which is only
measured with. Trains three times where there are corpora: what a first tagger takes the names in them for (seen.py) is
what those after it know beforehand, and they learn as well from articles that say what a name is (definitions.py), of
which the tagger before fills in the other names. The result is the model with the tagger's sections; what it is worth goes
to standard output.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

import corpora
import definitions
import evaluate
import export
import lexicon
import seen

FIRST_EPOCHS = 4


class Run:
    """One training: its files, in a folder that goes again."""

    def __init__(self, a, folder):
        self.a, self.tool = a, a.bin / 'ungarble-entities'
        self.texts, self.weights, self.base, self.first = (folder / n for n in ('texts.tsv', 'weights', 'base', 'first'))
        self.marked = list(corpora.marked_texts(a.entities, a.seed))

    def train(self, texts, out, seen_names, *options):
        corpora.write(texts, self.texts)
        lexicon.add_to(self.a.model, self.base, self.a.entities / 'gazetteers', self.a.bin / 'ungarble-tokenize',
                       self.a.names / 'casings.tsv', self.a.names / 'clusters.tsv', seen_names)
        with self.texts.open('rb') as lines:
            subprocess.run([str(self.tool), 'train', str(self.base), str(self.weights), f'seed={self.a.seed}', *options],
                           stdin=lines, check=True)
        return export.add_to(self.base, self.weights, out)

    def train_all(self):
        found = self.a.names / 'seen.tsv'
        if self.a.corpus:
            self.train(self.marked, self.first, None, f'epochs={FIRST_EPOCHS}')
            seen.count(self.tool, self.first, self.a.corpus, found, self.a.paragraphs)
            articles = list(definitions.chosen(self.a.corpus, self.a.seed))
            for before in (self.first, self.a.out):
                texts = self.marked + list(definitions.filled(self.tool, before, articles))
                sections = self.train(texts, self.a.out, found, *self.a.option)
            return sections
        return self.train(self.marked, self.a.out, None, *self.a.option)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--model', type=pathlib.Path, required=True)
    p.add_argument('--names', type=pathlib.Path, required=True)
    p.add_argument('--entities', type=pathlib.Path, required=True)
    p.add_argument('--bin', type=pathlib.Path, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--corpus', type=pathlib.Path, action='append', default=[], metavar='FILE')
    p.add_argument('--paragraphs', type=int, default=seen.PARAGRAPHS, help='of each corpus')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--option', action='append', default=[], metavar='NAME=VALUE', help='of ungarble-entities train')
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sections = Run(a, pathlib.Path(folder)).train_all()
    print({name: len(data) for name, data in sections.items() if name in export.SECTIONS})
    for name, values in evaluate.evaluate(a.bin / 'ungarble-entities', a.out, sorted((a.entities / 'dev').glob('*.conll'))).items():
        print(json.dumps({name: values}))


if __name__ == '__main__':
    main()
