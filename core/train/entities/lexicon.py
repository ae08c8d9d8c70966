"""What is known of words before any text is read: the sections 'names', 'phrase_names', 'word_classes', 'name_classes'
and 'seen_names'.

A word's class puts together what lists it stands in and how it is written inside sentences of the corpora; its cluster
(clusters.py) what neighbours it has there; what it was seen as, what a first tagger took it for all over the corpora
(`ungarble-entities seen`). Names of several words have lists alone, two of them from there.
"""
import pathlib
import struct
import subprocess
import sys

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import modelfile

GIVEN, SURNAME, COUNTRY, REGION, CITY, CONTINENT, NATIONALITY, COMPANY, UNIVERSITY = (1 << i for i in range(9))
SEEN_ORG, SEEN_PLACE = 1 << 12, 2 << 12
SEEN_PHRASES = {SEEN_ORG: 14000, SEEN_PLACE: 4000}  # the commonest
SEEN_FEWEST, SEEN_SHARE = 4, 0.7
MOST_NAMES = 65000
MOST_WORDS = 5  # of a name
LISTS = {
    'census1990_given_female.tsv': GIVEN, 'census1990_given_male.tsv': GIVEN, 'census1990_surnames_top20000.tsv': SURNAME,
    'countries.txt': COUNTRY, 'admin1_regions.tsv': REGION, 'capitals.txt': CITY, 'cities_pop15000.tsv': CITY,
    'world_regions.txt': CONTINENT, 'demonyms_world_countries.txt': NATIONALITY, 'nationalities_i18n.txt': NATIONALITY,
    'companies_cspell.txt': COMPANY, 'sp500.txt': COMPANY, 'universities_swot.txt': UNIVERSITY,
}


def fold_digits(form):
    return ''.join('0' if c.isascii() and c.isdigit() else c for c in form)


def tokenise(tool, lines):
    """Normalised tokens of each line."""
    out = subprocess.run([str(tool)], input='\n'.join(lines).encode() + b'\n', stdout=subprocess.PIPE, check=True).stdout
    for line in out.decode().split('\n')[:-1]:
        yield [token[:-3] for token in line.split(' ')] if line else []


def listed(folder, tool):
    """form -> flags, for single words and for names of several."""
    flags = {}
    for name, flag in LISTS.items():
        entries = [line.rstrip('\n').split('\t')[0] for line in (pathlib.Path(folder) / name).open(encoding='utf-8')]
        for tokens in tokenise(tool, entries):
            if 1 <= len(tokens) <= MOST_WORDS:
                form = ' '.join(tokens)
                flags[form] = flags.get(form, 0) | flag
    return flags


def casing_class(counts):
    """0 rare, 1 to 6 from never to always with a capital, 7 in capitals."""
    lower, title, upper, mixed = counts
    total = lower + title + upper + mixed
    if total < 3:
        return 0
    if upper > title and upper > lower:
        return 7
    return 1 + int(np.searchsorted([0.05, 0.2, 0.5, 0.8, 0.95], 1 - lower / total))


