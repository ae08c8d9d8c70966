"""English inflection, and the forms that a spinner's table gets from it."""
import pathlib
import tempfile
import unittest

import support  # noqa: F401  the path to core/train
import morphology
import spinners

COUNTS = {'stopped': 90, 'visited': 80, 'visitted': 0, 'potatoes': 40, 'photos': 60, 'photoes': 1, 'bigger': 70,
          'biggest': 70, 'happier': 60, 'happiest': 60,
          'later': 99, 'latest': 99, 'agreed': 70, 'swift': 30, 'swifter': 3, 'buy': 20,
          'buys': 20, 'buying': 20, 'bought': 20}
M = morphology.Morphology(COUNTS)


class Morphology(unittest.TestCase):
    def test_plurals(self):
        for one, many in {'call': 'calls', 'box': 'boxes', 'church': 'churches', 'city': 'cities', 'day': 'days',
                          'photo': 'photos', 'child': 'children', 'crisis': 'crises', 'series': 'series'}.items():
            self.assertEqual(M.plural(one), many)

    def test_verbs(self):
        for base, forms in {
                'stop': 'stops stopped stopped stopping', 'visit': 'visits visited visited visiting',
                'hope': 'hopes hoped hoped hoping', 'agree': 'agrees agreed agreed agreeing',
                'carry': 'carries carried carried carrying',
                'play': 'plays played played playing', 'watch': 'watches watched watched watching',
                'tell': 'tells told told telling', 'go': 'goes went gone going', 'lie': 'lies lay lain lying'}.items():
            m = morphology.Morphology({**COUNTS, 'stopping': 9})
            self.assertEqual(' '.join(m.verb(base, tag) for tag in morphology.TAGS), forms)

    def test_degrees(self):
        self.assertEqual(M.degrees('big'), ('bigger', 'biggest'))
        self.assertEqual(M.degrees('happy'), ('happier', 'happiest'))
        self.assertEqual(M.degrees('late'), ('later', 'latest'))
        self.assertEqual(M.degrees('good'), ('better', 'best'))
        self.assertIsNone(M.degrees('important'), 'the corpus has not seen "importanter"')

    def test_phrases(self):
        self.assertEqual(M.phrase('give up', 'v', 'past'), 'gave up')
        self.assertEqual(M.phrase('police officer', 'n', 'plural'), 'police officers')


class Forms(unittest.TestCase):
    def table(self, base, pos, alternatives):
        return spinners.inflected([((base, pos), alternatives)], M, COUNTS, minimum=0).rows

    def test_a_verb_hands_its_form_on(self):
        rows = self.table('buy', 'v', ['purchase', 'pick up'])
        self.assertEqual(rows, {'buy': ['purchase', 'pick up'], 'buys': ['purchases', 'picks up'],
                                'bought': ['purchased', 'picked up'], 'buying': ['purchasing', 'picking up']})

    def test_a_noun_its_number(self):
        rows = self.table('call', 'n', ['name', 'city'])
        self.assertEqual(rows, {'call': ['name', 'city'], 'calls': ['names', 'cities']})

    def test_an_adjective_its_degree(self):
        rows = self.table('big', 'a', ['happy', 'important'])
        self.assertEqual(rows['bigger'], ['happier', 'more important'])
        self.assertEqual(rows['biggest'], ['happiest', 'most important'])

    def test_no_form_is_its_own_alternative_or_there_twice(self):
        self.assertEqual(self.table('late', 'r', ['late', 'tardy', 'tardy']), {'late': ['tardy']})

    def test_forms_that_nobody_uses_are_left_out(self):
        rows = spinners.inflected([(('buy', 'v'), ['get'])], M, {'buy': 20, 'bought': 20}).rows
        self.assertEqual(list(rows), ['buy', 'bought'])

    def test_a_function_word_is_no_form_of_another(self):
        entries = [(('a', 'n'), ['letter']), (('be', 'v'), ['exist'])]
        rows = spinners.inflected(entries, M, {'as': 99, 'is': 99, 'was': 99}, 0).rows
        self.assertNotIn('as', rows)
        self.assertNotIn('is', rows)
        self.assertNotIn('was', rows)

    def test_a_row_without_alternatives_leaves_its_head_behind(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'rows.dat'
            path.write_text('buy|get|purchase\ncall|\n', encoding='utf-8')
            self.assertEqual(spinners.treasures(path).rows, {'buy': ['get', 'purchase'], 'call': ['{call}']})


if __name__ == '__main__':
    unittest.main()
