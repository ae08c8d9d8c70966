"""Builds the substitution tables of a family of article spinners.

A table is a TSV file: `source<TAB>alternative|alternative...`, lower case, in the order in which the spinner tries
its rows. What a spinner does with its table (rates, passes, quotations, names) is drawn anew for every document by
spin/. Sources: WordNet and MyThes senses, Moby's and bilingual dictionaries' rings, the lexicons of lexicons/ (written for
this project), the observed spinner rows and the tortured phrases named in docs/model.md.

usage: spinners.py --counts COUNTS.tsv --out DIR [--wordnet DIR [--moby FILE] [--freedict DIR]] [--mythes FILE]
                   [--garble DIR]
Tables of a source that is not given are not written: the lexicons alone make a family too.
"""
import argparse
import collections
import pathlib
import re
import zlib

import morphology
import pivot
import wordnet

LEXICONS = pathlib.Path(__file__).parent / 'lexicons'
PLAIN = re.compile(r"[a-z0-9][a-z0-9'\- ]*$")


def forms(base, pos, m):
    """The surface forms of a lemma: [(surface, function that gives an alternative the same form)]."""
    out = [(base, lambda alt: alt)]
    if pos == 'n':
        out.append((m.phrase(base, 'n', 'plural'), lambda alt: m.phrase(alt, 'n', 'plural')))
    elif pos == 'v':
        for tag in morphology.TAGS:
            out.append((m.phrase(base, 'v', tag), lambda alt, tag=tag: m.phrase(alt, 'v', tag)))
    elif pos == 'a' and ' ' not in base:
        degrees = m.degrees(base)
        if degrees:
            for i, word in enumerate(degrees):
                def comparative(alt, i=i):
                    found = m.degrees(alt) if ' ' not in alt else None
                    return found[i] if found else ('more ', 'most ')[i] + alt
                out.append((word, comparative))
    return out


class Table:
    """Rows in order of first mention; alternatives de-duplicated, with multiplicity kept as weight by repetition."""

    def __init__(self):
        self.rows = collections.OrderedDict()

    def add(self, source, alternatives):
        source = source.strip().lower()
        kept = [a for a in (x.strip().lower() for x in alternatives) if a and a != source]
        if source and kept:
            row = self.rows.setdefault(source, [])
            row.extend(a for a in kept if a not in row)

    def write(self, path):
        with open(path, 'w', encoding='utf-8') as out:
            for source, alternatives in self.rows.items():
                out.write(source + '\t' + '|'.join(alternatives[:24]) + '\n')
        print(f'{path.name}: {len(self.rows)} rows')


def inflected(entries, m, counts, minimum=5):
    table = Table()
    for (base, pos), alternatives in entries:
        for surface, fit in forms(base, pos, m):
            if ' ' in surface or (counts.get(surface, 0) >= minimum and (surface == base or surface not in CLOSED_CLASS)):
                table.add(surface, [fit(a) for a in alternatives])
    return table


def lexicon(prefix, m, counts):
    """A lexicon of this project: word TAB pos TAB alternatives; pos n v a r x."""
    entries = []
    for path in sorted(LEXICONS.glob(prefix + '*.tsv')):
        for line in path.open(encoding='utf-8'):
            fields = line.rstrip('\n').split('\t')
            if len(fields) == 3 and fields[0] and not line.startswith('#'):
                alternatives = [a.strip().lower() for a in fields[2].split('|') if PLAIN.match(a.strip().lower())]
                entries.append(((fields[0].strip().lower(), fields[1].strip()), alternatives))
    return inflected(entries, m, counts, minimum=1)


CLOSED_CLASS = frozenset('''a an the this that these those i you he she it we they me him her us them my your his its our
their who whom whose which what and or but nor so if as at by for from in into of on onto off out over to up with is am
are was were be been being has have had do does did can could will would shall should may might must not no'''.split())


def wordnet_table(senses, m, counts, take, inflect):
    """`take` senses a part of speech (None: all). Without inflection the word is looked up as it stands, also when it
    is a function word: 'he' becomes 'helium'."""
    def entries():
        for (lemma, pos), synsets in senses.items():
            if (inflect and lemma in CLOSED_CLASS) or (counts.get(lemma, 0) < 8 and ' ' not in lemma):
                continue
            chosen = synsets if take is None else synsets[:take]
            alternatives = [w for s in chosen for w in s if PLAIN.match(w)]
            if alternatives:
                yield (lemma, pos), alternatives
    if inflect:
        return inflected(entries(), m, counts)
    table = Table()
    for (lemma, _), alternatives in entries():
        table.add(lemma, alternatives)
    return table


