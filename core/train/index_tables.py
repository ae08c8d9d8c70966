"""Turns spinner tables into packed lexemes and chooses the vocabulary.

Reads CORPUS/types.txt and the tables of spinners.py, appends the types that only spinners write, and writes
  TABLES/NAME.ids        the tables for ungarble-spin
  TABLES/function_words.ids
  CORPUS/vocabulary.txt  the words that get an embedding row of their own, sorted by their UTF-8 bytes
  CORPUS/rows.npy        int32 [types, 3]: the embedding rows of each type (see FORMAT.md, "embedding")

usage: index_tables.py --corpus DIR --tables DIR --tokenizer BINARY [--size N]
"""
import argparse
import pathlib
import re
import subprocess

import numpy as np

import subwords

FUNCTION_WORDS = {
    'prepositions': 'of in to for with on at by from as into about over after between under through during against',
    'determiners': 'the a an this that its their his her our',
    'auxiliaries': 'is are was were be been has have had do does did will would can could',
    'ends': '. ? !',
    'articles': 'a an',
}
CASING = {'n': 0, 'l': 1, 't': 2, 'u': 3, 'm': 4}
UNK_LOWER, UNK_TITLE, UNK_UPPER, UNK_NUMBER, UNK_OTHER = 1, 2, 3, 4, 5  # after the paragraph row
SPECIAL_ROWS = 6
PREFIX_BUCKETS = SUFFIX_BUCKETS = 2048


def fold_digits(form):
    """Numbers share rows by shape: 1,200 -> 0,000."""
    return re.sub(r'[0-9]', '0', form)


class Indexer:
    def __init__(self, corpus, tokenizer):
        self.corpus, self.tokenizer = corpus, tokenizer
        self.types, self.counts = {}, []
        for line in (corpus / 'types.txt').open(encoding='utf-8', newline='\n'):
            form, count = line.rstrip('\n').rsplit('\t', 1)
            self.types[form] = len(self.counts)
            self.counts.append(int(count))
        self.spun = {}

    def tokenise(self, phrases):
        """Packed lexemes of each phrase."""
        text = '\n'.join(phrases) + '\n'
        out = subprocess.run([self.tokenizer], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout
        lines = out.decode('utf-8').split('\n')
        return [self.pack(line) for line in lines[:len(phrases)]]

    def pack(self, line):
        out = []
        for token in line.split(' '):
            if len(token) < 4 or token[-3] != '\x01':
                continue
            form, case, bits = token[:-3], token[-2], int(token[-1])
            if form not in self.types:
                self.types[form] = len(self.counts)
                self.counts.append(0)
            index = self.types[form]
            space = 1 if not out else bits & 1
            out.append(index | CASING[case] << 22 | space << 25 | (1 << 27 if bits & 4 else 0))
        return out

    def table(self, path):
        rows = [line.rstrip('\n').split('\t') for line in path.open(encoding='utf-8')]
        rows = [(r[0], [a for a in r[1].split('|') if a]) for r in rows if len(r) == 2]
        phrases = sorted({p for source, alternatives in rows for p in [source, *alternatives]})
        packed = dict(zip(phrases, self.tokenise(phrases)))
        with path.with_suffix('.ids').open('w') as out:
            for source, alternatives in rows:
                fields = [packed[source]] + [packed[a] for a in alternatives]
                fields = [f for i, f in enumerate(fields) if f and (i == 0 or f != fields[0]) and len(f) <= 8]
                if len(fields) < 2 or not packed[source]:
                    continue
                weight = self.counts[packed[source][0] & 0x3fffff] if len(packed[source]) == 1 else 4000
                for f in fields[1:]:
                    for lexeme in f:
                        t = lexeme & 0x3fffff
                        self.spun[t] = self.spun.get(t, 0) + weight / len(fields)
                out.write('\t'.join(' '.join(map(str, f)) for f in fields) + '\n')

    def vocabulary(self, size):
        """The `size` forms with the highest count, clean and (a tenth of it) spun; digits folded."""
        score = {}
        for form, t in self.types.items():
            key = fold_digits(form)
            score[key] = score.get(key, 0) + self.counts[t] + 0.1 * min(self.spun.get(t, 0), 40000)
        score.pop('<p>')
        best = sorted(score, key=lambda w: (-score[w], w))[:size]
        return sorted((w for w in best if len(w.encode()) < 64), key=lambda w: w.encode())


def rows_of(form, index):
    """The three embedding rows of a form; -1 where there is none. Casing-dependent unknown rows are added by
    dataset.py, which knows the casing: here an unknown word gets UNK_LOWER."""
    words = len(index)
    if form == '<p>':
        return words, -1, -1
    if not form:  # nothing but characters that normalisation drops
        return words + UNK_OTHER, -1, -1
    row = index.get(fold_digits(form))
    if row is not None:
        return row, -1, -1
    kind = UNK_NUMBER if form[0].isdigit() else UNK_LOWER if form[0].isalpha() else UNK_OTHER
    prefix = words + SPECIAL_ROWS + subwords.prefix_bucket(form, PREFIX_BUCKETS)
    suffix = words + SPECIAL_ROWS + PREFIX_BUCKETS + subwords.suffix_bucket(form, SUFFIX_BUCKETS)
    return words + kind, prefix, suffix


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--corpus', type=pathlib.Path, required=True)
    p.add_argument('--tables', type=pathlib.Path, required=True)
    p.add_argument('--tokenizer', required=True)
    p.add_argument('--size', type=int, default=45000)
    a = p.parse_args()
    indexer = Indexer(a.corpus, a.tokenizer)
    for path in sorted(a.tables.glob('*.tsv')):
        if path.name not in ('modes.tsv', 'parts.tsv'):
            indexer.table(path)
    with (a.tables / 'function_words.ids').open('w') as out:
        for name, words in FUNCTION_WORDS.items():
            packed = indexer.tokenise(words.split())
            out.write(name + '\t' + ' '.join(str(x[0]) for x in packed) + '\n')
    vocabulary = indexer.vocabulary(a.size)
    (a.corpus / 'vocabulary.txt').write_text('\n'.join(vocabulary) + '\n', encoding='utf-8')
    index = {w: i for i, w in enumerate(vocabulary)}
    rows = np.array([rows_of(form, index) for form in indexer.types], dtype=np.int32)
    np.save(a.corpus / 'rows.npy', rows)
    with (a.corpus / 'all_types.txt').open('w', encoding='utf-8', newline='\n') as out:
        for form, t in indexer.types.items():
            out.write(f'{form}\t{indexer.counts[t]}\n')
    total = sum(indexer.counts)
    known = sum(c for form, c in zip(indexer.types, indexer.counts) if fold_digits(form) in index)
    print(f'{len(vocabulary)} words, {len(rows)} types, {100 * known / total:.2f} % of the corpus known')


if __name__ == '__main__':
    main()
