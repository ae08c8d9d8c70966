"""What corpora tell of words: how they are written and what stands beside them.

usage: names.py --tool ungarble-entities --vocabulary FILE --out DIR CORPUS[=SHARE] ...

A corpus is UTF-8 text, a paragraph a line, plain or .zst; SHARE is the part of its lines that is read, 1 by default.
Writes DIR/casings.tsv (form, lower case, capital, all capitals, mixed) and DIR/clusters.tsv (form, cluster).
"""
import argparse
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CONTEXTS = 500
FEWEST = 8  # occurrences inside sentences of a form outside the vocabulary


def feed(corpora, command, output):
    """The chosen lines of the corpora into a program, what it says into a file."""
    with open(output, 'wb') as out:
        program = subprocess.Popen([str(c) for c in command], stdin=subprocess.PIPE, stdout=out)
        for path, share in corpora:
            unpack = subprocess.Popen(['zstd', '-dcq'] if path.suffix == '.zst' else ['cat'], stdin=open(path, 'rb'),
                                      stdout=subprocess.PIPE)
            every = max(round(1 / share), 1)
            for number, line in enumerate(unpack.stdout):
                if number % every == 0:
                    program.stdin.write(line)
            if unpack.wait():
                raise SystemExit(f'cannot read {path}')
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


def weighted(text):
    path, _, share = text.partition('=')
    return pathlib.Path(path), float(share or 1)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--tool', type=pathlib.Path, required=True)
    p.add_argument('--vocabulary', type=pathlib.Path, required=True)
    p.add_argument('--out', type=pathlib.Path, required=True)
    p.add_argument('corpora', type=weighted, nargs='+')
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    casings, listed, counts = a.out / 'casings.tsv', a.out / 'forms.txt', a.out / 'contexts.bin'
    feed(a.corpora, [a.tool, 'casing'], casings)
    vocabulary = a.vocabulary.read_text(encoding='utf-8').split('\n')[:-1]
    listed.write_text(''.join(form + '\n' for form in forms(casings, vocabulary)), encoding='utf-8')
    feed(a.corpora, [a.tool, 'contexts', listed, CONTEXTS], counts)
    subprocess.run([sys.executable, HERE / 'clusters.py', '--forms', listed, '--counts', counts, '--contexts',
                    str(CONTEXTS), '--out', a.out / 'clusters.tsv'], check=True)
    counts.unlink()


if __name__ == '__main__':
    main()
