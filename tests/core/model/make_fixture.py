#!/usr/bin/python3
"""Makes fixture.model, which model_fixture_test.cpp reads: what the Python writer writes, the C++ reader understands.

    tests/core/model/make_fixture.py           writes it
    tests/core/model/make_fixture.py --check   compares it with what would be written
"""
import os
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '../../../core/train'))
import collocation_code  # noqa: E402
import modelfile as mf  # noqa: E402

WORDS = ['a', 'call', 'calls', 'cellphone', 'in', 'instructed', 'joining', 'member', 'name', 'naïve', 'of', 'phone',
         'told', 'turning', 'into', 'x' * 40, 'x' * 41, 'école']

COLLOCATIONS = [('phone', 'call', 3), ('in', 'a', 1), ('member', 'of', 2), ('told', 'in', 1), ('a', 'call', 2)]


def fixture():
    words = mf.word_order(WORDS)
    ids = {word: i for i, word in enumerate(words)}

    def phrase(text):
        return tuple(ids[word] for word in text.split())

    entries = {
        phrase('instructed'): [(phrase('told'), 0.75)],
        phrase('in a cellphone name'): [(phrase('in a phone call'), 0.5), (phrase('in a call'), 0.25)],
        phrase('in a'): [((), 0.01), (phrase('in'), 0.02)],
        phrase('turning into a member of'): [(phrase('joining'), 1.0)],
    }
    # Multiples of 1/8 with the largest integer in each row: quantised without loss.
    rows = np.array([[7, -7, 3, 0], [14, 2, -4, 0], [0, 0, 0, 0]], dtype=np.float32) / 8
    features = np.array([[127, -127, 1, 64], [127, 0, 0, -5]], dtype=np.float32) / 64
    conv = np.zeros((4, 4, 3), dtype=np.float32)
    conv[:, :, 0] = np.eye(4) * 127       # the row before
    conv[0, 3, 2] = 127                   # channel 3 of the row after
    encoder = (mf.Encoder(4)
               .dense(conv, [0, 0, 0, 1], input_scale=0.5, target=1, rectify=True)
               .depthwise(np.array([[[1, 2, 4]]] * 4), [0, 0, 0, 8], dilation=2, source=1, target=2)
               .mean(4, source=2, target=3)
               .dense(np.eye(4) * 127, np.zeros(4), input_scale=1, source=3, target=2, merge='add')
               .linear([[1, 10, 100, 1000]], [0.5], source=2, name='sum')
               .dense(np.eye(4)[:2] * 127, [0, 0], input_scale=1, rectify_input=True, source=2, name='pair'))
    return {
        'meta': mf.meta_section({'name': 'fixture', 'words': len(words)}),
        'vocabulary': mf.vocabulary_section(words),
        'phrases': mf.phrase_section(entries, len(words), passing={(phrase('instructed'), phrase('told'))}),
        'collocations': collocation_code.section(*zip(*((ids[a], ids[b], s) for a, b, s in COLLOCATIONS))),
        'calibration': mf.calibration_section({'threshold': 0.25, 'slope': -3}),
        'embedding': mf.embedding_section([mf.Table('word', rows, 4), mf.Table('feature', features, 8)]),
        'encoder': encoder.section(),
    }


if __name__ == '__main__':
    path = os.path.join(HERE, 'fixture.model')
    data = mf.model_bytes(fixture())
    if sys.argv[1:] == ['--check']:
        with open(path, 'rb') as file:
            sys.exit(file.read() != data)
    with open(path, 'wb') as file:
        file.write(data)
