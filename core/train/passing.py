"""Pairs of which one passes for the other: what a machine wrote ("nevertheless") is natural English with nearly the same
meaning in most places of what stood there ("however"), so that hardly a reader would change it.

Which these are no text tells: simulated machines know only what they replaced. passing.tsv holds our judgement on the
commonest pairs of the phrase table, single words in their base form.
"""
import pathlib

import spinners

PATH = pathlib.Path(__file__).with_name('passing.tsv')


def read(path=PATH):
    """[(what a machine wrote, what stood there)]"""
    lines = path.read_text(encoding='utf-8').splitlines()
    return [tuple(line.split('\t')) for line in lines if not line.startswith('#')]


def inflected(pairs, m):
    """The pairs, and those of single words with the same ending on both."""
    out = set(pairs)
    for shown, original in pairs:
        if ' ' not in shown and ' ' not in original:
            out.update((form, alike(original)) for pos in 'nv' for form, alike in spinners.forms(shown, pos, m))
    return out


def of_table(table, words, pairs):
    """Those pairs that a phrase table {source: [(target, probability)]} holds, as (source, target) of places in `words`."""
    place = {word: i for i, word in enumerate(words)}
    ids = lambda phrase: tuple(place.get(word, -1) for word in phrase.split(' '))
    found = {(ids(shown), ids(original)) for shown, original in pairs}
    return {(source, target) for source, targets in table.items() for target, _ in targets if (source, target) in found}
