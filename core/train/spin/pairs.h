// Pairs: what spinners made of what, counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/train/spin/documents.h"

namespace ungarble::train {

/// Spins documents up to `tokens` tokens and writes the pairs of at most six tokens a side that were seen more than
/// once: lines `count TAB spun types TAB original types`, in no order.
void writePairs(const Setup& setup, const Choice& choice, std::uint64_t seed, std::size_t tokens,
                const std::string& path);

}  // namespace ungarble::train
