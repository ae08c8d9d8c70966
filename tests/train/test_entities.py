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
