"""Steps that are run again only when something they depend on changed.

A step is up to date when it has been finished with the same settings and the same tools (by content), and none of its
inputs is newer than that. What a step finished with is kept in FOLDER/.done/NAME as JSON.
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import time

# One thread a process: the matrices are small, and the trainer divides its work itself. glibc is told to keep the
# trainer's large blocks instead of handing them back to the system every step.
ENVIRONMENT = {'OPENBLAS_NUM_THREADS': '1', 'OMP_NUM_THREADS': '1', 'PYTHONDONTWRITEBYTECODE': '1',
               'MALLOC_MMAP_THRESHOLD_': '1000000000', 'MALLOC_TRIM_THRESHOLD_': '4000000000',
               'MALLOC_TOP_PAD_': '100000000'}
CPUINFO = pathlib.Path('/proc/cpuinfo')


def kernels(cpuinfo=CPUINFO):
    """Which of its kernels OpenBLAS is to use, by what the processor can do. Debian 12's knows no processor that is younger
    than itself and takes each for one of 2004: products five times slower."""
    flags = cpuinfo.read_text().split() if cpuinfo.exists() else []
    for name, needed in (('SkylakeX', {'avx512f', 'avx512bw', 'avx512dq', 'avx512vl'}), ('Haswell', {'avx2', 'fma'})):
        if needed.issubset(flags):
            return {'OPENBLAS_CORETYPE': name}
    return {}


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()[:16]


class Chain:
    def __init__(self, folder, force=()):
        self.folder, self.force = pathlib.Path(folder), set(force)
        (self.folder / '.done').mkdir(parents=True, exist_ok=True)
        os.environ.update(kernels() | os.environ | ENVIRONMENT)

    def step(self, name, action, inputs=(), tools=(), settings=None):
        """Runs `action` unless the step is up to date; says which, and how long it took."""
        stamp = self.folder / '.done' / name
        now = {'settings': settings, 'tools': {pathlib.Path(t).name: digest(t) for t in tools}}
        if name not in self.force and self._fresh(stamp, now, inputs):
            print(f'{name}: up to date', flush=True)
            return
        print(f'{name}:', flush=True)
        started = time.time()
        action()
        stamp.write_text(json.dumps(now))
        os.utime(stamp, (started, started))  # an input written meanwhile counts as newer
        print(f'{name}: {time.time() - started:.0f} s', flush=True)

    @staticmethod
    def _fresh(stamp, now, inputs):
        if not stamp.exists() or stamp.read_text() != json.dumps(now):
            return False
        return all(p.exists() and p.stat().st_mtime <= stamp.stat().st_mtime for p in map(pathlib.Path, inputs))


def run(*command, output=None):
    """A program that has to succeed; its standard output into the file `output`, where one is named."""
    command = [str(c) for c in command]
    if output is None:
        subprocess.run(command, check=True)
        return
    with open(output, 'wb') as out:
        subprocess.run(command, check=True, stdout=out)


def python(script, *arguments, output=None):
    run(sys.executable, script, *arguments, output=output)
