"""Writes the model file: vocabulary, encoder, phrase table, calibration.

usage: export.py --data DIR --weights FILE --phrases FILE.npy [--collocations FILE.npy] --out en.model [--calibration FILE.json] [--meta key=value ...]
"""
import argparse
import json
import pathlib
import struct

import numpy as np
import torch

import collocation_code
import index_tables
import modelfile
import morphology
import passing

# Buffers of the network: 0 the embedding, 1 the residual stream, 2 inside a block, 3 and 4 the context, 5 the garble head.
STREAM, INNER, MEAN, CONTEXT, HEAD = 1, 2, 3, 4, 5


class Weights:
    """Layers of the checkpoint as the writer wants them."""

    def __init__(self, path):
        saved = torch.load(path, map_location='cpu')
        self.spec, self.width = saved['spec'], saved['embedding']
        self.tokens = saved['tokens'] + saved.get('tokens_before', 0)
        self.state = {k: v.float().numpy() for k, v in saved['model'].items()}

    def dense(self, encoder, layer, kernel=1, dilation=1, **place):
        weight = self.state[layer + '.weight']
        outputs = weight.shape[0]
        taps = weight.reshape(outputs, kernel, -1).transpose(0, 2, 1)  # [out, in, taps], as PyTorch orders them
        encoder.dense(taps, self.state[layer + '.bias'], float(np.exp(self.state[layer + '.quantiser.log_scale'])),
                      dilation=dilation, **place)


def encoder_section(weights):
    encoder = modelfile.Encoder(weights.width)
    weights.dense(encoder, 'input', source=0, target=STREAM)
    block = 0
    for word in weights.spec.split()[1:]:
        name = f'blocks.{block}'
        if word[0] == 'h':
            continue
        if word in 'xp':
            if word == 'p':
                weights.dense(encoder, name + '.each', source=STREAM, target=INNER, rectify=True)
            channels = weights.state[name + '.up.weight'].shape[1]
            encoder.mean(channels, source=INNER if word == 'p' else STREAM, target=MEAN)
            weights.dense(encoder, name + '.up', source=MEAN, target=CONTEXT, rectify=True)
            weights.dense(encoder, name + '.down', source=CONTEXT, target=STREAM, merge='add')
        else:
            kernel, dilation = map(int, word[1:].split('.'))
            weights.dense(encoder, name + '.conv', kernel, dilation, source=STREAM, target=INNER, rectify=True)
            weights.dense(encoder, name + '.out', source=INNER, target=STREAM, merge='add')
        block += 1
    weights.dense(encoder, 'garble_hidden', source=STREAM, target=HEAD, rectify=True)
    weights.dense(encoder, 'garble', source=HEAD, name='garble')
    weights.dense(encoder, 'first', source=STREAM, name='first')
    weights.dense(encoder, 'last', source=STREAM, name='last')
    return encoder.section()


def with_extra(words, extra, weights):
    """Vocabulary, embedding rows and word biases with room made for the extra words of phrases.py: each gets what the
    network has seen it as so far, the sum of the rows of an unknown lower-case word."""
    table, bias = weights.state['embedding'], weights.state['word_bias'][:len(words)]
    row_of = {w: i for i, w in enumerate(words)}
    for w in extra:
        rows = index_tables.rows_of(w, row_of)
        table = np.concatenate([table, table[list(rows)].sum(0, keepdims=True)])
    order = modelfile.word_order(words + extra)
    place = {w: i for i, w in enumerate(words)} | {w: len(weights.state['embedding']) + i for i, w in enumerate(extra)}
    rare = float(np.quantile(bias, 0.1))
    rows = np.concatenate([table[[place[w] for w in order]], table[len(words):len(weights.state['embedding'])]])
    return order, rows, np.array([bias[row_of[w]] if w in row_of else rare for w in order])


def collocation_section(path, words, order):
    """Pairs of collocations.py, whose numbers are those of the vocabulary without the extra words."""
    place = {w: i for i, w in enumerate(order)}
    new = np.array([place[w] for w in words], dtype=np.uint32)
    pairs = np.load(path)
    return collocation_code.section(new[pairs[:, 0]], new[pairs[:, 1]], pairs[:, 2])


def bias_section(bias):
    """f32 scale, then a signed byte for each word: how common a word is, as an addend to its score."""
    scale = max(float(np.abs(bias).max()) / 127, 1e-6)
    return struct.pack('<f', scale) + np.rint(bias / scale).astype(np.int8).tobytes()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--data', type=pathlib.Path, required=True)
    p.add_argument('--weights', type=pathlib.Path, required=True)
    p.add_argument('--phrases', type=pathlib.Path, required=True)
    p.add_argument('--collocations', type=pathlib.Path)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--calibration', type=pathlib.Path)
    p.add_argument('--meta', nargs='*', default=[])
    a = p.parse_args()
    words = (a.data / 'vocabulary.txt').read_text(encoding='utf-8').split('\n')[:-1]
    weights = Weights(a.weights)
    extra = a.phrases.with_suffix('.extra.txt').read_text(encoding='utf-8').split('\n')[:-1]
    known = words
    words, embedding, bias = with_extra(words, extra, weights)
    phrases, unheard = np.load(a.phrases, allow_pickle=True)
    counts = dict(line.rstrip('\n').rsplit('\t', 1) for line in (a.data / 'types.txt').open(encoding='utf-8', newline='\n'))
    inflected = passing.inflected(passing.read(), morphology.Morphology({w: int(n) for w, n in counts.items()}))
    calibration = json.loads(a.calibration.read_text()) if a.calibration else {}
    sections = {
        'meta': modelfile.meta_section({'name': 'en', 'encoder': weights.spec, 'tokens': weights.tokens,
                                           **dict(m.split('=', 1) for m in a.meta)}),
        'vocabulary': modelfile.vocabulary_section(words),
        'embedding': modelfile.embedding_section([
            modelfile.Table('word', embedding, 4),
            modelfile.Table('feature', weights.state['features'], 8)]),
        'encoder': encoder_section(weights),
        'word_bias': bias_section(bias),
        'phrases': modelfile.phrase_section(phrases, len(words), unheard=unheard,
                                            passing=passing.of_table(phrases, words, inflected)),
        **({'collocations': collocation_section(a.collocations, known, words)} if a.collocations else {}),
        'calibration': modelfile.calibration_section(calibration),
    }
    modelfile.write_model(a.out, sections)
    print({name: len(data) for name, data in sections.items()})


if __name__ == '__main__':
    main()
