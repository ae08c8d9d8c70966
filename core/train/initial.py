"""Begins a network with the weights of an earlier one, of another vocabulary and with fewer blocks."""
import torch


def rows(old_words, new_words):
    """For each embedding row of the new vocabulary the old row of the same word, -1: there is none. The special and
    hashed rows after the words are the same in both."""
    old = {w: i for i, w in enumerate(old_words)}
    words = [old.get(w, -1) for w in new_words]
    return words, len(old_words)


def blocks(old_spec, new_spec):
    """For each block of the new network the old block that it begins as, in order of the words of the specification;
    None: a new one."""
    old, out = old_spec.split()[1:], []
    at = 0
    for word in new_spec.split()[1:]:
        taken = at < len(old) and old[at] == word
        out.append(at if taken else None)
        at += taken
    if at < len(old):
        raise SystemExit(f'the blocks of {old_spec} are not in {new_spec}')
    return out


@torch.no_grad()
def begin(model, weights, old_vocabulary, new_vocabulary):
    """A new word keeps its random row; a new block adds nothing yet: its last layer is zero."""
    saved = torch.load(weights)
    old, new = saved['model'], model.state_dict()
    read = lambda path: path.read_text(encoding='utf-8').split('\n')[:-1]
    places, size = rows(read(old_vocabulary), read(new_vocabulary))
    places += range(size, len(old['embedding']))
    index = torch.tensor(places)
    for name in ('embedding', 'word_bias'):
        new[name][index >= 0] = old[name][index[index >= 0]]
    for i, j in enumerate(blocks(saved['spec'], model.spec)):
        for name in new:
            part = name.split('.', 2)
            if part[0] == 'blocks' and part[1] == str(i):
                if j is not None:
                    new[name].copy_(old[f'blocks.{j}.{part[2]}'])
                elif part[2] in ('out.weight', 'out.bias', 'down.weight', 'down.bias'):
                    new[name].zero_()
    for name in new:
        if name not in ('embedding', 'word_bias') and not name.startswith('blocks.'):
            new[name].copy_(old[name])
    model.load_state_dict(new)
