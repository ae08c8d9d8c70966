"""Quantisation that trains: what core/nn does with integers, in floats, with gradients passed straight through."""
import torch

SAMPLED = 8  # one row in so many tells how to move a scale


class Product(torch.autograd.Function):
    """A convolution over rows as the engine computes it: x [N, in] -> [N, out], weight [out, kernel * in] with the taps
    side by side. Inputs become signed 8 bits with the scale e^log_scale (or, if `rectify`, 7 bits without a sign),
    weights 8 bits with a scale an output. Gradients pass the rounding; that of the scale is LSQ's (Esser et al. 2020).
    Rows `gaps` of the result are zero.

    All in one function, since on a processor it is passes over memory that cost, not products."""

    @staticmethod
    def forward(context, x, weight, bias, log_scale, kernel, dilation, rectify, gaps):
        scale = log_scale.exp()
        integers = (x * (1 / scale)).round_().clamp_(0 if rectify else -127, 127)
        columns = side_by_side(integers, kernel, dilation)
        rows = row_scale(weight, 127)
        levels = (weight / rows).round_()
        y = torch.mm(columns, levels.t()).mul_((scale * rows).view(1, -1)).add_(bias)
        context.save_for_backward(columns, levels, scale, rows, x[::SAMPLED], gaps)
        context.shape = kernel, dilation, rectify
        return y if gaps is None else y.index_fill_(0, gaps, 0)

    @staticmethod
    def backward(context, gradient):
        columns, levels, scale, rows, sample, gaps = context.saved_tensors
        kernel, dilation, rectify = context.shape
        scaled, by_bias = gradient * rows.view(1, -1), gradient.sum(0)
        if gaps is not None:
            scaled.index_fill_(0, gaps, 0)
            by_bias -= gradient[gaps].sum(0)
        by_columns = torch.mm(scaled, levels)
        if rectify:  # only where kernel is 1
            by_columns = torch.ops.aten.threshold_backward(by_columns, columns, 0)
        by_x = added_up(by_columns, kernel, dilation)
        by_weight = torch.mm(scaled.t(), columns) * (scale / rows)
        inputs = sample / scale
        rounded = inputs.round().clamp_(0 if rectify else -127, 127)
        by_scale = torch.where(inputs.abs() <= 127, rounded - inputs, rounded)
        by_scale = (by_x[::SAMPLED] * by_scale).sum() * SAMPLED * scale / (by_x.numel() * 127) ** 0.5
        return by_x, by_weight, by_bias, by_scale, None, None, None, None


def side_by_side(x, kernel, dilation):
    """[N, in] -> [N, kernel * in]: each row with those around it, zeros beyond the ends."""
    if kernel == 1:
        return x
    out = x.new_zeros(len(x), kernel, x.shape[1])
    for k in range(kernel):
        away = (k - kernel // 2) * dilation
        out[max(0, -away):len(x) - max(0, away), k] = x[max(0, away):len(x) - max(0, -away)]
    return out.flatten(1)


def added_up(columns, kernel, dilation):
    """The gradient of side_by_side."""
    if kernel == 1:
        return columns
    parts = columns.view(len(columns), kernel, -1).unbind(1)
    out = parts[kernel // 2].clone()
    for k, part in enumerate(parts):
        away = (k - kernel // 2) * dilation
        if away > 0:
            out[away:] += part[:-away]
        elif away < 0:
            out[:away] += part[-away:]
    return out


def first_scale(x):
    """The logarithm of a scale to begin with, from the first inputs seen."""
    level = x.abs().mean() + 4 * x.std()
    return (level.clamp(min=1e-4) / 127).log()


def row_scale(weight, levels):
    """One scale for each row, so that its largest value just fits; the same in export.py."""
    return (weight.detach().abs().amax(1, keepdim=True) / levels).clamp(min=1e-8)


def quantise_rows(weight, levels):
    """weight [rows, columns] as it will be after rounding to +-levels."""
    scale = row_scale(weight, levels)
    rounded = (weight.detach() / scale).round() * scale
    return weight + (rounded - weight.detach())
