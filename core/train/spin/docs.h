// Docs: spun documents as text, with what was replaced.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/train/spin/documents.h"
#include "core/train/spin/forms.h"

namespace ungarble::train {

/// Writes FOLDER/N.txt and FOLDER/N.tsv for N below `count`: the text, and its machine in the first line (`clean` for
/// none), then begin and end in bytes and the original of each replaced span.
void writeDocs(const Setup& setup, const Choice& choice, const Forms& forms, std::uint64_t seed, std::size_t count,
               const std::string& folder);

}  // namespace ungarble::train
