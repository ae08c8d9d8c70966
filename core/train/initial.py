"""Begins a network with the weights of an earlier one, of another vocabulary, with fewer blocks or narrower ones.

What is new adds nothing at first: the network computes what the earlier one did (Net2Net, Chen et al. 2016).
"""
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
    old, new = ([w for w in spec.split()[1:] if w[0] != 'h'] for spec in (old_spec, new_spec))
    at, out = 0, []
    for word in new:
        taken = at < len(old) and old[at] == word
        out.append(at if taken else None)
        at += taken
    if at < len(old):
        raise SystemExit(f'the blocks of {old_spec} are not in {new_spec}')
    return out


def widen(new, old, taps):
    """Puts the weight `old` [out, taps * in] into a wider one: old outputs read nothing of the new inputs yet, new
    outputs keep their random weights."""
    outputs, inputs = len(old), old.shape[1] // taps
    laid = new.view(len(new), taps, -1)
    laid[:outputs] = 0
    laid[:outputs, :, :inputs] = old.view(outputs, taps, inputs)


@torch.no_grad()
def begin(model, weights, old_vocabulary, new_vocabulary):
    """A new word keeps its random row; a new block adds nothing yet: its last layer is zero. Returns how many tokens the
    earlier network was trained on."""
    saved = torch.load(weights)
    old, new = saved['model'], model.state_dict()
    read = lambda path: path.read_text(encoding='utf-8').split('\n')[:-1]
    places, size = rows(read(old_vocabulary), read(new_vocabulary))
    places += range(size, len(old['embedding']))
    index = torch.tensor(places)
    for name in ('embedding', 'word_bias'):
        new[name][index >= 0] = old[name][index[index >= 0]]
    taken = dict(enumerate(blocks(saved['spec'], model.spec)))
    taps = {name + '.weight': module.kernel for name, module in model.named_modules() if hasattr(module, 'kernel')}
    for name, value in new.items():
        part = name.split('.', 2)
        block = taken[int(part[1])] if part[0] == 'blocks' else 0
        if name in ('embedding', 'word_bias') or (part[0] == 'tags' and name not in old):
            continue  # a head for names is in no model file
        if block is None:
            if part[2] in ('out.weight', 'out.bias', 'down.weight', 'down.bias'):
                value.zero_()
            continue
        before = old[f'blocks.{block}.{part[2]}' if part[0] == 'blocks' else name]
        if value.dim() == 2 and name in taps:
            widen(value, before, taps[name])
        elif value.dim() == 1:
            value[:len(before)] = before
        else:
            value.copy_(before)
    model.load_state_dict(new)
    return saved.get('tokens', 0) + saved.get('tokens_before', 0)
