"""Writes model files. The bytes are drawn in core/model/FORMAT.md; this is the only writer.

    sections = {
        'meta': meta_section({'name': 'en', 'date': '2025-01-31'}),
        'vocabulary': vocabulary_section(words),
        'phrases': phrase_section({(3, 5): [((7, 8), 0.6), ((), 0.1)]}, len(words)),
        'calibration': calibration_section({'threshold': 0.25}),
        'embedding': embedding_section([Table('word', rows, 4)]),
        'encoder': Encoder(64).dense(weight, bias, input_scale=0.02).section(),
    }
    write_model('core/data/en.model', sections)
"""
import struct
import zlib
from collections import namedtuple

import numpy as np

FORMAT_VERSION = 2
FEATURE_FINGERPRINT = 1  # Model::kFeatureFingerprint

BUFFERS = 8
MERGES = {'set': 0, 'add': 1, 'multiply': 2}


# Container

def model_bytes(sections, fingerprint=FEATURE_FINGERPRINT):
    """The file with these sections (name -> bytes), in their order."""
    table, body = b'', b''
    start = 32 + 32 * len(sections)
    for name, data in sections.items():
        body += bytes(-(start + len(body)) % 64)
        table += fixed_text(name, 16) + struct.pack('<4I', start + len(body), len(data), zlib.crc32(data), 0)
        body += data
    header = b'UNGARBLE' + struct.pack('<6I', FORMAT_VERSION, fingerprint, len(sections), start + len(body),
                                       zlib.crc32(table), 0)
    return header + table + body


def write_model(path, sections, fingerprint=FEATURE_FINGERPRINT):
    with open(path, 'wb') as file:
        file.write(model_bytes(sections, fingerprint))


def read_sections(path):
    """name -> bytes of a file that this module wrote."""
    with open(path, 'rb') as file:
        data = file.read()
    if data[:8] != b'UNGARBLE':
        raise ValueError(f'{path} is no model file')
    sections = {}
    for i in range(struct.unpack_from('<I', data, 16)[0]):
        name, offset, size, crc = struct.unpack_from('<16s3I', data, 32 + 32 * i)
        sections[name.rstrip(b'\0').decode()] = data[offset:offset + size]
        if zlib.crc32(data[offset:offset + size]) != crc:
            raise ValueError(f'{path} is damaged')
    return sections


def fixed_text(text, size):
    data = text.encode()
    if len(data) > size:
        raise ValueError(f'name too long: {text}')
    return data.ljust(size, b'\0')


def varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


# Words, phrases, numbers

def meta_section(values):
    for key, value in values.items():
        if '=' in key or '\n' in f'{key}{value}':
            raise ValueError(f'not a line: {key}={value}')
    return ''.join(f'{key}={value}\n' for key, value in values.items()).encode()


def calibration_section(values):
    return b''.join(fixed_text(key, 28) + struct.pack('<f', value) for key, value in values.items())


def calibration_values(section):
    """What calibration_section was given."""
    return {section[i:i + 28].rstrip(b'\0').decode(): struct.unpack_from('<f', section, i + 28)[0]
            for i in range(0, len(section), 32)}


def word_order(words):
    """The order in which word ids are given out."""
    return sorted(set(words), key=lambda word: word.encode())


def vocabulary_section(words):
    """`words` as word_order gives them; the id of a word is its place."""
    if len(words) >= 65535:
        raise ValueError('too many words')
    out = bytearray(struct.pack('<I', len(words)))
    before = b''
    for word in words:
        data = word.encode()
        if not before < data or len(data) > 255 or min(data) < 32:
            raise ValueError(f'word out of order, too long or with a control character: {word!r}')
        shared = shared_length(before, data, 31)
        out.append(shared)
        out += data[shared:]
        before = data
    return bytes(out)


def shared_length(a, b, limit):
    n = 0
    while n < min(len(a), len(b), limit) and a[n] == b[n]:
        n += 1
    return n


UNHEARD = 16  # beside a number of targets


def phrase_section(entries, words, resolution=1, unheard=frozenset(), passing=frozenset()):
    """`entries`: source (1 to 5 word ids) -> up to 12 of (target: 0 to 6 word ids, probability); `words`: size of the
    vocabulary; `unheard`: the sources that clean text never holds; `passing`: (source, target) whose source mostly passes
    for the target. `resolution`: round probabilities to that many sixteenths of a nat; coarser is smaller."""
    sources = sorted(entries)
    pool = sorted({tuple(target) for targets in entries.values() for target, _ in targets})
    place = {target: i for i, target in enumerate(pool)}
    counts, steps, pairs, passes = bytearray(), bytearray(), [], []
    for source in sources:
        priced = sorted((cost_of(p, resolution), place[tuple(target)]) for target, p in entries[source])
        if not 1 <= len(priced) <= 12 or not 1 <= len(source) <= 5:
            raise ValueError(f'entry out of range: {source}')
        if len({target for _, target in priced}) < len(priced):
            raise ValueError(f'a target twice: {source}')
        counts.append(len(priced) + UNHEARD * (source in unheard))
        before = 0
        for cost, target in priced:
            pairs.append(target)
            passes.append((source, pool[target]) in passing)
            steps.append(cost - before)
            before = cost
    planes = [bytes(target >> shift & 255 for target in pairs)
              for shift, needed in ((0, 0), (8, 0x100), (16, 0x10000)) if shift == 0 or len(pool) > needed]
    return (struct.pack('<3I', len(sources), len(pool), len(pairs)) + phrase_list(sources, words)
            + phrase_list(pool, words) + bytes(counts) + b''.join(planes) + bytes(steps)
            + np.packbits(np.array(passes, dtype=bool), bitorder='little').tobytes())


