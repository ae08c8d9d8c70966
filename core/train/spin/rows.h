// Rows: spun documents cut into sections of the trainer's size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/train/spin/documents.h"

namespace ungarble::train {

/// Writes at least `count` rows, the last document whole. A row is a section as the checker cuts them: whole paragraphs
/// up to 256 tokens, longer ones split; of a quarter of the documents that are drawn by weight, up to a length drawn from 48 to
/// 255 where paragraphs end so. PREFIX.tok/.first/.last are u32 [rows][256], PREFIX.label is u8 [rows][256]
/// (1 replaced, 0 not, 255 padding), PREFIX.mode is u16 [rows] (Spun::mode). first/last name the type of the original's
/// first/last token where a replaced span begins/ends; inside it, and where there is no original, kTypeMask.
void writeRows(const Setup& setup, const Choice& choice, std::uint64_t seed, std::size_t count,
               const std::string& prefix);

}  // namespace ungarble::train
