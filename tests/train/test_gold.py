"""Measuring against gold spans."""
import collections
import random
import unittest

import support  # noqa: F401  the path to core/train
import gold

TEXT = gold.Text('He 👍 was instructed in a name that the tongue is far.')


def span(begin, end, *suggestions, tier='must'):
    return {'start': begin, 'end': end, 'suggestions': list(suggestions), 'tier': tier}


def finding(begin, end, *suggestions):
    return {'start': begin, 'end': end, 'suggestions': [{'text': s} for s in suggestions]}


class Gold(unittest.TestCase):
    def measured(self, spans, findings):
        self.misses, self.false = collections.Counter(), collections.Counter()
        return gold.measured(TEXT, spans, findings, self.misses, self.false)

    def test_offsets_are_utf16(self):
        self.assertEqual(TEXT.cut(10, 20), 'instructed')

    def test_a_fix_counts_by_the_text_that_it_makes(self):
        spans = [span(10, 20, 'told'), span(21, 30, 'in a call')]
        c = self.measured(spans, [finding(10, 20, 'ordered', 'Told'), finding(26, 30, 'call')])
        self.assertEqual(c, {'must': 2, 'found': 2, 'flags': 2, 'right': 2, 'first': 1, 'third': 2})

    def test_misses_and_false_flags_are_kept(self):
        c = self.measured([span(10, 20, 'told')], [finding(0, 2)])
        self.assertEqual((c['found'], c['right']), (0, 0))
        self.assertEqual((dict(self.misses), dict(self.false)), ({'instructed → told': 1}, {'he': 1}))

    def test_passable_spans_make_a_flag_right_and_no_miss(self):
        c = self.measured([span(10, 20, 'told', tier='soft')], [finding(10, 20)])
        self.assertEqual((c['must'], c['flags'], c['right']), (0, 1, 1))

    def test_the_range_holds_the_share(self):
        documents = [{'must': 10, 'found': k, 'flags': 10, 'right': 10, 'first': 1, 'third': 2} for k in range(2, 10)]
        (low, high), right, *_ = gold.ranges(documents, 500, random.Random(1))
        self.assertTrue(low < gold.shares(documents)[0] < high)
        self.assertEqual(right, (1.0, 1.0))


if __name__ == '__main__':
    unittest.main()
