"""Token figures on held-out text: recall of replaced tokens at 1 % and 0.1 % false flags, for every spinner."""
import subprocess
import tempfile

import torch

import dataset


@torch.no_grad()
def score(model, features, shard, size=16):
    """Logits and labels of a shard's real tokens."""
    logits, labels = [], []
    table = model.table()
    for i in range(0, len(shard), size):
        batch = shard.batch(torch.arange(i, min(len(shard), i + size)), features)
        h = model.encode(model.embed(table, batch.rows, batch.features), batch.mask)
        real = batch.label != dataset.PADDING
        logits.append(model.garble_logit(h)[real])
        labels.append(batch.label[real])
    return torch.cat(logits), torch.cat(labels)


def modes(tables):
    for line in (tables / 'modes.tsv').open(encoding='utf-8'):
        fields = line.split('\t')
        if len(fields) >= 6 and not line.startswith('#'):
            yield fields[0], float(fields[1])


def make(a, extra, rows):
    """Rows of held-out text spun by one machine."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([a.spin, 'rows', '--corpus', str(a.data / 'heldout.bin'), '--tables', str(a.data / 'tables'),
                        '--rows', str(rows), '--seed', '99', '--out', f'{folder}/x', *extra], check=True)
        return dataset.Shard(f'{folder}/x')


def report(model, features, a, rows=400):
    clean, _ = score(model, features, make(a, ['--clean'], 4 * rows))
    ordered = torch.sort(clean, descending=True).values
    at = [ordered[int(len(clean) * share)].item() for share in (0.01, 0.001)]
    print(f'{len(clean)} clean tokens; logits at 1 % and 0.1 % false flags: {at[0]:.3f} {at[1]:.3f}')
    known = []
    for name, weight in modes(a.data / 'tables'):
        logits, labels = score(model, features, make(a, ['--mode', name], rows))
        hit = [((logits > t) & (labels == 1)).sum().item() / max(1, (labels == 1).sum().item()) for t in at]
        known += [hit] if weight > 0 else []
        print(f'{name:22} {"" if weight else "unknown "}recall {hit[0]:.3f} {hit[1]:.3f}, '
              f'replaced {100 * (labels == 1).float().mean().item():.1f} %', flush=True)
    print(f'mean of the known {sum(k[0] for k in known) / len(known):.3f} {sum(k[1] for k in known) / len(known):.3f}')
