"""Training the tagger: reading marked texts, the gazetteer's sections, and all of it on made-up names."""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

from support import BIN, ROOT, TRAIN
sys.path.insert(0, str(TRAIN / 'entities'))
import corpora
import lexicon
import modelfile

FIRST = ['Ines', 'Tomas', 'Agnes', 'Boris', 'Clara', 'Dmitri', 'Elena', 'Frank', 'Greta', 'Henrik']
LAST = ['Bergholt', 'Karsten', 'Dunmore', 'Halvorsen', 'Okafor', 'Petrov', 'Quist', 'Ramsay', 'Sorel', 'Tanaka']
TOWNS = ['Oslo', 'Lima', 'Cairo', 'Boston', 'Madrid', 'Dublin', 'Vienna', 'Lagos', 'Prague', 'Geneva']
FIRMS = ['Norhaven Bank', 'Velden Motors', 'Arcton Group', 'Pellworth University', 'Sundal Airlines']
SENTENCES = ['{p} met the mayor of {t} yesterday .', 'In {t} , {p} spoke about the weather .',
             'The shares of {o} fell after {p} left .', 'Workers at {o} in {t} went home early .',
             'Nobody knew why the old bridge was closed .', '" It was late , " {p} said .']


def conll(seed, count):
    """Sentences of made-up names with their tags."""
    draw = random.Random(seed)
    out = []
    for _ in range(count):
        names = {'{p}': ('PER', draw.choice(FIRST) + ' ' + draw.choice(LAST)), '{t}': ('LOC', draw.choice(TOWNS)),
                 '{o}': ('ORG', draw.choice(FIRMS))}
        for word in draw.choice(SENTENCES).split():
            kind, words = names.get(word, ('', word))
            for i, token in enumerate(words.split()):
                out.append(f"{token}\t{('B-', 'I-')[i > 0] + kind if kind else 'O'}\n")
        out.append('\n')
    return ''.join(out)


class MarkedTexts(unittest.TestCase):
    SENTENCE = [('Éva', 'B-PER'), ('Kerr', 'I-PER'), ("'s", 'O'), ('Danish', 'B-LOC'), ('friends', 'O'), ('(', 'O'),
                ('in', 'O'), ('Oslo', 'B-LOC'), (')', 'O'), ('left', 'O'), ('.', 'O')]

    def test_joined_with_usual_spacing_and_marked_in_bytes(self):
        text = corpora.join([self.SENTENCE] * 2, 'x', frozenset(), {'danish'})
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


class Lexicon(unittest.TestCase):
    def test_vocabularies_are_read_as_written(self):
        words = modelfile.word_order(['a', 'oslo', 'osborne', 'école', 'zürich'])
        self.assertEqual(lexicon.read_vocabulary(modelfile.vocabulary_section(words)), words)

    def test_casing_classes(self):
        for counts, expected in {(0, 2, 0, 0): 0, (100, 1, 0, 0): 1, (1, 99, 0, 0): 6, (50, 50, 0, 0): 3,
                                 (1, 3, 90, 0): 7}.items():
            self.assertEqual(lexicon.casing_class(counts), expected, counts)


class Training(unittest.TestCase):
    def test_it_learns_names(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / 'entities/train').mkdir(parents=True)
            (folder / 'entities/dev').mkdir()
            (folder / 'entities/gazetteers').mkdir()
            (folder / 'entities/train/made_up.conll').write_text(conll(1, 600))
            (folder / 'entities/dev/made_up.conll').write_text(conll(2, 100))
            for list_name in lexicon.LISTS:
                lines = TOWNS if list_name.startswith('cities') else ['Danish']
                (folder / 'entities/gazetteers' / list_name).write_text('\n'.join(lines) + '\n')
            model = ROOT / 'core/data/en.model'
            words = lexicon.read_vocabulary(modelfile.read_sections(model)['vocabulary'])
            (folder / 'vocabulary.txt').write_text('\n'.join(words) + '\n', encoding='utf-8')
            run = lambda script, *more: subprocess.run([sys.executable, str(TRAIN / 'entities' / script), *map(str, more)],
                                                       check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            run('names.py', '--tool', BIN / 'ungarble-entities', '--vocabulary', folder / 'vocabulary.txt', '--out',
                folder / 'names', TRAIN / 'tiny/corpus.txt')
            said = run('train.py', '--model', model, '--names', folder / 'names', '--entities', folder / 'entities',
                       '--bin', BIN, '--out', folder / 'tagged.model', '--option', 'epochs=4')
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
