"""The encoder and its heads, in PyTorch, with the same arithmetic as core/nn once it is quantised.

A batch is B sections of equal length, up to 256 tokens, laid end to end with a gap of zero rows after each, so that
every layer is a few large matrix products over [N, width], N = B * (length + GAP), and convolutions never see across a
border.

Input: per token up to three embedding rows and one feature row, summed; then residual blocks over the token axis,
context and pool blocks that show every token what its section holds, and heads:
  garble       one logit: was this token put there by a machine
  first, last  a query to be multiplied with embedding rows: which word did the original begin, end with here
  tags         logits of name tags, only while it trains with marked names: the tagger learns its own later
Quantisation-aware: embedding rows to 4 bits with a scale a row, weights to 8 bits with a scale an output channel,
activations before each product to 8 bits with one learned scale.
"""
import torch
import torch.nn.functional as F
from torch import nn

import quantise

FEATURES = 40  # casing (5) x space before (2) x quoted (2) x mark (2)
SECTION = 256
GAP = 8


class Switch:
    """Shared by the layers of a network: whether they quantise."""

    def __init__(self):
        self.on = False


class Scale(nn.Module):
    """The scale of a layer's inputs, set from the first batch that it sees quantised."""

    def __init__(self):
        super().__init__()
        self.log_scale = nn.Parameter(torch.zeros(()))
        self.register_buffer('ready', torch.zeros((), dtype=torch.bool))

    def forward(self, x):
        if not self.ready:
            with torch.no_grad():
                self.log_scale.copy_(quantise.first_scale(x))
                self.ready.fill_(True)
        return self.log_scale


class Conv(nn.Module):
    """Convolution over the token axis with `kernel` taps `dilation` apart; [N, in] -> [N, out]. The taps lie side by
    side in the weight [out, kernel * in], so that it is one matrix product. `rectify`: of the inputs' positive part."""

    def __init__(self, switch, cin, cout, kernel=1, dilation=1, gain=1.0, rectify=False):
        super().__init__()
        self.switch, self.kernel, self.dilation, self.rectify = switch, kernel, dilation, rectify
        self.weight = nn.Parameter(torch.randn(cout, kernel * cin) * gain * (1.0 / (cin * kernel)) ** 0.5)
        self.bias = nn.Parameter(torch.zeros(cout))
        self.quantiser = Scale()

    def forward(self, x, gaps=None):
        """`gaps`: numbers of the rows of the result to be zero."""
        if self.switch.on:
            return quantise.Product.apply(x, self.weight, self.bias, self.quantiser(x), self.kernel, self.dilation,
                                          self.rectify, gaps)
        x = F.relu(x) if self.rectify else x
        y = torch.addmm(self.bias, quantise.side_by_side(x, self.kernel, self.dilation), self.weight.t())
        return y if gaps is None else y.index_fill(0, gaps, 0)


class ConvBlock(nn.Module):
    """x + pointwise(relu(conv(x)))"""

    def __init__(self, switch, d, hidden, kernel, dilation):
        super().__init__()
        self.conv = Conv(switch, d, hidden, kernel, dilation, gain=1.4)
        self.out = Conv(switch, hidden, d, gain=0.5, rectify=True)

    def forward(self, x, mask, gaps):
        return x + self.out(self.conv(x), gaps)


def spread(block, x, seen, mask):
    """x, and on every token down(relu(up(mean of what is `seen` of the section's tokens)))."""
    mean = seen.view(*mask.shape, -1).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    return torch.addcmul(x.view(*mask.shape, -1), block.down(block.up(mean)).unsqueeze(1), mask.unsqueeze(2)).flatten(0, 1)


class ContextBlock(nn.Module):
    """x + pointwise(relu(pointwise(mean of x over the section))): what kind of text, and of machine, this is."""

    def __init__(self, switch, d, hidden):
        super().__init__()
        self.up = Conv(switch, d, hidden, gain=1.4)
        self.down = Conv(switch, hidden, d, gain=0.5, rectify=True)

    def forward(self, x, mask, gaps):
        return spread(self, x, x, mask)


class PoolBlock(nn.Module):
    """x + pointwise(relu(pointwise(mean of relu(pointwise(x)) over the section))): how many tokens of what kinds the
    section has, and what follows from it (deep sets, Zaheer et al. 2017)."""

    def __init__(self, switch, d, hidden):
        super().__init__()
        self.each = Conv(switch, d, hidden, gain=1.4)
        self.up = Conv(switch, hidden, hidden, gain=1.4)
        self.down = Conv(switch, hidden, d, gain=0.5, rectify=True)

    def forward(self, x, mask, gaps):
        return spread(self, x, F.relu(self.each(x, gaps)), mask)


class Encoder(nn.Module):
    """`spec`: its blocks in words: 'd128' width, 'h192' hidden width of the blocks after it, 'c3.2' a block with 3 taps
    2 apart, 'x' a context block, 'p' a pool block. `tags`: outputs of the head for names, 0: there is none."""

    def __init__(self, rows, embedding, spec, tags=0):
        super().__init__()
        self.spec, self.switch = spec, Switch()
        self.embedding = nn.Parameter(torch.randn(rows, embedding) * 0.3)
        self.features = nn.Parameter(torch.randn(FEATURES, embedding) * 0.1)
        words = spec.split()
        d = hidden = int(words[0][1:])
        self.input = Conv(self.switch, embedding, d)
        self.blocks = nn.ModuleList()
        for word in words[1:]:
            if word[0] == 'h':
                hidden = int(word[1:])
            elif word == 'x':
                self.blocks.append(ContextBlock(self.switch, d, d // 2))
            elif word == 'p':
                self.blocks.append(PoolBlock(self.switch, d, hidden))
            else:
                kernel, dilation = map(int, word[1:].split('.'))
                self.blocks.append(ConvBlock(self.switch, d, hidden, kernel, dilation))
        self.garble_hidden = Conv(self.switch, d, 64, gain=1.4)
        self.garble = Conv(self.switch, 64, 1, rectify=True)
        self.garble.bias.data.fill_(-2.0)
        self.first = Conv(self.switch, d, embedding)
        self.last = Conv(self.switch, d, embedding)
        self.word_bias = nn.Parameter(torch.zeros(rows))
        if tags:
            self.tags = Conv(self.switch, d, tags, kernel=3)

    def table(self, rows=slice(None)):
        """Embedding rows as inference sees them."""
        return quantise.quantise_rows(self.embedding[rows], 7) if self.switch.on else self.embedding[rows]

    def embed(self, table, rows, features):
        """Sum of each token's rows; rows [N, 3], -1: none (only unknown words have a second and third)."""
        x = F.embedding(rows[:, 0].clamp(min=0), table) + F.embedding(features, self.features)
        more = (rows[:, 1] >= 0).nonzero()[:, 0]
        if len(more):
            x = x.index_add(0, more, F.embedding(rows[more, 1], table) + F.embedding(rows[more, 2], table))
        return x

    def encode(self, x, mask):
        """x [N, embedding], mask [sections, N / sections] -> h [N, d]."""
        gaps = (mask.flatten() == 0).nonzero()[:, 0]
        x = self.input(x, gaps)
        for block in self.blocks:
            x = block(x, mask, gaps)
        return x

    def garble_logit(self, h):
        return self.garble(self.garble_hidden(h))[:, 0]

    def words(self, layer, h, table, bias):
        """Logits over rows of the table for hidden states h [n, d]."""
        return layer(h) @ table.t() + bias
