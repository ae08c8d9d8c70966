"""Training the tagger: reading marked texts, the gazetteer's sections, and all of it on made-up names."""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

from support import BIN, ROOT, TRAIN
import made_up
sys.path.insert(0, str(TRAIN / 'entities'))
import corpora
import definitions
import handles
import lexicon
import modelfile


class MarkedTexts(unittest.TestCase):
    SENTENCE = [('Éva', 'B-PER'), ('Kerr', 'I-PER'), ("'s", 'O'), ('Danish', 'B-LOC'), ('friends', 'O'), ('(', 'O'),
                ('in', 'O'), ('Oslo', 'B-LOC'), (')', 'O'), ('left', 'O'), ('.', 'O')]

    def test_joined_with_usual_spacing_and_marked_in_bytes(self):
        text = corpora.join([self.SENTENCE] * 2, nationalities={'danish'})
        self.assertEqual(text.text,
                         "Éva Kerr's Danish friends (in Oslo) left. Éva Kerr's Danish friends (in Oslo) left.")
        data = text.text.encode()
        self.assertEqual([(data[a:b].decode(), kind) for a, b, kind in text.spans[:3]],
                         [('Éva Kerr', 'PER'), ('Danish', 'NORP'), ('Oslo', 'LOC')])

    def test_casings(self):
        tokens = ['The', 'mayor', 'of', 'Oslo']
        self.assertEqual(corpora.recase(tokens, 'upper'), ['THE', 'MAYOR', 'OF', 'OSLO'])
        self.assertEqual(corpora.recase(tokens, 'title'), ['The', 'Mayor', 'of', 'Oslo'])
        self.assertEqual(corpora.recase(tokens, 'lower'), ['the', 'mayor', 'of', 'oslo'])

    def test_types_that_a_part_does_not_mark_are_open(self):
        self.assertEqual(corpora.open_types(pathlib.Path('gmb_train.conll')), frozenset())
        self.assertEqual(corpora.open_types(pathlib.Path('redocred_all.conll')), {'NORP'})
        self.assertEqual(corpora.open_types(pathlib.Path('other.conll')), {'NORP', 'DATE'})

    def test_only_words_of_an_unmarked_type_are_open(self):
        with tempfile.TemporaryDirectory() as name:
            marked = pathlib.Path(name) / 'gmb_train.conll'
            marked.write_text('The\tO\nDanes\tB-NORP\nmet\tO\nyesterday\tB-DATE\n\n' * 9)
            words = corpora.open_words([marked], {'norwegian'})
        self.assertEqual(words, {'NORP': {'danes', 'norwegian'}, 'DATE': {'yesterday'}})
        text = corpora.join([[(t, 'O') for t in 'In 1990 the Danes met Star Wars yesterday'.split()]], words)
        data = text.text.encode()
        self.assertEqual([(data[a:b].decode(), kind) for a, b, kind in text.open],
                         [('1990', 'DATE'), ('Danes', 'NORP'), ('yesterday', 'DATE')])

    def test_posts_get_handles_that_are_no_names(self):
        posts = [[('Happy', 'O'), ('New', 'O'), ('Year', 'O'), ('Oslo', 'B-LOC')]] * 200
        out = handles.add(posts, random.Random(1))
        self.assertEqual(len(out), len(posts))
        added = [rows for rows in out if len(rows) > 4]
        self.assertTrue(60 < len(added) < 140, len(added))
        for rows in added:
            self.assertTrue(any(token.startswith('@') for token, _ in rows))
            self.assertEqual([tag for _, tag in rows if tag != 'O'], ['B-LOC'])


