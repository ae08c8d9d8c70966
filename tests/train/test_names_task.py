"""The encoder's second task: marked texts become sections with the tags that their tokens may have."""
import pathlib
import subprocess
import tempfile
import unittest

import torch

from support import BIN
import dataset
import initial
import losses
import names_task
from names_task import corpora
import network

WORDS = ['in', 'left', 'met', 'oslo', 'they']
OUTSIDE, PERSON, PERSON_ON, PLACE, DATE, DATE_ON = (1 << tag for tag in (0, 1, 2, 5, 9, 10))


def labels(*texts):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'texts.tsv'
        corpora.write(texts, path)
        with path.open('rb') as lines:
            said = subprocess.run([str(BIN / 'ungarble-entities'), 'labels'], stdin=lines, stdout=subprocess.PIPE, check=True)
    return said.stdout.decode().split('\n')[:-1]


def some_text():
    return corpora.Text('Éva Kerr "left" Oslo.\x1eIn 1990 they met.', [(0, 9, 'PER'), (17, 21, 'LOC')], [(26, 30, 'DATE')])


class Labels(unittest.TestCase):
    def test_a_section_with_paragraph_marks(self):
        line, = labels(some_text())
        fields = [token.split('\x01') for token in line.split(' ')]
        self.assertEqual([f[0] for f in fields],
                         ['<p>', 'éva', 'kerr', '"', 'left', '"', 'oslo', '.', '<p>', 'in', '1990', 'they', 'met', '.'])
        self.assertEqual([int(f[2], 16) for f in fields],
                         [0, PERSON, PERSON_ON, *[OUTSIDE] * 3, PLACE, OUTSIDE, 0, OUTSIDE, OUTSIDE | DATE | DATE_ON,
                          *[OUTSIDE] * 3])
        self.assertEqual([f[1] for f in fields[:6]], ['n0', 't1', 't1', 'n5', 'l2', 'n4'])

    def test_long_texts_are_cut(self):
        lines = labels(corpora.Text('They met. ' * 100, []), corpora.Text('They left.', []))
        self.assertEqual([len(line.split(' ')) for line in lines], [256, 45, 4])


class Task(unittest.TestCase):
    def test_rows_and_features_are_those_of_the_engine(self):
        sections = names_task.Sections(labels(some_text(), corpora.Text('They met.', [])), WORDS)
        batch = sections.batch(torch.tensor([1, 0]))
        width = dataset.width_of(14)
        self.assertEqual(batch.mask.sum(1).tolist(), [4, 14])
        self.assertEqual(batch.rows[:4, 0].tolist(), [len(WORDS), 4, 2, len(WORDS) + 5])
        eva, number = batch.rows[width + 1], batch.rows[width + 10]
        self.assertEqual([int(eva[0]), int(number[0])], [len(WORDS) + 2, len(WORDS) + 4])  # unknown: title, number
        self.assertTrue((eva[1:] >= len(WORDS) + 6).all())
        self.assertEqual(batch.features[width:width + 6].tolist(), [0, 2 + 5, 2 + 5, 5 + 20 + 0, 1 + 10, 20])
        self.assertEqual(batch.allowed[width:width + 3].tolist(), [0, PERSON, PERSON_ON])
        self.assertEqual(int(batch.allowed[4:width].sum()), 0)

    def test_every_section_comes_once_a_round(self):
        sections = names_task.Sections(labels(*[some_text()] * 30), WORDS)
        stream, seen = sections.indices(200), []
        while len(seen) < 30:
            shard, index = next(stream)
            self.assertIs(shard, sections)
            self.assertLessEqual(len(index) * dataset.width_of(14), 200)
            seen += index.tolist()
        self.assertEqual(sorted(seen), list(range(30)))

    def test_it_is_learned_and_what_is_open_costs_nothing(self):
        torch.manual_seed(1)
        sections = names_task.Sections(labels(some_text()), WORDS)
        model = network.Encoder(len(WORDS) + 6 + 4096, 8, 'd16 c3.1 x', names_task.TAGS)
        batch = sections.batch(torch.tensor([0]))
        optimiser = torch.optim.Adam(model.parameters(), lr=0.02)
        for _ in range(60):
            part = losses.Slice(model, batch.rows)
            loss = losses.names(model, batch, part)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        self.assertLess(float(loss), 0.05)
        batch.allowed = torch.full_like(batch.allowed, (1 << names_task.TAGS) - 1)
        self.assertAlmostEqual(float(losses.names(model, batch, part)), 0, places=5)

    def test_a_network_without_the_head_can_be_begun_with(self):
        old, new = (network.Encoder(3, 4, 'd8 c3.1', tags) for tags in (0, names_task.TAGS))
        kept = new.tags.weight.clone()
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / 'words.txt').write_text('a\n')
            for first, second in ((old, new), (new, old)):
                torch.save({'model': first.state_dict(), 'spec': first.spec}, folder / 'first.pt')
                initial.begin(second, folder / 'first.pt', folder / 'words.txt', folder / 'words.txt')
        self.assertTrue(torch.equal(new.tags.weight, kept))
        self.assertTrue(torch.equal(new.first.weight, old.first.weight))


if __name__ == '__main__':
    unittest.main()
