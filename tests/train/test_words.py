"""What is counted from clean text: words of like places, and words that stand beside each other."""
import unittest

import numpy as np

import support  # noqa: F401  the path to core/train
import collocation_code
import collocations
import neighbours


class Collocations(unittest.TestCase):
    def test_neighbours_are_counted_across_chunks_and_not_across_gaps(self):
        words = np.array([1, 2, 1, 2, -1, 2, 3, 1, 2])
        for chunk in (3, 4, 100):
            keys, counts = collocations.counted(words, chunk)
            self.assertEqual({(int(k >> 16), int(k & 0xffff)): int(n) for k, n in zip(keys, counts)},
                             {(1, 2): 3, (2, 1): 1, (2, 3): 1, (3, 1): 1})

    def test_kept_are_those_that_chance_explains_worst(self):
        keys = np.array([1 << 16 | 2, 1 << 16 | 3, 4 << 16 | 5], dtype=np.uint32)
        unigrams = np.array([0, 1000, 1000, 1000, 50, 50, 6900], dtype=float)
        kept, strength = collocations.strongest(keys, np.array([100, 400, 40]), unigrams, 10)
        self.assertEqual(kept.tolist(), keys[1:].tolist())  # the first is as common as chance has it
        self.assertEqual(strength.tolist(), [1, 3])

    def test_a_section_of_no_pairs_is_small(self):
        self.assertEqual(collocation_code.section([], [], []), bytes(8))


class Neighbours(unittest.TestCase):
    def test_words_of_like_places_are_near(self):
        random = np.random.default_rng(1)
        text = []  # 'the' 0, animals 1..4 before 'runs' 5, things 6..9 before 'rusts' 10
        for _ in range(4000):
            kind = random.integers(2)
            text += [0, random.integers(1, 5) + 5 * kind, 5 + 5 * kind]
        text = np.array(text, dtype=np.uint32)
        matrix = np.concatenate([neighbours.information(neighbours.cooccurrence(text, side, 11, 11)) for side in (-1, 1)], 1)
        vectors = neighbours.reduce(matrix, 4, np.random.default_rng(1))
        unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        alike = unit @ unit.T
        self.assertGreater(alike[1, 2:5].min(), alike[1, 6:10].max())


if __name__ == '__main__':
    unittest.main()
