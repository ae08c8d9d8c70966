"""Hard negatives: the paragraphs of clean text in which a model would see what a machine left, did it know that there is
some. Trained on once more, beside the corpora that they come from, they teach what only looks garbled.

A writer's own slips would teach the wrong thing, so what a rule finds does not count, only what the network finds.

usage: hard.py --ungarble BINARY --model MODEL [--sure P] [--jobs N] CORPUS... > hard.txt
CORPUS is plain text or .zst, a paragraph a line; CORPUS=N: only every Nth paragraph of it.
"""
import argparse
import concurrent.futures
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

import corpus
import modelfile

SHORTEST, LONGEST = 100, 3000  # characters
BATCH = 2000  # paragraphs
FROM_NETWORK = ('spun-synonym', 'spun-phrase', 'spun-term')


def bare(path, out):
    """The model without the higher bar for text that is taken for clean."""
    sections = modelfile.read_sections(path)
    numbers = modelfile.calibration_values(sections['calibration'])
    sections['calibration'] = modelfile.calibration_section({**numbers, 'span.clean': 0.0})
    modelfile.write_model(out, sections)


def paragraphs(path, every):
    for line in map(bytes.decode, itertools.islice(corpus.lines(path), 0, None, every)):
        if SHORTEST < len(line) < LONGEST:
            yield line


def is_hard(report, sure):
    return any(d['code'] in FROM_NETWORK and d['confidence'] >= sure for d in report['diagnostics'])


def hard(command, lines, sure):
    """Those of the lines in which the command finds something."""
    records = ''.join(json.dumps({'id': str(i), 'text': line.rstrip('\n')}) + '\n' for i, line in enumerate(lines))
    # It exits with 1 where it found something.
    out = subprocess.run(command, input=records.encode(), stdout=subprocess.PIPE).stdout
    found = [json.loads(record) for record in out.splitlines()]
    if len(found) != len(lines):
        raise RuntimeError(f'{command[0]} answered {len(found)} of {len(lines)} paragraphs')
    return [lines[int(r['id'])] for r in found if 'report' in r and is_hard(r['report'], sure)]


def batches(items, size):
    items = iter(items)
    while batch := list(itertools.islice(items, size)):
        yield batch


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--ungarble', required=True)
    p.add_argument('--model', required=True)
    p.add_argument('--sure', type=float, default=0.75)
    p.add_argument('--jobs', type=int, default=2)
    p.add_argument('corpora', nargs='+')
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        model = pathlib.Path(folder) / 'en.model'
        bare(a.model, model)
        command = [a.ungarble, 'check', '--ndjson', '--model', str(model)]
        for argument in a.corpora:
            path, _, every = argument.partition('=')
            read = found = 0
            # Some batches for each job at a time, so that a large corpus is not in memory as a whole.
            for group in batches(batches(paragraphs(path, int(every or 1)), BATCH), 4 * a.jobs):
                for kept in pool.map(lambda lines: hard(command, lines, a.sure), group):
                    sys.stdout.writelines(kept)
                    found += len(kept)
                read += sum(map(len, group))
            print(f'{path}: {found} of {read}', file=sys.stderr)


if __name__ == '__main__':
    main()
