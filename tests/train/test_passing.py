"""Which pairs of the phrase table pass."""
import pathlib
import tempfile
import unittest

import support  # noqa: F401
import morphology
import passing

COUNTS = {'discovered': 90, 'find': 100, 'found': 100, 'finds': 100, 'finding': 100, 'discover': 90}


class Passing(unittest.TestCase):
    def test_single_words_pass_with_the_same_ending(self):
        pairs = passing.inflected([('discover', 'find'), ('in the end', 'finally')], morphology.Morphology(COUNTS))
        self.assertLessEqual({('discover', 'find'), ('discovers', 'finds'), ('discovered', 'found'), ('discovering', 'finding'),
                              ('in the end', 'finally')}, pairs)
        self.assertNotIn(('discovered', 'find'), pairs)
        self.assertEqual([p for p in pairs if ' ' in p[0]], [('in the end', 'finally')])

    def test_those_of_a_table_are_told_by_place(self):
        words = ['but', 'discovered', 'end', 'finally', 'found', 'in', 'the']
        table = {(1,): [((4,), 0.8), ((0,), 0.1)], (5, 6, 2): [((3,), 1.0)], (4,): [((1,), 1.0)]}
        pairs = {('discovered', 'found'), ('in the end', 'finally'), ('nowhere', 'found')}
        self.assertEqual(passing.of_table(table, words, pairs), {((1,), (4,)), ((5, 6, 2), (3,))})

    def test_a_line_that_begins_with_a_hash_is_no_pair(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'pairs.tsv'
            path.write_text('# shown\toriginal\nhowever\tbut\n', encoding='utf-8')
            self.assertEqual(passing.read(path), [('however', 'but')])

    def test_the_list_is_in_order_and_says_each_pair_once(self):
        pairs = passing.read()
        self.assertEqual(pairs, sorted(set(pairs)))
        for shown, original in pairs:
            self.assertTrue(shown and original and shown != original, (shown, original))
            self.assertEqual((shown, original), (shown.strip().lower(), original.strip().lower()))


if __name__ == '__main__':
    unittest.main()
