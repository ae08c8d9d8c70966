"""The text of a corpus: plain or zstd, a paragraph a line."""
import pathlib
import subprocess


def unpacking(path):
    """The command that writes the text to standard output."""
    path = pathlib.Path(path)
    return ['zstd', '-dcq', path] if path.suffix == '.zst' else ['cat', path]


def lines(path):
    """Its lines, as bytes. Ends the program where the file cannot be read to its end."""
    with subprocess.Popen(unpacking(path), stdout=subprocess.PIPE) as unpack:
        yield from unpack.stdout
    if unpack.returncode:
        raise SystemExit(f'cannot read {path}')
