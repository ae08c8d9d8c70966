"""Words that share a translation: what a text comes to when it is translated and translated back by dictionary.

'call' is German 'Ruf' and so is 'reputation'; 'record' is 'Aufnahme' and so is 'admission'. Bilingual dictionaries give
pairs that no thesaurus has, near ones and absurd ones (paraphrases by a pivot language, Bannard & Callison-Burch 2005).
The dictionaries are those of FreeDict in dictd's format, from Debian; run as a program this prints the names of their packages.
"""
import collections
import gzip
import pathlib
import re

PACKAGES = [f'dict-freedict-{name}' for name in (
    'deu-eng', 'eng-deu', 'hun-eng', 'eng-hun', 'fin-eng', 'eng-fin', 'jpn-eng', 'pol-eng', 'epo-eng', 'eng-ces', 'eng-tur',
    'eng-bul', 'eng-ara', 'ell-eng', 'eng-ell', 'fra-eng', 'eng-fra', 'spa-eng', 'eng-spa', 'por-eng', 'eng-por', 'nld-eng',
    'eng-nld', 'eng-swe')]
DIGITS = {c: i for i, c in enumerate('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}
ASIDE = re.compile(r'<[^>]*>|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}')
ENGLISH = re.compile(r"[a-z][a-z'\- ]*$")
WIDEST = 16  # English words of one foreign word: wider rings are of words that mean nearly everything
LONGEST = 4  # words of a translation; longer ones explain


def number(text):
    """dictd writes offsets and lengths in 64 digits."""
    value = 0
    for c in text:
        value = value * 64 + DIGITS[c]
    return value


def translations(entry):
    """Those of an entry: its lines from the second on, up to notes, examples and references, which are set in."""
    for line in entry.split('\n')[1:]:
        if line.startswith(('   ', ' see:')):
            continue
        for part in re.split('[,;]', ASIDE.sub('', re.sub(r'^\s*\d+\.\s', '', line))):
            word = part.strip(' .!?').lower().removeprefix('to ')
            if word and len(word.split()) <= LONGEST:
                yield word


def entries(index):
    """(headword, translation) of one dictionary, for each translation."""
    text = gzip.decompress(index.with_suffix('.dict.dz').read_bytes())
    for line in index.read_text(encoding='utf-8').rstrip('\n').split('\n'):
        head, offset, length = line.split('\t')
        if not head.startswith('00'):  # what the dictionary says of itself
            begin = number(offset)
            for word in translations(text[begin:begin + number(length)].decode('utf-8', 'replace')):
                yield head.lower().removeprefix('to '), word


def rings(folder):
    """[(English word, {another: in how many foreign words they meet})], of all dictionaries below the folder."""
    foreign = collections.defaultdict(set)
    for index in sorted(pathlib.Path(folder).rglob('freedict-*-*.index')):
        first, second = index.stem.split('-')[1:]
        for head, word in entries(index):
            english, other = (head, word) if first == 'eng' else (word, head)
            if ENGLISH.match(english):
                foreign[second if first == 'eng' else first, other].add(english)
    related = collections.defaultdict(collections.Counter)
    for words in foreign.values():
        if 1 < len(words) <= WIDEST:
            for word in words:
                related[word].update(words - {word})
    return sorted(related.items())


if __name__ == '__main__':
    print(*PACKAGES)
