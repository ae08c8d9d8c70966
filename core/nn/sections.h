// Sections: how a Document is fed to the encoder. A section is a run of whole paragraphs of up to kSectionRows rows, a
// mark before each paragraph; a paragraph that is longer than that is cut. Sections are independent of each other, so
// that long texts stream and an edit disturbs its own section only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/document.h"
#include "core/text/range.h"

namespace ungarble {

/// The length that the encoder was trained with (SECTION in core/train/network.py).
inline constexpr std::uint32_t kSectionRows = 256;

/// A row of a section that is no token but the mark before a paragraph.
inline constexpr std::uint32_t kParagraphMark = 0xFFFFFFFFu;

struct Section {
  Range tokens;                     // of the Document, contiguous
  std::vector<std::uint32_t> rows;  // token of each row, or kParagraphMark
};

/// Cuts the document; linear. Every token lies in exactly one section.
std::vector<Section> cutSections(const Document& document);

/// The same of some of its paragraphs, neighbours, read on their own.
std::vector<Section> cutSections(const Document& document, Range paragraphs);

}  // namespace ungarble
