"""The encoder's auxiliary task while it trains (multi-task learning, Caruana 1997): the tags of marked texts, as sections
that the engine would give it.

The tagger (entities/) goes on from the encoder's states; they tell it more if names mattered while the encoder learned.
The head that is trained here is not part of the model.
"""
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch

import dataset
from index_tables import CASING, rows_of
from network import SECTION

sys.path.append(str(pathlib.Path(__file__).resolve().parent / 'entities'))
import corpora

TAGS = 1 + 2 * len(corpora.TYPES)  # none, then for each type "begins" and "goes on": core/entity/viterbi.h


class NameBatch(dataset.Batch):
    """With the tags that each token may have, a bit each: allowed [N]; 0 for what is no token."""

    def __init__(self, features, lengths, token, allowed):
        super().__init__(features, lengths, token)
        self.allowed = self.lay(allowed.long())


class Sections:
    """Sections of marked texts, from the lines of `ungarble-entities labels`: tokens packed as lexemes, and their tags
    [sections, SECTION]. Types are numbered here, in order of their first mention."""

    def __init__(self, lines, words):
        types, lexemes, tags, lengths = {}, [], [], []
        for line in lines:
            fields = [token.rsplit('\x01', 2) for token in line.rstrip('\n').split(' ')]
            lengths.append(len(fields))
            for form, look, allowed in fields:
                casing, bits = CASING[look[0]], int(look[1])
                lexemes.append(types.setdefault(form, len(types)) | casing << 22 | bits << 25)
                tags.append(int(allowed, 16))
        index = {w: i for i, w in enumerate(words)}
        self.features = dataset.Features(np.array([rows_of(form, index) for form in types], dtype=np.int32), len(words))
        self.lengths = torch.tensor(lengths)
        laid = torch.arange(SECTION) < self.lengths.unsqueeze(1)
        self.token, self.allowed = (
            torch.zeros(laid.shape, dtype=torch.int32).masked_scatter_(laid, torch.tensor(x, dtype=torch.int32))
            for x in (lexemes, tags))

    def batch(self, index):
        return NameBatch(self.features, self.lengths[index], self.token[index], self.allowed[index])

    def indices(self, tokens):
        """(these sections, some of them) for ever, see dataset.micro_batches."""
        while True:
            for index in dataset.micro_batches(self.lengths, tokens):
                yield self, index


def read(folder, tool, vocabulary, seed):
    """The training mix of a folder of marked texts, for a network of this vocabulary (a file)."""
    with tempfile.TemporaryDirectory() as scratch:
        texts = pathlib.Path(scratch) / 'texts.tsv'
        corpora.write(corpora.marked_texts(folder, seed), texts)
        with texts.open('rb') as lines:
            said = subprocess.run([str(tool), 'labels'], stdin=lines, stdout=subprocess.PIPE, check=True).stdout
    words = vocabulary.read_text(encoding='utf-8').split('\n')[:-1]
    return Sections(said.decode().split('\n')[:-1], words)
