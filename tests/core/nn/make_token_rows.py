#!/usr/bin/python3
"""Makes token_rows.tsv, which token_rows_test.cpp reads: the rows that the trainer gives the tokens of some texts.

    tests/core/nn/make_token_rows.py TOKENIZER          writes it; TOKENIZER is the built ungarble-tokenize
    tests/core/nn/make_token_rows.py TOKENIZER --check  compares it with what would be written

First line: the words of the vocabulary. Then a line a text: the text, TAB, its tokens as FEATURE:ROW[,ROW,ROW].
"""
import os
import subprocess
import sys

import torch

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '../../../core/train'))
import dataset  # noqa: E402
import index_tables  # noqa: E402
import numpy as np  # noqa: E402

WORDS = sorted(["'s", ',', '.', '0', '00', '0,000.0', '0000', 'a', 'and', "can't", 'of', 'the', 'told', 'école', '“', '”'],
               key=lambda w: w.encode())
TEXTS = [
    'The the THE told Told',
    'unseen Unseen UNSEEN unSeen UnSeen ab x Q',
    '1 12 3.5 2021 1,234.5 21st 12345 7th',
    "Can't can’t the user's users'",
    '“The told,” of “unseen” words',
    'École ÉCOLE naïve Ñandú façade',
    'état, élan; ¶ § © € $ % # {a|b}',
    'half-hour and/or U.S. e.g. J. R. Smith',
    'http://example.org/a me@example.org #tag @name file.txt',
    '👍 👩‍🚀 日本 Привет мир Ελλάδα',
    'so\u00adft ze\u200bro',
    'quoted ‘inner words’ and out',
    'iPhone McDonald eBay O’Neill',
    '… ... — – - -- ! ?',
]


def pack(types, line):
    """Tokens of one line of the tokenizer as packed lexemes; new forms are appended to `types`."""
    out = []
    for token in line.split(' '):
        form, case, bits = token[:-3], token[-2], int(token[-1])
        out.append(types.setdefault(form, len(types)) | index_tables.CASING[case] << 22 | (bits & 1) << 25 |
                   (bits >> 1 & 1) << 26 | (bits >> 2 & 1) << 27)
    return out


def lines(tokenizer):
    text = '\n'.join(TEXTS) + '\n'
    out = subprocess.run([tokenizer], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    types = {}
    packed = [pack(types, line) for line in out.splitlines()]
    index = {word: i for i, word in enumerate(WORDS)}
    rows = np.array([index_tables.rows_of(form, index) for form in types], dtype=np.int32)
    features = dataset.Features(rows, len(WORDS))
    yield ' '.join(WORDS)
    for text, tokens in zip(TEXTS, packed):
        row, feature = features(torch.tensor(tokens))
        yield text + '\t' + ' '.join(
            f'{f}:' + ','.join(str(r) for r in rs if r >= 0) for f, rs in zip(feature.tolist(), row.tolist()))


if __name__ == '__main__':
    path = os.path.join(HERE, 'token_rows.tsv')
    data = '\n'.join(lines(sys.argv[1])) + '\n'
    if sys.argv[2:] == ['--check']:
        with open(path, encoding='utf-8') as file:
            sys.exit(file.read() != data)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(data)
