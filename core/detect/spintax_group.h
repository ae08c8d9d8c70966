// Spintax groups: {big|large}, {that a}, [big|large], {{big|large} house|villa}.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/range.h"

namespace ungarble {

/// A group as a spinner writes it.
struct SpintaxGroup {
  Range bytes;                            // in the text, brackets taken in; empty when there is no group
  std::vector<std::string> alternatives;  // the first few that are not empty, inner groups resolved to their first
  bool hasChoice = false;                 // a pipe stands in it
};

/// The group that opens with the '{' or '[' at `offset` and closes on the same line within a few hundred bytes. Only
/// groups of words are read: sets, formulas, templates, links and code give an empty one. Linear in the group.
SpintaxGroup spintaxGroupAt(std::string_view text, std::uint32_t offset);

}  // namespace ungarble