def tortured(folder, m):
    """Phrase table (expected -> tortured) and word table (original -> substitute)."""
    phrases, words = Table(), Table()
    for line in (folder / 'tortured_pairs.tsv').open(encoding='utf-8'):
        wrong, expected, *_ = line.rstrip('\n').lower().split('\t')
        if wrong == 'tortured' or '?' in expected or not PLAIN.match(wrong):
            continue
        for right in re.split(r' or |/|,| and (?=\w+$)', re.sub(r'\([^)]*\)', '', expected)):
            right = right.strip()
            if PLAIN.match(right) and 1 < len(right.split()) < 6 and right != wrong:
                phrases.add(right, [wrong])
                phrases.add(m.phrase(right, 'n', 'plural'), [m.phrase(wrong, 'n', 'plural')])
    for line in (folder / 'tortured_word_subs.tsv').open(encoding='utf-8'):
        fields = line.rstrip('\n').lower().split('\t')
        if len(fields) >= 2 and PLAIN.match(fields[0]) and PLAIN.match(fields[1]):
            words.add(fields[1], [fields[0]])
    return phrases, words


def treasures(path):
    """The seed's spinner: rows in file order; a row without alternatives leaves its head in braces behind."""
    table = Table()
    for line in path.read_text(encoding='utf-8', errors='replace').split('\n'):
        head, *alternatives = [x.strip() for x in line.split('|')]
        table.add(head, alternatives if any(alternatives) else ['{' + head + '}'])
    return table


def lexicons(m, counts):
    """The lexicons of this project; a quarter of the third is held out, as an unknown spinner."""
    lexicon_c, held_out = Table(), Table()
    for source, alternatives in lexicon('c_', m, counts).rows.items():
        (held_out if zlib.crc32(source.encode()) % 4 == 0 else lexicon_c).add(source, alternatives)
    return {'lexicon_a': lexicon('a_', m, counts), 'lexicon_b': lexicon('b_', m, counts),
            'lexicon_c': lexicon_c, 'held_out': held_out, 'lexicon_d': lexicon('d_', m, counts), 'slips': lexicon('w_', m, counts)}


def thesaurus(folder, m, counts):
    senses = wordnet.load(folder)
    return {'wordnet_first': wordnet_table(senses, m, counts, 1, True),
            'wordnet_any': wordnet_table(senses, m, counts, None, True),
            'wordnet_raw': wordnet_table(senses, m, counts, None, False)}


def drawn(head, word):
    """A number above 0 and up to 1 that looks random and is the same in every run."""
    return (zlib.crc32(f'{head} {word}'.encode()) + 1) / 2 ** 32


def related_words(rings, senses, m, counts, most=40):
    """Of rings of loosely related words, (word, {another: weight}): for each word `most` of its ring, drawn by weight
    (Efraimidis & Spirakis 2006); WordNet says which are of the same part of speech."""
    def entries():
        for head, related in rings:
            for pos in 'nvar':
                if (head, pos) not in senses or head in CLOSED_CLASS or (' ' not in head and counts.get(head, 0) < 20):
                    continue
                same = [w for w in related if (w, pos) in senses and PLAIN.match(w) and
                        (' ' in w or counts.get(w, 0) >= 20)]
                same.sort(key=lambda w: -drawn(head, w) ** (1 / related[w]))
                if same:
                    yield (head, pos), same[:most]
    return inflected(entries(), m, counts)


def moby(path):
    """The rings of Moby Thesaurus II."""
    for line in path.open(encoding='latin-1'):
        head, *related = line.rstrip('\n').lower().split(',')
        yield head, dict.fromkeys(related, 1)


def observed(folder, m):
    """What spinners were seen to do."""
    phrases, words = tortured(folder, m)
    edits = Table()
    for line in list((folder / 'prepostseo' / 'edits.tsv').open(encoding='utf-8'))[1:]:
        original, spun, alternatives = line.rstrip('\n').split('\t')
        edits.add(original, [spun] + alternatives.split('|'))
    return {'seed': treasures(folder / 'treasures_en.dat'), 'tortured_phrases': phrases, 'tortured_words': words,
            'paraphraser_edits': edits}


def main():
    p = argparse.ArgumentParser()
    for name in ('counts', 'out', 'wordnet', 'moby', 'freedict', 'mythes', 'garble'):
        p.add_argument('--' + name, type=pathlib.Path, required=name in ('counts', 'out'))
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    counts = {}
    for line in a.counts.open(encoding='utf-8'):
        word, n = line.rstrip('\n').rsplit('\t', 1)
        counts[word] = int(n)
    m = morphology.Morphology(counts)
    tables = lexicons(m, counts)
    sources = {
        'wordnet': lambda: thesaurus(a.wordnet, m, counts),
        'moby': lambda: {'moby': related_words(moby(a.moby), wordnet.load(a.wordnet), m, counts)},
        'freedict': lambda: {'pivot': related_words(pivot.rings(a.freedict), wordnet.load(a.wordnet), m, counts)},
        'garble': lambda: observed(a.garble, m),
        'mythes': lambda: {'mythes_related': wordnet_table(wordnet.load_mythes(a.mythes), m, counts, 3, True)},
    }
    for name, read in sources.items():
        if getattr(a, name):
            tables.update(read())
        else:
            print(f'no --{name}: its spinners are left out')
    for name, table in tables.items():
        table.write(a.out / (name + '.tsv'))


if __name__ == '__main__':
    main()
