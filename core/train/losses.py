"""What the encoder is trained to make small, for a micro batch of either task: spun text (dataset.py), or the tags of
marked names (names_task.py)."""
import torch
import torch.nn.functional as F

import dataset


class Words:
    """Softmax over the targets of a micro batch and a sample of other words, corrected for how likely the sample was
    to hold them (Bengio and Senecal 2008)."""

    def __init__(self, counts, negatives):
        unigram = counts.clamp(min=1) ** 0.75
        self.unigram, self.negatives = unigram / unigram.sum(), negatives

    def draw(self):
        return torch.multinomial(self.unigram, self.negatives, replacement=True)

    def loss(self, model, name, h, rows, drawn, slice_):
        classes, target = torch.unique(torch.cat([rows, drawn]), return_inverse=True)
        local = slice_.local[classes]
        scores = model.words(getattr(model, name), h, slice_.table[local], slice_.bias[local])
        expected = (self.unigram[classes] * self.negatives).clamp(max=1).log()
        return F.cross_entropy(scores - expected, target[:len(rows)])


class Slice:
    """The few rows of the embedding that a micro batch touches, as leaves of its graph: dense gradients of the whole
    table would cost more than the network."""

    def __init__(self, model, *rows):
        self.rows = torch.unique(torch.cat([r.flatten().clamp(min=0) for r in rows]))
        self.local = torch.empty(len(model.embedding), dtype=torch.long)
        self.local[self.rows] = torch.arange(len(self.rows))
        self.table = model.table(self.rows).detach().requires_grad_()
        self.bias = model.word_bias.detach()[self.rows].requires_grad_()


def encode(model, batch, slice_):
    rows = torch.where(batch.rows >= 0, slice_.local[batch.rows.clamp(min=0)], batch.rows)
    return model.encode(model.embed(slice_.table, rows, batch.features), batch.mask)


def spun(model, batch, slice_, drawn, words, a):
    """Mean binary cross-entropy of the tokens, and of the first and last words of the originals."""
    h = encode(model, batch, slice_)
    real = batch.label != dataset.PADDING
    logit = model.garble_logit(h)
    parts = {'garble': F.binary_cross_entropy_with_logits(logit[real], (batch.label[real] == 1).float())}
    for name in ('first', 'last'):
        rows = getattr(batch, name)
        keep = (rows >= 0) & ((batch.label == 1) | (real & (torch.rand(len(rows)) < a.sample)))
        index = keep.nonzero()[:, 0]
        index = index[torch.randperm(len(index))[:a.positions]]
        if len(index):
            parts[name] = words.loss(model, name, h[index], rows[index], drawn, slice_)
    return parts


def names(model, batch, slice_):
    """Mean over the tokens of -log of what the tags that each may have get together, of all tags: the marginal
    likelihood over partial labels (Tsuboi et al. 2008)."""
    known = (batch.allowed > 0).nonzero()[:, 0]
    scores = model.tags(encode(model, batch, slice_))[known]
    allowed = batch.allowed[known].unsqueeze(1) >> torch.arange(scores.shape[1]) & 1
    loss = scores.logsumexp(1) - scores.masked_fill(allowed == 0, -torch.inf).logsumexp(1)
    return loss.sum() / max(1, len(known))
