"""What corpora tell of words: how they are written and what stands beside them.

usage: names.py --tool ungarble-entities --vocabulary FILE --out DIR [--paragraphs N] CORPUS ...

A corpus is UTF-8 text, a paragraph a line, plain or .zst; of each at most N paragraphs are read, evenly spread.
Writes DIR/casings.tsv (form, lower case, capital, all capitals, mixed) and DIR/clusters.tsv (form, cluster).
"""
import argparse
import itertools
import pathlib
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import corpus

HERE = pathlib.Path(__file__).resolve().parent
CONTEXTS = 500
FEWEST = 8  # occurrences inside sentences of a form outside the vocabulary


def feed(corpora, most, command, output):
    """The chosen lines of the corpora into a program, what it says into a file."""
    with open(output, 'wb') as out:
        program = subprocess.Popen([str(c) for c in command], stdin=subprocess.PIPE, stdout=out)
        for path in corpora:
            every = -(-sum(1 for _ in corpus.lines(path)) // most)
            for line in itertools.islice(corpus.lines(path), 0, None, every):
                program.stdin.write(line)
        program.stdin.close()
        if program.wait():
            raise SystemExit(f'{command[0]} failed')


def forms(casings, vocabulary):
    """The vocabulary and all forms seen often enough, the commonest first."""
    counts = dict.fromkeys(vocabulary, 0)
    for line in casings.open(encoding='utf-8'):
        form, *numbers = line.rstrip('\n').split('\t')
        count = sum(map(int, numbers))
        if form in counts or count >= FEWEST:
            counts[form] = count
    return sorted(counts, key=lambda form: (-counts[form], form))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--tool', type=pathlib.Path, required=True)
    p.add_argument('--vocabulary', type=pathlib.Path, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('--paragraphs', type=int, default=500000)
    p.add_argument('corpora', type=pathlib.Path, nargs='+')
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    casings, listed, counts = a.out / 'casings.tsv', a.out / 'forms.txt', a.out / 'contexts.bin'
    feed(a.corpora, a.paragraphs, [a.tool, 'casing'], casings)
    vocabulary = a.vocabulary.read_text(encoding='utf-8').split('\n')[:-1]
    listed.write_text(''.join(form + '\n' for form in forms(casings, vocabulary)), encoding='utf-8')
    feed(a.corpora, a.paragraphs, [a.tool, 'contexts', listed, CONTEXTS], counts)
    subprocess.run([sys.executable, HERE / 'clusters.py', '--forms', listed, '--counts', counts, '--contexts',
                    str(CONTEXTS), '--out', a.out / 'clusters.tsv'], check=True)
    counts.unlink()


if __name__ == '__main__':
    main()
