"""The tagger's sections from what `ungarble-entities train` wrote: 'tag_rows', 'tag_features', 'tag_network', 'tag_chain'.

usage: export.py FROM TO     gives the model TO the tagger of the model FROM
"""
import pathlib
import struct
import sys

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import modelfile

TAGS, TAPS = 11, 3
SECTIONS = ('names', 'phrase_names', 'word_classes', 'name_classes', 'seen_names', 'tag_rows', 'tag_features', 'tag_network',
            'tag_chain')


def read_weights(path):
    """(state width, state scale, ids, features [ids, tags], states [taps, width, tags], bias, first, next)."""
    with open(path, 'rb') as file:
        width, scale, count = struct.unpack('<ifI', file.read(12))
        ids = np.frombuffer(file.read(4 * count), dtype='<u4')
        values = np.frombuffer(file.read(), dtype='<f4')
    sizes = np.cumsum([count * TAGS, TAPS * width * TAGS, TAGS, TAGS])
    features, states, bias, first, following = np.split(values, sizes)
    return width, scale, ids, features.reshape(-1, TAGS), states.reshape(TAPS, width, TAGS), bias, first, following


def feature_table(ids, features, most, least):
    """The `most` features that say most, without what they say below `least`. What all tags get alike moves nothing."""
    centred = features - np.median(features, axis=1, keepdims=True)
    pruned = np.where(np.abs(centred) < least, 0, centred)
    kept = np.sort(np.argsort(-np.abs(pruned).sum(axis=1), kind='stable')[:most])
    return ids[kept], pruned[kept]


def feature_section(table, step):
    """One scale for all rows: equal steps compress better than full ranges."""
    return modelfile.floats([step]) + np.clip(np.rint(table / step), -127, 127).astype(np.int8).tobytes()


def sections(path, most=120000, least=0.08, step=0.05, memory=(0.6, 0.05, 1.0), courage=0.1):
    """`courage`: what no name loses against every name."""
    width, scale, ids, features, states, bias, first, following = read_weights(path)
    ids, table = feature_table(ids, features, most, least)
    bias = bias - courage * (np.arange(TAGS) == 0)
    gaps = np.diff(ids.astype(np.int64), prepend=0)
    network = modelfile.Encoder(width).dense(states.transpose(2, 1, 0), bias, scale, name='tags')
    return {
        'tag_rows': b''.join(modelfile.varint(int(gap)) for gap in gaps),
        'tag_features': feature_section(table, step),
        'tag_network': network.section(),
        'tag_chain': modelfile.floats(memory) + modelfile.floats(first) + modelfile.floats(following),
    }


def add_to(model, weights, out, **options):
    """Writes the model with these sections; the sections."""
    base = modelfile.read_sections(model)
    base.update(sections(weights, **options))
    modelfile.write_model(out, base)
    return base


def copy(source, target):
    """Gives a model the tagger of another, which must have the same encoder and vocabulary."""
    base, tagged = modelfile.read_sections(target), modelfile.read_sections(source)
    if any(base[name] != tagged[name] for name in ('vocabulary', 'embedding', 'encoder')):
        raise ValueError(f'the tagger of {source} was trained for another encoder')
    base.update({name: tagged[name] for name in SECTIONS})
    modelfile.write_model(target, base)


if __name__ == '__main__':
    copy(*sys.argv[1:3])
