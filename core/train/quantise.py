"""Quantisation that trains: what core/nn does with integers, in floats, with gradients passed straight through."""
import torch
from torch import nn


class _Round(torch.autograd.Function):
    """x -> round(clamp(x / scale)) * scale in signed 8 bits, with LSQ's gradient for the scale (Esser et al. 2020)."""

    @staticmethod
    def forward(context, x, log_scale):
        scale = log_scale.exp()
        scaled = x / scale
        rounded = scaled.clamp(-127, 127).round_()
        context.save_for_backward(scaled, rounded, scale)
        return rounded * scale

    @staticmethod
    def backward(context, gradient):
        scaled, rounded, scale = context.saved_tensors
        inside = scaled.abs() <= 127
        by_scale = torch.where(inside, rounded - scaled, rounded)
        return gradient * inside, ((gradient * by_scale).sum() * scale / (gradient.numel() * 127) ** 0.5)


class ActivationQuantiser(nn.Module):
    """Signed 8 bits with one learned scale, set from the first batch it sees."""

    def __init__(self):
        super().__init__()
        self.log_scale = nn.Parameter(torch.zeros(()))
        self.register_buffer('ready', torch.zeros((), dtype=torch.bool))

    def forward(self, x):
        if not self.ready:
            with torch.no_grad():
                level = x.abs().mean() + 4 * x.std()
                self.log_scale.copy_((level.clamp(min=1e-4) / 127).log())
                self.ready.fill_(True)
        return _Round.apply(x, self.log_scale)


def row_scale(weight, levels):
    """One scale for each row, so that its largest value just fits; the same in export.py."""
    return (weight.detach().abs().amax(1, keepdim=True) / levels).clamp(min=1e-8)


def quantise_rows(weight, levels):
    """weight [rows, columns] as it will be after rounding to +-levels."""
    scale = row_scale(weight, levels)
    rounded = (weight.detach() / scale).round() * scale
    return weight + (rounded - weight.detach())
