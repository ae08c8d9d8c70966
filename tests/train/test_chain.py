"""The whole training chain on the tiny corpus, and what it runs again."""
import contextlib
import filecmp
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import torch

from support import BIN, TRAIN
import chain
import machines
import made_up
import run


def train(work, *more):
    """Runs the chain; what it says."""
    command = [sys.executable, TRAIN / 'run.py', '--tiny', '--work', work, '--bin', BIN, *more]
    return subprocess.run(list(map(str, command)), check=True, encoding='utf-8', stdout=subprocess.PIPE).stdout


def spin(work, what, *more):
    subprocess.run([str(x) for x in (BIN / 'ungarble-spin', what, '--tables', work / 'data/tables', '--corpus',
                                     work / 'data/heldout.bin', *more)], check=True)


class WholeChain(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.work = pathlib.Path(cls.folder.name) / 'work'
        cls.said = train(cls.work)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def check(self, path):
        out = subprocess.run([BIN / 'ungarble', 'check', '--model', self.work / 'en.model', '--format', 'json', path],
                             encoding='utf-8', stdout=subprocess.PIPE, check=False)
        self.assertIn(out.returncode, (0, 1))
        return json.loads(out.stdout)

    def test_it_learns(self):
        losses = next(json.loads(line) for line in self.said.splitlines() if line.startswith('{"steps"'))
        for name, least in {'garble': 0.8, 'first': 0.9, 'last': 0.9}.items():
            self.assertLess(losses['end'][name], least * losses['begin'][name], name)

    def test_a_spun_document_scores_higher_than_its_original(self):
        scores = []
        for seed in range(8):
            pair = []
            for how in (['--clean'], ['--mode', 'style_b']):
                folder = self.work / f'pair-{seed}-{how[-1]}'
                folder.mkdir()
                spin(self.work, 'docs', '--types', self.work / 'data/all_types.txt', '--seed', seed, '--count', 1,
                     '--out', folder, *how)
                pair.append(self.check(folder / '0.txt')['verdict']['score'])
            scores.append(pair)
        # One may be hardly touched: a machine draws how much it does.
        higher = sum(clean < spun for clean, spun in scores)
        self.assertGreaterEqual(higher, len(scores) - 1, scores)
        # How far apart depends on the few documents that so small a run fits its verdict on.
        self.assertGreater(sum(spun - clean for clean, spun in scores), 0.01 * len(scores), scores)

    def test_one_seed_gives_the_same_files(self):
        folders = [self.work / 'once', self.work / 'again']
        for folder in folders:
            folder.mkdir()
            spin(self.work, 'rows', '--seed', 3, '--rows', 50, '--out', folder / 'rows')
            spin(self.work, 'pairs', '--seed', 3, '--tokens', 20000, '--out', folder / 'pairs.txt')
            spin(self.work, 'docs', '--seed', 3, '--count', 5, '--types', self.work / 'data/all_types.txt',
                 '--out', folder)
        names = sorted(p.name for p in folders[0].iterdir())
        self.assertEqual(len(names), 5 + 1 + 10)
        self.assertEqual(filecmp.cmpfiles(*folders, names, shallow=False), (names, [], []))

    def test_packing_gives_the_same_files(self):
        other = self.work.parent / 'other'
        train(other, 'corpus', 'counts')
        names = ['train.bin', 'heldout.bin', 'types.txt', 'counts.tsv', 'parts.tsv']
        self.assertEqual(filecmp.cmpfiles(self.work / 'data', other / 'data', names, shallow=False), (names, [], []))

    def test_a_model_comes_apart_again(self):
        folder = self.work.parent / 'apart'
        subprocess.run([sys.executable, TRAIN / 'shipped.py', self.work / 'en.model', folder], check=True,
                       stdout=subprocess.DEVNULL)
        words = lambda path: (path / 'data/vocabulary.txt').read_text(encoding='utf-8').split('\n')
        self.assertLessEqual(set(words(self.work)), set(words(folder)))
        before, after = (torch.load(path / 'weights.pt') for path in (self.work, folder))
        self.assertEqual(before['spec'], after['spec'])
        for name, value in before['model'].items():
            if name in ('embedding', 'word_bias'):
                continue  # whose rows are of another vocabulary
            step = value.abs().amax() / 127 if name.endswith('weight') or name == 'features' else 1e-6
            self.assertLessEqual(float((value.float() - after['model'][name].float()).abs().max()), 0.51 * float(step) + 1e-6, name)

    def test_training_begins_with_a_model_file(self):
        other = self.work.parent / 'begun'
        shutil.copytree(self.work / 'data', other / 'data')
        said = train(other, 'train', '--steps', 2, '--earlier', self.work / 'en.model')
        begin = next(json.loads(line) for line in said.splitlines() if line.startswith('{"steps"'))['begin']
        losses = next(json.loads(line) for line in self.said.splitlines() if line.startswith('{"steps"'))
        self.assertLess(begin['garble'], losses['begin']['garble'])

    def test_training_goes_on_where_it_was(self):
        other = self.work.parent / 'resumed'
        shutil.copytree(self.work / 'data', other / 'data')
        self.assertNotIn('going on', train(other, 'train', '--steps', 3))
        self.assertIn('going on from step 3', train(other, 'train', '--steps', 4))
        self.assertNotIn('going on', train(other, 'train', '--steps', 2, '--spec', 'd16 c3.1'))

    def test_the_network_learns_names_beside(self):
        other, marked = self.work.parent / 'named', self.work.parent / 'marked'
        shutil.copytree(self.work / 'data', other / 'data')
        made_up.write(marked)
        said = train(other, 'train', '--steps', 60, '--entities', marked)
        losses = next(json.loads(line) for line in said.splitlines() if line.startswith('{"steps"'))
        self.assertEqual(set(losses['end']), {'garble', 'first', 'last', 'names'})
        self.assertLess(losses['end']['names'], losses['begin']['names'])
        self.assertIn('going on from step 60', train(other, 'train', '--steps', 61, '--entities', marked))
        self.assertEqual(set(torch.load(other / 'weights.pt')['mean']), {'garble', 'first', 'last', 'names'})

    def test_nothing_is_done_twice(self):
        said = train(self.work)
        self.assertEqual(said.splitlines(), [f'{name}: up to date' for name in run.STEPS
                                             if name not in ('names', 'tagger')])  # which need marked texts

    def test_figures_count_what_was_found(self):
        figures = json.loads((self.work / 'figures.json').read_text())
        self.assertGreater(figures['spun']['spans found'], 0)
        self.assertLessEqual(figures['spun']['spans put right'], figures['spun']['spans found'])
        self.assertEqual(figures['clean']['spans'], 0)


class Steps(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.input = pathlib.Path(self.folder.name) / 'input'
        self.tool = pathlib.Path(self.folder.name) / 'tool'
        self.input.write_text('1')
        self.tool.write_text('1')

    def runs(self, settings=None, force=()):
        done = []
        with contextlib.redirect_stdout(None):
            one = chain.Chain(self.folder.name, force)
            one.step('name', lambda: done.append(1), [self.input], [self.tool], settings)
        return bool(done)

    def test_run_again_when_something_changed(self):
        self.assertTrue(self.runs())
        self.assertFalse(self.runs())
        self.assertTrue(self.runs(settings=[1]))
        self.assertFalse(self.runs(settings=[1]))
        self.assertTrue(self.runs(settings=[1], force=['name']))
        self.tool.write_text('2')
        self.assertTrue(self.runs(settings=[1]))
        later = time.time() + 60
        os.utime(self.input, (later, later))
        self.assertTrue(self.runs(settings=[1]))

    def test_a_step_that_failed_is_not_done(self):
        def fail():
            raise ValueError
        with self.assertRaises(ValueError), contextlib.redirect_stdout(None):
            chain.Chain(self.folder.name).step('name', fail, [self.input], [self.tool])
        self.assertTrue(self.runs())


class Machines(unittest.TestCase):
    def test_only_those_whose_tables_are_there(self):
        there = {'a', 'b'}
        for passes, kept in {'a': 'a', '!a;b': '!a;b', 'a+c': 'a', 'a;c': '', '!c;a': '', 'c+b+a;!b': 'b+a;!b'}.items():
            self.assertEqual(machines.present(passes, there), kept)


class Kernels(unittest.TestCase):
    def test_are_the_best_that_the_processor_has(self):
        wide = 'avx512f avx512bw avx512dq avx512vl'
        for flags, said in (('sse2', None), ('avx2', None), ('avx2 fma', 'Haswell'), (f'avx2 fma {wide}', 'SkylakeX'),
                            ('avx2 fma avx512f', 'Haswell')):
            with tempfile.TemporaryDirectory() as folder:
                cpuinfo = pathlib.Path(folder) / 'cpuinfo'
                cpuinfo.write_text(f'model name\t: Some Processor\nflags\t\t: fpu {flags}\n')
                self.assertEqual(chain.kernels(cpuinfo).get('OPENBLAS_CORETYPE'), said)

    def test_are_left_alone_where_nothing_says(self):
        self.assertEqual(chain.kernels(pathlib.Path('/nowhere')), {})


if __name__ == '__main__':
    unittest.main()