class Definitions(unittest.TestCase):
    def test_what_a_paragraph_defines(self):
        for paragraph, expected in (
                ('Lilleby is a small village in the north of Osterland.', ('Lilleby', 'LOC')),
                ('The Quiet Mills were an English rock band, formed in 1990.', ('Quiet Mills', 'ORG')),
                ('Éva Kerr (born 4 May 1950) is a retired painter and writer.', ('Éva Kerr', 'PER')),
                ('University of Osterland is a university.', ('University of Osterland', 'ORG')),
                ('Kerr is a painter.', None),  # a person needs two names to be told from a thing
                ('Redwing was a dark bay horse with a star.', None),
                ('He was a painter.', None),
                ('The mill is an old building.', None)):
            found = definitions.subject(paragraph)
            self.assertEqual(found and (found.name, found.kind), expected, paragraph)

    def test_long_capitals_take_no_time(self):
        self.assertIsNone(definitions.subject('ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH ' * 20))  # once for ever

    def marks(self, paragraphs, name, kind):
        text = definitions.marked(paragraphs, definitions.Subject(name, kind))
        data = text.text.encode()
        return ([data[a:b].decode() for a, b, _ in text.spans], {data[a:b].decode() for a, b, _ in text.open})

    def test_the_name_is_marked_and_other_capitals_are_left_open(self):
        spans, left_open = self.marks(['Éva Kerr (born in Oslo) is a painter.', 'Kerr, of the Kerr Hall, knew Ann Kerr in 1990.'],
                                      'Éva Kerr', 'PER')
        self.assertEqual(spans, ['Éva Kerr', 'Kerr'])
        self.assertEqual(left_open, {'Oslo', 'Kerr', 'Hall', 'Ann', '1990'})

    def test_a_name_within_a_longer_one_is_left_open(self):
        self.assertIsNone(definitions.marked(['North Lilleby Station is old.'], definitions.Subject('Lilleby', 'LOC')))
        spans, left_open = self.marks(['Bank of Lilleby is near. In Lilleby. It'], 'Lilleby', 'LOC')
        self.assertEqual(spans, ['Lilleby', 'Lilleby'])
        self.assertIn('Bank', left_open)

    def test_articles_end_with_the_next_definition(self):
        with tempfile.TemporaryDirectory() as name:
            corpus = pathlib.Path(name) / 'corpus.txt'
            rest = 'It has a long history that nobody has written down so far.'
            corpus.write_text(f'Lilleby is a village in Osterland. {rest}\nIn Lilleby nothing happens. {rest}\n'
                              f'Redholm is a river in Osterland. {rest}\n')
            found = list(definitions.texts(corpus))
        self.assertEqual([(len(t.spans), t.text.count(corpora.PARAGRAPH)) for t in found], [(2, 1), (1, 0)])



class Lexicon(unittest.TestCase):
    def test_vocabularies_are_read_as_written(self):
        words = modelfile.word_order(['a', 'oslo', 'osborne', 'école', 'zürich'])
        self.assertEqual(lexicon.read_vocabulary(modelfile.vocabulary_section(words)), words)

    def test_casing_classes(self):
        for counts, expected in {(0, 2, 0, 0): 0, (100, 1, 0, 0): 1, (1, 99, 0, 0): 6, (50, 50, 0, 0): 3,
                                 (1, 3, 90, 0): 7}.items():
            self.assertEqual(lexicon.casing_class(counts), expected, counts)


    def test_what_words_were_seen_as(self):
        rare, first_names, firms = (1, 0, 0, 0, 0, 0), (90, 5, 0, 0, 0, 5), (0, 0, 60, 40, 0, 0)
        self.assertEqual([lexicon.seen_as(c) for c in (rare, first_names, firms)], [0, 1 + 3 * 0 + 2, 1 + 3 * 2 + 1])

    def test_lists_of_names_that_were_seen(self):
        phrases = {'velden motors': (0, 0, 9, 0, 0, 0), 'upper vell': (0, 0, 1, 9, 0, 0), 'rare firm': (0, 0, 1, 0, 0, 0),
                   'either way': (0, 0, 9, 9, 0, 0)}
        self.assertEqual(lexicon.seen_phrases(phrases),
                         {'velden motors': lexicon.SEEN_ORG, 'upper vell': lexicon.SEEN_PLACE})


class Training(unittest.TestCase):
    def test_it_learns_names(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            made_up.write(folder / 'entities')
            model = ROOT / 'core/data/en.model'
            words = lexicon.read_vocabulary(modelfile.read_sections(model)['vocabulary'])
            (folder / 'vocabulary.txt').write_text('\n'.join(words) + '\n', encoding='utf-8')
            run = lambda script, *more: subprocess.run([sys.executable, str(TRAIN / 'entities' / script), *map(str, more)],
                                                       check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            run('names.py', '--tool', BIN / 'ungarble-entities', '--vocabulary', folder / 'vocabulary.txt', '--out',
                folder / 'names', TRAIN / 'tiny/corpus.txt')
            said = run('train.py', '--model', model, '--names', folder / 'names', '--entities', folder / 'entities',
                       '--bin', BIN, '--out', folder / 'tagged.model', '--corpus', TRAIN / 'tiny/corpus.txt', '--paragraphs',
                       '60', '--option', 'epochs=4')
            seen_words = modelfile.read_sections(folder / 'tagged.model')['seen_names'][:len(words)]
            self.assertTrue(any(seen_words), 'the first tagger saw names in the corpus')
            figures = json.loads(said.stdout.decode().splitlines()[-1])
            self.assertGreater(figures['made_up']['F'], 85)
            # A model takes the tagger over, if it has the same encoder.
            copied = folder / 'copied.model'
            copied.write_bytes(model.read_bytes())
            run('export.py', folder / 'tagged.model', copied)
            self.assertEqual(modelfile.read_sections(copied)['tag_chain'],
                             modelfile.read_sections(folder / 'tagged.model')['tag_chain'])


if __name__ == '__main__':
    unittest.main()
