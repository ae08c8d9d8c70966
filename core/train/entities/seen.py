"""What a first tagger takes the names of corpora for.

usage: seen.py --tool ungarble-entities --model FILE --out FILE.tsv [--paragraphs N] CORPUS ...

Of each corpus (see names.py) at most N paragraphs are read, in runs of a few, so that a text's own memory helps. Writes
what `ungarble-entities seen` says.
"""
import argparse
import pathlib
import subprocess
import sys

import corpora

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import corpus

RUN = 6  # paragraphs in a text
PARAGRAPHS = 60000


def texts(path, most):
    """Evenly spread runs of paragraphs, each run as one line."""
    every = max(1, -(-sum(1 for _ in corpus.lines(path)) // most))
    run = []
    for i, line in enumerate(corpus.lines(path)):
        if i // RUN % every:
            continue
        run.append(line.rstrip(b'\n'))
        if len(run) == RUN:
            yield corpora.PARAGRAPH.encode().join(run) + b'\n'
            run = []
    if run:
        yield corpora.PARAGRAPH.encode().join(run) + b'\n'


def count(tool, model, paths, out, most=PARAGRAPHS):
    with open(out, 'wb') as file:
        program = subprocess.Popen([str(tool), 'seen', str(model)], stdin=subprocess.PIPE, stdout=file)
        for path in paths:
            for line in texts(path, most):
                program.stdin.write(line)
        program.stdin.close()
        if program.wait():
            raise SystemExit(f'{tool} failed')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--tool', type=pathlib.Path, required=True)
    p.add_argument('--model', type=pathlib.Path, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--paragraphs', type=int, default=PARAGRAPHS)
    p.add_argument('corpora', type=pathlib.Path, nargs='+')
    a = p.parse_args()
    count(a.tool, a.model, a.corpora, a.out, a.paragraphs)


if __name__ == '__main__':
    main()