def read_casings(path):
    rows = (line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8'))
    return {r[0]: tuple(map(int, r[1:5])) for r in rows if len(r) == 5}


def seen_as(counts):
    """0 for rare; else which of the six things of NameCounts it mostly was, and how much of the time."""
    total = sum(counts)
    if total < SEEN_FEWEST:
        return 0
    most = max(range(6), key=lambda k: counts[k])
    return 1 + 3 * most + int(np.searchsorted([0.5, 0.85], counts[most] / total))


def read_seen(path):
    """(words, phrases): form -> counts of NameCounts."""
    words, phrases = {}, {}
    for line in open(path, encoding='utf-8') if path else ():
        form, *counts = line.rstrip('\n').split('\t')
        if len(counts) == 6:
            (phrases if ' ' in form else words)[form] = tuple(map(int, counts))
    return words, phrases


def seen_phrases(phrases):
    """form -> SEEN_ORG or SEEN_PLACE for the commonest names that mostly were one."""
    flags = {}
    for flag, column in ((SEEN_ORG, 2), (SEEN_PLACE, 3)):
        good = [f for f, counts in phrases.items() if counts[column] >= SEEN_FEWEST and
                counts[column] >= SEEN_SHARE * sum(counts) and len(f.split(' ')) <= MOST_WORDS]
        good.sort(key=lambda f: (-phrases[f][column], f))
        flags |= dict.fromkeys(good[:SEEN_PHRASES[flag]], flag)
    return flags


def form_list(forms):
    body = modelfile.vocabulary_section(forms)
    return struct.pack('<I', len(body)) + body


def read_vocabulary(section):
    words, at, before = [], 4, b''
    for _ in range(struct.unpack_from('<I', section)[0]):
        shared, end = section[at], at + 1
        while end < len(section) and section[end] > 31:
            end += 1
        before = before[:shared] + section[at + 1:end]
        words.append(before.decode())
        at = end
    return words


def sections(vocabulary, flags, casings, clusters, seen=({}, {})):
    """The five sections."""
    seen_words = {}
    for form, counts in seen[0].items():
        folded_form = fold_digits(form)
        seen_words[folded_form] = tuple(map(sum, zip(seen_words.get(folded_form, (0,) * 6), counts)))
    flags = dict(flags)
    for form, flag in seen_phrases(seen[1]).items():
        flags.setdefault(form, flag)
    words = {w: i for i, w in enumerate(vocabulary)}
    folded = {}
    for form, counts in casings.items():
        key = fold_digits(form)
        folded[key] = tuple(map(sum, zip(folded.get(key, (0, 0, 0, 0)), counts)))

    def key(form):
        return flags.get(form, 0), casing_class(folded.get(form, (0, 0, 0, 0)))
    outside = [f for f in set(folded) | set(flags) if ' ' not in f and fold_digits(f) not in words and
               1 < len(f.encode()) < 64 and min(f.encode()) > 31]
    known = [f for f in outside if key(f) != (0, 0) and (f in flags or sum(folded[f][1:]) >= 0.5 * sum(folded[f]))]
    known.sort(key=lambda f: (-(sum(folded.get(f, (0,)))), f))
    names = modelfile.word_order(known[:MOST_NAMES])
    phrases = modelfile.word_order([f for f in flags if flags[f] != UNIVERSITY and ' ' in f and len(f.encode()) < 200 and min(f.encode()) > 31])
    count = {}
    for f in [*vocabulary, *names]:
        count[key(f)] = count.get(key(f), 0) + 1
    for f in phrases:
        count[flags[f], 0] = count.get((flags[f], 0), 0) + 1
    kept = [(0, 0)] + [k for k in sorted(count, key=lambda k: (-count[k], k)) if k != (0, 0)][:255]
    place = {k: i for i, k in enumerate(kept)}

    def class_of(k):
        while k not in place:  # without the list that says least
            k = (k[0] & k[0] - 1, k[1]) if k[0] else (0, 0)
        return place[k]
    def described(forms):
        return bytes(class_of(key(f)) for f in forms) + bytes(clusters.get(f, 0) for f in forms)
    return {
        'names': form_list(names) + described(names),
        'phrase_names': form_list(phrases) + bytes(class_of((flags[f], 0)) for f in phrases),
        'word_classes': described(vocabulary),
        'name_classes': b''.join(struct.pack('<H', lists | casing << 9) for lists, casing in kept),
        'seen_names': bytes(seen_as(seen_words.get(f, (0,) * 6)) for f in [*vocabulary, *map(fold_digits, names)]),
    }


def read_clusters(path):
    if path is None:
        return {}
    return {form: int(cluster) for form, cluster in (line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8'))}


def add_to(model, out, gazetteers, tokenizer, casings, clusters=None, seen=None):
    """Writes the model with these sections; the sections."""
    base = modelfile.read_sections(model)
    base.update(sections(read_vocabulary(base['vocabulary']), listed(gazetteers, tokenizer), read_casings(casings),
                         read_clusters(clusters), read_seen(seen)))
    modelfile.write_model(out, base)
    return base
