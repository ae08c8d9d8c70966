"""Takes a model file apart again into what --earlier wants: a folder with weights.pt and data/vocabulary.txt, so that a
training can begin with the network that ships and needs no checkpoint of it.

usage: shipped.py en.model FOLDER
"""
import pathlib
import struct
import sys

import numpy as np
import torch

import modelfile

LAYER_NAMES = {'c': ('conv', 'out'), 'x': ('up', 'down'), 'p': ('each', 'up', 'down')}  # of a block, in the order of export.py


def vocabulary(data):
    words, before, at = [], b'', 4
    count = struct.unpack_from('<I', data)[0]
    for i in range(count):
        shared, start = data[at], at + 1
        at = start
        while at < len(data) and data[at] > 31:
            at += 1
        before = before[:shared] + data[start:at]
        words.append(before.decode())
    return words


def embedding(data):
    """name -> float array [rows, width]."""
    tables, at = {}, 4
    for _ in range(struct.unpack_from('<I', data)[0]):
        name, rows, width, bits, scales = struct.unpack_from('<16sIHBB', data, at)
        at += 24
        scale = np.frombuffer(data, '<f4', scales + 1, at)
        at += 4 * len(scale)
        which = np.frombuffer(data, np.uint8, rows, at)
        at += rows
        size = rows * width * bits // 8
        raw = np.frombuffer(data, np.uint8, size, at).reshape(rows, -1)
        at += size
        values = np.concatenate([raw & 15, raw >> 4], 1).astype(np.float32) - 8 if bits == 4 else raw.view(np.int8)
        tables[name.rstrip(b'\0').decode()] = values * scale[which][:, None]
    return tables


def layers(data):
    """Dense layers of the section `encoder` in their order: (name, input scale, weight [out, taps * in], bias)."""
    at = 4
    for _ in range(struct.unpack_from('<2H', data)[1]):
        name, kind, taps, inputs, outputs = struct.unpack_from('<16sB4xBxx2H', data, at)
        at += 28
        if kind != 1:
            if kind != 3:
                raise SystemExit('a layer that export.py does not write')
            continue
        scale = struct.unpack_from('<f', data, at)[0]
        row_scale, bias = np.frombuffer(data, '<f4', 2 * outputs, at + 4).reshape(2, -1)
        at += 4 + 8 * outputs
        integers = np.frombuffer(data, np.int8, outputs * taps * inputs, at).reshape(outputs, -1)
        at += integers.size
        yield name.rstrip(b'\0').decode(), scale, integers * row_scale[:, None], bias


def state(sections, spec):
    """The checkpoint's `model`: weights as inference sees them, which is what training had rounded them to."""
    names = ['input']
    for i, word in enumerate(w for w in spec.split()[1:] if w[0] != 'h'):
        names += [f'blocks.{i}.{part}' for part in LAYER_NAMES[word[0]]]
    names += ['garble_hidden', 'garble', 'first', 'last']
    out = {}
    for name, (head, scale, weight, bias) in zip(names, layers(sections['encoder']), strict=True):
        out[name + '.weight'], out[name + '.bias'] = weight, bias
        out[name + '.quantiser.log_scale'], out[name + '.quantiser.ready'] = np.log(np.float32(scale)), np.array(True)
    tables = embedding(sections['embedding'])
    step = struct.unpack_from('<f', sections['word_bias'])[0]
    bias = np.zeros(len(tables['word']), np.float32)
    known = np.frombuffer(sections['word_bias'], np.int8, offset=4)
    bias[:len(known)] = known * step
    out |= {'embedding': tables['word'], 'features': tables['feature'], 'word_bias': bias}
    return {k: torch.tensor(v) for k, v in out.items()}


def main():
    model, folder = map(pathlib.Path, sys.argv[1:])
    sections = modelfile.read_sections(model)
    meta = dict(line.split('=', 1) for line in sections['meta'].decode().splitlines())
    (folder / 'data').mkdir(parents=True, exist_ok=True)
    words = vocabulary(sections['vocabulary'])
    (folder / 'data/vocabulary.txt').write_text('\n'.join(words) + '\n', encoding='utf-8')
    weights = state(sections, meta['encoder'])
    torch.save({'model': weights, 'spec': meta['encoder'], 'embedding': weights['embedding'].shape[1],
                'tokens': int(meta.get('tokens', 0))}, folder / 'weights.pt')
    print(f"{meta['encoder']}, {len(words)} words")


if __name__ == '__main__':
    main()
