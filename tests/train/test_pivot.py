"""Words that share a translation, from dictionaries in dictd's format."""
import gzip
import pathlib
import tempfile
import unittest

import support  # noqa: F401  the path to core/train
import pivot
import spinners


def write(folder, name, entries):
    """A dictionary: an index line a headword (offset and length in dictd's 64 digits) and the entries, packed."""
    digits = sorted(pivot.DIGITS, key=pivot.DIGITS.get)

    def number(n):
        return (number(n // 64) if n > 63 else '') + digits[n % 64]
    text, index = '', ''
    for head, entry in entries:
        index += f'{head}\t{number(len(text.encode()))}\t{number(len(entry.encode()))}\n'
        text += entry
    (folder / f'freedict-{name}.dict.dz').write_bytes(gzip.compress(text.encode()))
    (folder / f'freedict-{name}.index').write_text(index, encoding='utf-8')


class Pivot(unittest.TestCase):
    def test_numbers_have_64_digits(self):
        self.assertEqual([pivot.number(n) for n in ('A', 'B', '/', 'BA')], [0, 1, 63, 64])

    def test_an_entry_without_what_explains_it(self):
        entry = ('Anruf /ˈanrˌuːf/ <masc, n, sg>\n 1. [tel.] call <n>, phone call (US)\n2. to ring up; a long explanation of it all\n'
                 '   Synonym: {Ruf}\n      "ein Anruf"  - a call to be left out\n see: {Rufe}\n')
        self.assertEqual(list(pivot.translations(entry)), ['call', 'phone call', 'ring up'])

    def test_words_meet_in_a_foreign_word_of_either_side(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            write(folder, 'deu-eng', [('00databaseshort', '00databaseshort\nname\n'), ('ruf', 'Ruf\ncall, reputation\n'),
                                      ('anruf', 'Anruf\ncall\n')])
            write(folder, 'eng-deu', [('call', 'call\nRuf, Anruf\n'), ('ring', 'ring\nAnruf\n'), ('cry', 'cry\nRuf\n')])
            write(folder, 'eng-fra', [('cry', 'cry\nappel\n'), ('call', 'call\nappel\n')])
            rings = {word: dict(others) for word, others in pivot.rings(folder)}
        self.assertEqual(rings['call'], {'reputation': 1, 'cry': 2, 'ring': 1})
        self.assertEqual(rings['ring'], {'call': 1})

    def test_a_word_that_means_nearly_everything_makes_no_ring(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            write(folder, 'deu-eng', [('ding', 'Ding\n' + ', '.join('abcdefghijklmnopqrstuvwxyz'[:pivot.WIDEST + 1]) + '\n')])
            self.assertEqual(pivot.rings(folder), [])

    def test_the_more_a_word_weighs_the_sooner_it_is_drawn(self):
        words = [f'w{i}' for i in range(400)]
        order = sorted(words, key=lambda w: -spinners.drawn('head', w) ** (1 / (9 if int(w[1:]) < 200 else 1)))
        self.assertGreater(sum(int(w[1:]) < 200 for w in order[:100]), 80)


if __name__ == '__main__':
    unittest.main()