def cost_of(probability, resolution):
    steps = -16 * np.log(np.clip(probability, 1e-9, 1)) / resolution
    return int(min(np.rint(steps) * resolution, 255))


def phrase_list(phrases, words):
    shapes, first, later, low, high = (bytearray() for _ in range(5))
    before = ()
    for phrase in phrases:
        if len(phrase) > 6 or any(not 0 <= word < words for word in phrase):
            raise ValueError(f'phrase out of range: {phrase}')
        shared = shared_length(before, phrase, 6)
        shapes.append(shared << 4 | len(phrase))
        for k in range(shared, len(phrase)):
            if k == shared:
                new = phrase[k] - (before[k] + 1 if k < len(before) else 0)
                (later if k else first).extend(varint(new))
            else:
                low.append(phrase[k] & 255)
                high.append(phrase[k] >> 8)
        before = phrase
    return b''.join(struct.pack('<I', len(column)) + column for column in (shapes, first, later, low, high))


# Network

Table = namedtuple('Table', 'name values bits')  # values: float array [rows, width]; bits: 4 or 8


def embedding_section(tables):
    return struct.pack('<I', len(tables)) + b''.join(embedding_table(table) for table in tables)


def embedding_table(table):
    values = np.asarray(table.values, dtype=np.float32)
    rows, width = values.shape
    levels = {4: 7, 8: 127}[table.bits]
    exact = np.maximum(np.abs(values).max(axis=1) / levels, 1e-8)
    integers = np.clip(np.rint(values / exact[:, None]), -levels, levels).astype(np.int8)
    scales = scale_list(exact)
    logs = np.log(scales)
    index = np.clip(np.searchsorted((logs[1:] + logs[:-1]) / 2, np.log(exact)), 0, len(scales) - 1)
    if table.bits == 4:
        nibbles = (integers + 8).astype(np.uint8)
        integers = nibbles[:, :width // 2] | nibbles[:, width // 2:] << 4
    return (fixed_text(table.name, 16) + struct.pack('<IHBB', rows, width, table.bits, len(scales) - 1)
            + scales.astype('<f4').tobytes() + index.astype(np.uint8).tobytes() + integers.tobytes())


def scale_list(scales, most=256):
    """At most `most` ascending scales that stand for all: their quantiles."""
    distinct = np.unique(scales.astype(np.float32))
    if len(distinct) <= most:
        return distinct
    return np.unique(np.quantile(scales, np.linspace(0, 1, most)).astype(np.float32))


class Encoder:
    """The section `encoder`, layer by layer. Every method takes `source`, `target` (buffers), `merge` ('set', 'add',
    'multiply'), `rectify` and, to make a head, `name`; weights are in PyTorch's order."""

    def __init__(self, input_width):
        self.input_width, self.layers = input_width, []

    def section(self):
        return struct.pack('<2H', self.input_width, len(self.layers)) + b''.join(self.layers)

    def dense(self, weight, bias, input_scale, dilation=1, rectify_input=False, **place):
        """weight [outputs, inputs] or [outputs, inputs, taps], float; quantised here with a scale an output."""
        weight = as_taps(weight)
        outputs, inputs, taps = weight.shape
        scale = np.maximum(np.abs(weight).max(axis=(1, 2)) / 127, 1e-8).astype('<f4')
        integers = np.clip(np.rint(weight / scale[:, None, None]), -127, 127).astype(np.int8)
        data = (struct.pack('<f', input_scale) + scale.tobytes() + floats(bias)
                + integers.transpose(0, 2, 1).tobytes())
        return self._add(1, inputs, outputs, data, taps, dilation, rectify_input=rectify_input, **place)

    def depthwise(self, weight, bias, dilation=1, **place):
        """weight [channels, 1, taps]."""
        weight = np.asarray(weight, dtype='<f4')
        channels, _, taps = weight.shape
        data = floats(bias) + floats(weight[:, 0].transpose())
        return self._add(2, channels, channels, data, taps, dilation, **place)

    def mean(self, channels, **place):
        return self._add(3, channels, channels, b'', **place)

    def linear(self, weight, bias, **place):
        """weight [outputs, inputs], kept in float."""
        outputs, inputs = np.shape(weight)
        return self._add(4, inputs, outputs, floats(bias) + floats(weight), **place)

    def _add(self, kind, inputs, outputs, data, taps=1, dilation=1, source=0, target=0, merge='set', rectify=False,
             rectify_input=False, name=''):
        if not (0 <= source < BUFFERS and 0 <= target < BUFFERS):
            raise ValueError('buffer out of range')
        self.layers.append(fixed_text(name, 16)
                           + struct.pack('<8B', kind, source, target, MERGES[merge], rectify | rectify_input << 1,
                                         taps, dilation, 0)
                           + struct.pack('<2H', inputs, outputs) + data)
        return self


def as_taps(weight):
    weight = np.asarray(weight, dtype=np.float32)
    return weight[:, :, None] if weight.ndim == 2 else weight


def floats(values):
    return np.ascontiguousarray(values, dtype='<f4').tobytes()
