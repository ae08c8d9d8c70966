"""Texts with made-up names, as a folder of marked texts."""
import random
import sys

from support import TRAIN
sys.path.insert(0, str(TRAIN / 'entities'))
import lexicon

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


def write(folder):
    """train/, dev/ and gazetteers/ of what `run.py --entities` reads."""
    for name, seed, count in (('train', 1, 600), ('dev', 2, 100)):
        (folder / name).mkdir(parents=True)
        (folder / name / 'made_up.conll').write_text(conll(seed, count))
    (folder / 'gazetteers').mkdir()
    for list_name in lexicon.LISTS:
        lines = TOWNS if list_name.startswith('cities') else ['Danish']
        (folder / 'gazetteers' / list_name).write_text('\n'.join(lines) + '\n')
