"""The tagger's sections from what `ungarble-entities train` wrote: 'tag_features', 'tag_network', 'tag_chain'."""
import pathlib
import struct
import sys

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import modelfile

TAGS, TAPS, WIDTH = 11, 3, 16
SECTIONS = ('names', 'phrase_names', 'word_classes', 'name_classes', 'tag_features', 'tag_network', 'tag_chain')


def read_weights(path):
    """(state width, state scale, features [rows, tags], states [taps, width, tags], bias, first, next)."""
    with open(path, 'rb') as file:
        width, scale = struct.unpack('<if', file.read(8))
        values = np.frombuffer(file.read(), dtype='<f4')
    rest = TAPS * width * TAGS + TAGS + TAGS + TAGS * TAGS
    features, values = values[:-rest].reshape(-1, TAGS), values[-rest:]
    sizes = np.cumsum([TAPS * width * TAGS, TAGS, TAGS])
    states, bias, first, following = np.split(values, sizes)
    return width, scale, features, states.reshape(TAPS, width, TAGS), bias, first, following


def feature_table(features, least):
    """The rows with what says little left out: weights below `least`, and the mean of a row, which moves nothing."""
    centred = features - np.median(features, axis=1, keepdims=True)
    pruned = np.where(np.abs(centred) < least, 0, centred)
    table = np.zeros((len(features), WIDTH), dtype=np.float32)
    table[:, :TAGS] = pruned
    return table


def sections(path, least=0.08, memory=(0.6, 0.05, 1.0)):
    width, scale, features, states, bias, first, following = read_weights(path)
    table = feature_table(features, least)
    network = modelfile.Encoder(width).dense(states.transpose(2, 1, 0), bias, scale, name='tags')
    return {
        'tag_features': modelfile.embedding_section([modelfile.Table('tag_features', table, 4)]),
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
