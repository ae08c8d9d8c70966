"""Learns the phrase table P(original | spun) from aligned text: what ungarble-spin counted.

Text that is clean holds few terms of any one field, so most terms that spinners take apart are never met. Phrases of the
tables named in OPEN_TABLES therefore come in by themselves, as if met once; those that were seen in real text (OBSERVED), as
if met OFTEN. And what these tables make a single word of is added to what that word was counted for, as if it were SELDOM so.

Phrases of several words that the clean text of DIR never holds are marked: they are seldom a writer's.

Words that spinners often write and the vocabulary lacks ('withinside') get a number of their own here, EXTRA.txt beside
the table: export.py gives them the embedding that the network has seen them with as unknown words.

usage: phrases.py --data DIR --pairs FILE --tables DIR --out FILE.npy [--sources N]
"""
import argparse
import collections
import pathlib

import numpy as np

import modelfile

MAX_SOURCE, MAX_TARGET, MAX_TARGETS = 5, 6, 12
OBSERVED = ('tortured_phrases', 'tortured_words', 'paraphraser_edits')
OPEN_TABLES = (*OBSERVED, 'lexicon_a', 'lexicon_b', 'lexicon_c', 'lexicon_d')
TYPE_MASK = (1 << 22) - 1
SELDOM = 0.01  # a probability
OFTEN = 100
FILTER_BITS = 24
FILTER = np.uint64((1 << FILTER_BITS) - 1)
COMMON = 200  # times in the clean text: a rarer original is added only where it was counted
SPARED = {'us'}  # a pronoun in one place, a country in the next: not what a machine wrote


def rows(tables, names):
    """(original, spun) of the tables as tuples of types."""
    for name in names:
        path = tables / f'{name}.ids'
        for line in path.read_text(encoding='ascii').splitlines() if path.exists() else ():
            original, *spun = [tuple(int(x) & TYPE_MASK for x in field.split()) for field in line.split('\t')]
            for phrase in spun:
                if 0 < len(phrase) <= MAX_SOURCE and 0 < len(original) <= MAX_TARGET:
                    yield original, phrase


def term_words(pairs, types, known, minimum):
    """Words outside the vocabulary that at least so many pairs of terms hold, on either side."""
    seen = collections.Counter(types[t] for pair in pairs for t in {*pair[0], *pair[1]})
    return [w for w, n in seen.items() if n >= minimum and w not in known and w.isalpha() and w.isascii()]


def add_terms(table, pairs, word_of, times):
    """Adds the pairs whose spun side has not been met, as if each had been so often."""
    new = collections.defaultdict(dict)
    for original, spun in pairs:
        s, t = (tuple(word_of[x] for x in side) for side in (spun, original))
        if min(s) >= 0 and min(t) >= 0 and s not in table:
            new[s][t] = new[s].get(t, 0) + times
    table.update(new)


def of_words(pairs, word_of, counts):
    """source -> {target: how common it is}, of the pairs whose source is a single word; `counts`: of the types."""
    table = collections.defaultdict(dict)
    for original, spun in pairs:
        s, t = (tuple(word_of[x] for x in side) for side in (spun, original))
        often = min(counts[x] for x in original)
        if len(s) == 1 and min(*s, *t) >= 0 and t != s and often >= COMMON:
            table[s][t] = often
    return table


def add_seldom(table, words):
    """Adds to the single words of a pruned table, as far as there is room, what `words` says of them: the commonest first. Words
    that the table lacks come in beside those that --sources allows, and what was counted too seldom to stay comes back."""
    for s, often in words.items():
        known = {t for t, _ in table.get(s, ())}
        more = sorted((t for t in often if t not in known), key=lambda t: (-often[t], t))
        table[s] = table.get(s, []) + [(t, SELDOM) for t in more[:MAX_TARGETS - len(known)]]


def extra_words(path, types, known, minimum):
    """Words of spun text outside the vocabulary, met at least so often."""
    seen = collections.Counter()
    for line in path.read_text(encoding='ascii').splitlines():
        count, source, _ = line.split('\t')
        for t in map(int, source.split()):
            if types[t] not in known and types[t].isalpha() and types[t].isascii():
                seen[types[t]] += int(count)
    return [w for w, n in seen.items() if n >= minimum]


def is_letter(word):
    """A letter by itself ('m' for a thousand, 'l' for fifty) is never what a reader wants to read."""
    return len(word) == 1 and word.isalpha() and word not in 'ai'


def abbreviates(source, target):
    """Whether a word of the source is the initials of words of the target, or what one of them is without its points:
    'uk' for the United Kingdom or the U.K. is no damage; nor is a word that is spared."""
    initials = ''.join(word[0] for word in target)
    without_points = {word.replace('.', '') for word in target if '.' in word}
    return any(len(word) > 1 and (word in initials or word in without_points) for word in source) or bool(SPARED & {*source})


def read(path, word_of, minimum, never=frozenset()):
    """source -> {target: count}, both tuples of word ids; pairs with a word outside the vocabulary are left out, and
    targets with a word of `never`."""
    table = collections.defaultdict(dict)
    for line in path.read_text(encoding='ascii').splitlines():
        count, source, target = line.split('\t')
        if int(count) < minimum:
            continue
        s = tuple(word_of[int(t)] for t in source.split())
        t = tuple(word_of[int(t)] for t in target.split())
        if (0 < len(s) <= MAX_SOURCE and len(t) <= MAX_TARGET and min(s) >= 0 and min(t, default=0) >= 0
                and never.isdisjoint(t)):
            table[s][t] = table[s].get(t, 0) + int(count)
    return table


