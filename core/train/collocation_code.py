"""The bytes of the section `collocations` (core/model/FORMAT.md)."""
import struct

import numpy as np

HASHES_A_PAIR, BLOCK_BITS, RICE_BITS, STRENGTH_BITS = 32, 10, 4, 2


def mix(x):
    """The finaliser of MurmurHash3 on an array of 32-bit numbers."""
    x = x.astype(np.uint32)
    x ^= x >> 16
    x *= np.uint32(0x85EBCA6B)
    x ^= x >> 13
    x *= np.uint32(0xC2B2AE35)
    return x ^ x >> 16


def section(first, second, strength):
    """Arrays of word ids and strengths 1 to 3, a pair at each place. Two pairs of one hash: the stronger one stays."""
    pairs = len(first)
    span = pairs * HASHES_A_PAIR
    keys = np.asarray(first, np.uint32) << 16 | np.asarray(second, np.uint32)
    hashes = (mix(keys).astype(np.uint64) * span) >> 32
    order = np.lexsort((-np.asarray(strength, int), hashes))
    hashes, strength = hashes[order].astype(np.int64), np.asarray(strength, int)[order]
    new = np.append(True, hashes[1:] != hashes[:-1])[:pairs]
    hashes, strength = hashes[new], strength[new]
    blocks = -(-span >> BLOCK_BITS) if span else 0
    block = hashes >> BLOCK_BITS
    begins = np.append(True, block[1:] != block[:-1])[:len(block)]
    before = np.where(begins, block << BLOCK_BITS, np.append(0, hashes[:-1] + 1)[:len(hashes)])
    quotient, rest = (hashes - before) >> RICE_BITS, (hashes - before) & ((1 << RICE_BITS) - 1)
    length = quotient + 1 + RICE_BITS + STRENGTH_BITS
    end = np.cumsum(length)
    bits = np.zeros(int(end[-1]) if len(end) else 0, dtype=np.uint8)
    at = end - length + quotient
    bits[at] = 1
    for shift in range(RICE_BITS):
        bits[at + 1 + shift] = rest >> shift & 1
    for shift in range(STRENGTH_BITS):
        bits[at + 1 + RICE_BITS + shift] = strength >> shift & 1
    size = np.bincount(block, weights=length, minlength=blocks).astype(np.int64)
    return (struct.pack('<2I', pairs, blocks) + (size & 255).astype(np.uint8).tobytes()
            + (size >> 8).astype(np.uint8).tobytes() + np.packbits(bits, bitorder='little').tobytes())
