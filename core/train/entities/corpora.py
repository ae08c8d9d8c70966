"""Texts with marked names: reads CoNLL files (token TAB BIO tag), joins them to running text, and varies its casing.

Parts of the training mix do not all mark the same types. Where a part does not mark a type, the words that other parts
mark with it are left open, not taught as 'no name' (`open_words`).
"""
import collections
import dataclasses
import pathlib
import random

import handles

TYPES = ('PER', 'ORG', 'LOC', 'NORP', 'DATE')
MARKS = {'gmb': {'NORP', 'DATE'}, 'uner_ewt': {'NORP'}, 'redocred': {'DATE'}, 're3d': {'NORP'}}  # beside PER, ORG, LOC
OPEN_FEWEST, OPEN_SHARE = 4, {'NORP': 0.5, 'DATE': 0.1}
POSTS = 'btc'  # a part of short posts, from which the handles were dropped
SENTENCES = 20  # in a text
SHARES = {'upper': 0.08, 'title': 0.12, 'lower': 0.05}  # of texts that are read in another casing as well
KEPT = {'gmb_train': 0.6}  # of the texts of large parts
PARAGRAPH = '\x1e'
GLUE_LEFT = {'.', ',', ';', ':', '!', '?', ')', ']', '}', '%', "'s", "n't", "'", "'re", "'ve", "'ll", "'d", "'m", '’s',
             '’'}
GLUE_RIGHT = {'(', '[', '{', '$', '£', '€', '#'}


@dataclasses.dataclass
class Text:
    """A text with its names as (first byte, end, type), and the tokens that it leaves open as the same."""
    text: str
    spans: list
    open: list = dataclasses.field(default_factory=list)


def sentences(path):
    """Lists of (token, tag)."""
    rows = []
    for line in pathlib.Path(path).read_text(encoding='utf-8').split('\n'):
        parts = line.rstrip('\n').split('\t')
        if len(parts) >= 2:
            rows.append((parts[0], parts[-1]))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def open_types(path):
    """The types that a part does not mark."""
    marked = next((v for k, v in MARKS.items() if path.name.startswith(k)), set())
    return frozenset({'NORP', 'DATE'} - marked)


def open_words(paths, peoples):
    """type -> the lower-case words that are of it often enough where it is marked; numbers are dates."""
    seen, marked = {'NORP': collections.Counter(), 'DATE': collections.Counter()}, collections.Counter()
    for path in paths:
        of_type = {'NORP', 'DATE'} - open_types(path)
        for rows in sentences(path) if of_type else ():
            for token, tag in rows:
                marked[token.lower()] += 1
                if tag[2:] in of_type:
                    seen[tag[2:]][token.lower()] += 1
    words = {kind: {w for w, n in counts.items() if n >= OPEN_FEWEST and n >= OPEN_SHARE[kind] * marked[w]}
             for kind, counts in seen.items()}
    words['NORP'] |= peoples
    return words


def is_open(token, kind, words):
    return token.lower() in words[kind] or (kind == 'DATE' and token[0].isdigit())


def recase(tokens, how):
    """The tokens of a sentence as a headline, in capitals, or without any."""
    if how == 'upper':
        return [t.upper() for t in tokens]
    if how == 'lower':
        return [t.lower() for t in tokens]
    if how == 'title':
        return [t[:1].upper() + t[1:] if len(t) > 3 or i == 0 else t for i, t in enumerate(tokens)]
    return tokens


def join(group, unmarked=None, nationalities=frozenset(), how='', gap=lambda: ' '):
    """Sentences as running text with usual English spacing. `unmarked`: type -> words that are left open."""
    text, size, spans, left_open = [], 0, [], []

    def put(piece):
        nonlocal size
        text.append(piece)
        size += len(piece.encode())
    for number, rows in enumerate(group):
        tokens = recase([t for t, _ in rows], how)
        if number:
            put(gap())
        current = None
        for i, (token, (plain, tag)) in enumerate(zip(tokens, rows)):
            if i and plain not in GLUE_LEFT and rows[i - 1][0] not in GLUE_RIGHT:
                put(' ')
            begin = size
            put(token)
            if tag == 'O':
                left_open += [(begin, size, kind) for kind in unmarked or () if is_open(plain, kind, unmarked)]
            if tag.startswith('I-') and current and current[2] == tag[2:]:
                current[1] = size
                current[3] += ' ' + plain
                continue
            current = [begin, size, tag[2:], plain] if tag[2:] in TYPES else None
            if current:
                spans.append(current)
    spans = [(a, b, 'NORP' if kind == 'LOC' and name.lower() in nationalities else kind) for a, b, kind, name in spans]
    return Text(''.join(text), spans, left_open)


def read(path):
    """The texts of a file as they are."""
    whole = list(sentences(path))
    return [join(whole[i:i + SENTENCES]) for i in range(0, len(whole), SENTENCES)]


def read_varied(path, unmarked, nationalities, shares, seed):
    """The texts of a file, some in paragraphs of a few sentences, then copies of a share of them in other casings
    (how -> share), each sentence of a headline in a paragraph of its own."""
    path, draw = pathlib.Path(path), random.Random(f'{seed} {pathlib.Path(path).name}')
    unmarked = {kind: unmarked[kind] for kind in sorted(open_types(path))}
    whole = list(sentences(path))
    if path.name.startswith(POSTS):
        whole = handles.add(whole, draw)
    groups = [whole[i:i + SENTENCES] for i in range(0, len(whole), SENTENCES)]

    def gaps():
        share = draw.choice([0, 0, 0, 0.3, 1])
        return lambda: PARAGRAPH if draw.random() < share else ' '
    texts = [join(g, unmarked, nationalities, '', gaps()) for g in groups]
    for how, share in shares.items():
        texts += [join(g, unmarked, nationalities, how, lambda: PARAGRAPH if how == 'title' else ' ')
                  for g in groups if draw.random() < share]
    return texts


def nationalities(folder):
    """Lower-case words for peoples, less those that are places as well."""
    def lines(name):
        return {line.strip().lower() for line in open(pathlib.Path(folder) / name, encoding='utf-8') if line.strip()}
    return frozenset((lines('demonyms_world_countries.txt') | lines('nationalities_i18n.txt')) - lines('countries.txt'))


def marked_texts(folder, seed):
    """The training mix: the texts of folder/train/*.conll."""
    draw, peoples = random.Random(seed), nationalities(folder / 'gazetteers')
    paths = sorted((folder / 'train').glob('*.conll'))
    unmarked = open_words(paths, peoples)
    for path in paths:
        for text in read_varied(path, unmarked, peoples, SHARES, seed):
            if draw.random() < KEPT.get(path.stem, 1):
                yield text


def write(texts, path):
    """Lines for ungarble-entities: text, what is left open, names."""
    def marks(spans):
        return ' '.join(f'{a},{b},{TYPES.index(kind)}' for a, b, kind in spans)
    with open(path, 'w', encoding='utf-8') as out:
        for t in texts:
            text = t.text.replace('\t', ' ').replace('\r', ' ')
            out.write(f'{text}\t{marks(t.open)}\t{marks(t.spans)}\n')
