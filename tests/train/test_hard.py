"""Which paragraphs are taken for hard negatives, with the model and the program that ship."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

from support import BIN, ROOT, TRAIN
import hard
import modelfile

MODEL = ROOT / 'core/data/en.model'
PLAIN = ('The committee met on Tuesday and agreed to publish its report before the summer. Its members said that the work '
         'had taken longer than they expected.')
ODD = ('The scientists prepared an irregular woodland on the dataset and contrasted it and a gullible Bayes classifier; the '
       'profound learning calculation was slower, they instructed us in a cellphone name.')
BY_RULE = ('The committee met on Tuesday and said {that a} report would be published before the summer, when its members have '
           'had more time to read it.')


class HardNegatives(unittest.TestCase):
    def found(self, text, *options):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'corpus.txt'
            path.write_text(text, encoding='utf-8')
            corpus = '='.join([str(path), *options])
            return subprocess.run([sys.executable, TRAIN / 'hard.py', '--ungarble', BIN / 'ungarble', '--model', MODEL, corpus],
                                  check=True, encoding='utf-8', stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout

    def test_are_what_the_network_finds(self):
        self.assertEqual(self.found(f'{PLAIN}\n{ODD}\n{BY_RULE}\n'), f'{ODD}\n')

    def test_of_every_nth_paragraph_where_so_many_are_asked_for(self):
        self.assertEqual(self.found(f'{ODD}\n' * 5, '2'), f'{ODD}\n' * 3)

    def test_a_corpus_that_is_not_there_is_an_error(self):
        with self.assertRaisesRegex(SystemExit, 'cannot read /nowhere/corpus.txt'):
            list(hard.paragraphs('/nowhere/corpus.txt', 1))

    def test_a_program_that_does_not_answer_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, 'answered 0 of 1'):
            hard.hard(['true'], [ODD], 0.5)

    def test_the_bar_is_that_of_a_garbled_text(self):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / 'bare.model'
            hard.bare(MODEL, out)
            before, after = (modelfile.read_sections(path) for path in (MODEL, out))
            numbers = [modelfile.calibration_values(sections.pop('calibration')) for sections in (before, after)]
        self.assertGreater(numbers[0]['span.clean'], 0)
        self.assertEqual({**numbers[0], 'span.clean': 0}, numbers[1])
        self.assertEqual(before, after)


if __name__ == '__main__':
    unittest.main()