def without(table, words, unwanted):
    """The table without the pairs for whose words `unwanted` holds."""
    spell = lambda ids: [words[i] for i in ids]
    kept = {s: {t: n for t, n in targets.items() if not unwanted(spell(s), spell(t))} for s, targets in table.items()}
    return {s: targets for s, targets in kept.items() if targets}


def prune(table, most, often):
    """The `most` commonest sources, each with its targets above 1 % of it. Of sources that were met as often as one another,
    which most terms are, those first whose target clean text holds most often; `often`: how often, by phrase."""
    total = {s: sum(targets.values()) for s, targets in table.items()}
    kept = sorted(total, key=lambda s: (-total[s], -max(often.get(t, 0) for t in table[s]), s))[:most]
    out = {}
    for s in kept:
        best = sorted(table[s].items(), key=lambda x: (-x[1], x[0]))[:MAX_TARGETS]
        best = [(t, c / total[s]) for t, c in best if c >= 0.012 * total[s]]
        if best:
            out[s] = best
    return out


def occurrences(phrases, words, chunk=1 << 22):
    """How often the sequence `words` (ids, -1: none) holds each of these phrases. Compared by a hash of 64 bits."""
    by_length = collections.defaultdict(list)
    for phrase in sorted(phrases):
        by_length[len(phrase)].append(phrase)
    counts = {}
    for n, found in by_length.items():
        keys = hashes(np.array(found, dtype=np.int64).reshape(len(found), n))
        order = np.argsort(keys)
        known, times = keys[order], np.zeros(len(keys), np.int64)
        maybe = np.zeros(1 << FILTER_BITS, bool)  # nearly all places hold none of them
        maybe[known & FILTER] = True
        for begin in range(0, len(words), chunk):
            part = words[begin:begin + chunk + n - 1]
            if n and len(part) >= n:
                here = hashes(np.lib.stride_tricks.sliding_window_view(part, n))
                here = here[maybe[here & FILTER]]
                place = np.searchsorted(known, here).clip(max=len(known) - 1)
                times += np.bincount(place[known[place] == here], minlength=len(known))
        counts |= {found[i]: int(count) for i, count in zip(order, times)}
    return counts


def hashes(phrases):
    """[phrases, words] -> 64 bits each."""
    out = np.zeros(len(phrases), np.uint64)
    for column in phrases.T:
        out = (out + column.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        out ^= out >> np.uint64(29)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--data', type=pathlib.Path, required=True)
    p.add_argument('--pairs', type=pathlib.Path, required=True)
    p.add_argument('--tables', type=pathlib.Path, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--sources', type=int, default=95000)
    p.add_argument('--minimum', type=int, default=3)
    p.add_argument('--extra', type=int, default=25, help='how often a word must be met to get a number of its own')
    p.add_argument('--extra-terms', type=int, default=3, help='... or in how many pairs of terms it must stand')
    a = p.parse_args()
    words = (a.data / 'vocabulary.txt').read_text(encoding='utf-8').split('\n')[:-1]
    types, counts = zip(*(line.rstrip('\n').rsplit('\t', 1)
                          for line in (a.data / 'all_types.txt').open(encoding='utf-8', newline='\n')))
    words_of_tables = list(rows(a.tables, OPEN_TABLES))
    terms = [[pair for pair in rows(a.tables, names) if len(pair[1]) > 1] for names in (OBSERVED, OPEN_TABLES)]
    extra = extra_words(a.pairs, types, set(words), a.extra)
    extra += term_words(terms[1], types, {*words, *extra}, a.extra_terms)
    a.out.with_suffix('.extra.txt').write_text(''.join(w + '\n' for w in extra), encoding='utf-8')
    index = {w: i for i, w in enumerate(modelfile.word_order(words + extra))}
    word_of = np.array([index.get(t, -1) if not any(c.isdigit() for c in t) else -1 for t in types])
    letters = frozenset(i for w, i in index.items() if is_letter(w))
    counted = read(a.pairs, word_of, a.minimum, letters)
    for pairs, times in zip(terms, (OFTEN, 1)):
        add_terms(counted, pairs, word_of, times)
    order = modelfile.word_order(words + extra)
    counted = without(counted, order, abbreviates)
    clean = word_of.astype(np.int32)[np.fromfile(a.data / 'train.bin', dtype=np.uint32) & TYPE_MASK]
    often = occurrences({*counted, *(t for targets in counted.values() for t in targets)}, clean)
    table = prune(counted, a.sources, often)
    add_seldom(table, without(of_words(words_of_tables, word_of, [*map(int, counts)]), order,
                              lambda source, target: abbreviates(source, target) or any(map(is_letter, target))))
    marked = {s for s in table if len(s) > 1 and not often[s]}
    np.save(a.out, np.array([table, marked], dtype=object), allow_pickle=True)
    targets = sum(len(t) for t in table.values())
    print(f'{len(extra)} extra words, {len(table)} sources, {targets} pairs, {sum(len(s) > 1 for s in table)} of several words, '
          f'{len(marked)} of them in no clean text')


if __name__ == '__main__':
    main()
