"""The phrase table from counted pairs."""
import pathlib
import tempfile
import unittest

import numpy as np

import support  # noqa: F401  the path to core/train
import phrases

WORD_OF = [-1, 0, 1, 2, 3, -1]  # type -> word; 0 and 5 have none


class Phrases(unittest.TestCase):
    def read(self, text, minimum=1):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'pairs.txt'
            path.write_text(text, encoding='ascii')
            return dict(phrases.read(path, WORD_OF, minimum))

    def test_counts_of_one_pair_add_up(self):
        self.assertEqual(self.read('3\t1 \t2 \n4\t1 \t2 \n2\t1 \t3 4 \n'), {(0,): {(1,): 7, (2, 3): 2}})

    def test_a_deletion_is_an_empty_target(self):
        self.assertEqual(self.read('3\t1 2 \t\n'), {(0, 1): {(): 3}})

    def test_what_is_rare_or_has_no_word_is_left_out(self):
        self.assertEqual(self.read('1\t1 \t2 \n9\t5 \t2 \n9\t1 \t0 \n', minimum=2), {})

    def test_what_is_too_long_is_left_out(self):
        self.assertEqual(self.read(f'9\t{"1 " * 6}\t2 \n9\t1 \t{"2 " * 7}\n'), {})

    def test_an_abbreviation_is_no_damage(self):
        for source, target, is_one in ((['us', 'of'], ['united', 'states', 'of'], True), (['us'], ['we'], True),
                                       (['eu', 'law'], ['e.u.', 'law'], True),
                                       (['the', 'uk'], ['the', 'united', 'kingdom'], True),
                                       (['name'], ['call'], False), (['a'], ['another'], False)):
            self.assertEqual(phrases.abbreviates(source, target), is_one, source)
        words = ['of', 'states', 'united', 'us', 'we']
        table = {(3,): {(2, 1): 9, (4,): 2}, (3, 0): {(2, 1, 0): 5}, (4,): {(2,): 2}}
        self.assertEqual(phrases.without(table, words, phrases.abbreviates), {(4,): {(2,): 2}})

    def test_terms_come_in_that_were_never_met(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            spaced = 1 << 25  # packed lexemes: the type in the low bits
            (folder / 'lexicon_a.ids').write_text(f'1 {2 | spaced}\t3 {4 | spaced}\t3\n1\t2 3\n', encoding='ascii')
            (folder / 'seed.ids').write_text('1 2\t4 4\n', encoding='ascii')  # no open table
            pairs = list(phrases.rows(folder, phrases.OPEN_TABLES))
        self.assertEqual(pairs, [((1, 2), (3, 4)), ((1, 2), (3,)), ((1,), (2, 3))])
        pairs = [p for p in pairs if len(p[1]) > 1]
        table = {(1, 2): {(3,): 5}}
        phrases.add_terms(table, pairs, WORD_OF, 7)
        self.assertEqual(table, {(1, 2): {(3,): 5}, (2, 3): {(0, 1): 7}})

    def test_a_word_gets_what_the_tables_make_it_of(self):
        counts = [0, 900, 500, phrases.COMMON - 1, 300, 0]
        pairs = [((1,), (2,)), ((4, 2), (2,)), ((3,), (2,)), ((2,), (2,)), ((5,), (2,)), ((1,), (2, 3))]
        words = phrases.of_words(pairs, WORD_OF, counts)  # not the rare one, itself, what has no word, nor a phrase's
        self.assertEqual(words, {(1,): {(0,): 900, (3, 1): 300}})
        table = {(1,): [((0,), 0.8)], (2,): [((0,), 1.0)]}
        phrases.add_seldom(table, words)
        self.assertEqual(table, {(1,): [((0,), 0.8), ((3, 1), phrases.SELDOM)], (2,): [((0,), 1.0)]})
        table = {}
        phrases.add_seldom(table, {(7,): {(i,): i for i in range(20)}})
        self.assertEqual([t for t, _ in table[7,]], [(i,) for i in range(19, 19 - phrases.MAX_TARGETS, -1)])

    def test_words_of_terms_get_a_number(self):
        types = ['', 'random', 'forest', 'timberland', 'k-means', 'b']
        pairs = [((1, 2), (3, 4)), ((1, 5), (3, 3)), ((4, 2), (5, 5))]
        self.assertEqual(phrases.term_words(pairs, types, {'forest'}, 2), ['random', 'timberland', 'b'])

    def test_how_often_clean_text_holds_phrases(self):
        text = np.array([0, 1, 2, -1, 3, 4, 0, 2, 2, 1, 5, 5, 4, 5, 4])
        expected = {(0, 1): 1, (1, 0): 0, (2, 3): 0, (1, 2): 1, (0, 2, 2, 1): 1, (2, 2, 2): 0, (5, 4): 2, (7,): 0, (2,): 3, (): 0}
        for chunk in (1, 2, 3, 100):  # whatever a chunk's border cuts
            self.assertEqual(phrases.occurrences({*expected}, text, chunk), expected, chunk)

    def test_pruning_keeps_the_common(self):
        table = {(0,): {(1,): 98, (2,): 1}, (1,): {(0,): 50}, (2,): {(3,): 10}}
        self.assertEqual(phrases.prune(table, 2, {}), {(0,): [((1,), 98 / 99)], (1,): [((0,), 1.0)]})

    def test_of_terms_that_were_not_met_the_common_are_kept(self):
        table = {(0,): {(9,): 50}, (1, 2): {(3, 4): 1}, (1, 3): {(4, 4): 1, (5,): 1}, (1, 4): {(6, 6): 1}}
        often = {(3, 4): 7, (4, 4): 1, (6, 6): 8, (9,): 100}
        self.assertEqual({*phrases.prune(table, 3, often)}, {(0,), (1, 3), (1, 4)})  # two rows say (1, 3)

    def test_pruning_depends_on_no_order(self):
        table = {(i,): {(j,): 5 for j in range(20)} for i in range(30)}
        other = {k: dict(reversed(v.items())) for k, v in reversed(table.items())}
        self.assertEqual(phrases.prune(table, 10, {}), phrases.prune(other, 10, {}))
        self.assertEqual(len(phrases.prune(table, 10, {})[(0,)]), phrases.MAX_TARGETS)


if __name__ == '__main__':
    unittest.main()
