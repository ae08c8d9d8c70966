// Lexeme: one token of the training corpus in 32 bits: its type (index into types.txt) and what the trainer's
// features need. The same packing is read by dataset.py.
#pragma once

#include <cstdint>
#include <vector>

namespace ungarble::train {

using Type = std::uint32_t;

constexpr Type kParagraph = 0;  // stands between paragraphs, and fills rows up
constexpr int kTypeBits = 22;
constexpr std::uint32_t kTypeMask = (1u << kTypeBits) - 1;

enum class Casing : std::uint8_t { none, lower, title, upper, mixed };

struct Lexeme {
  std::uint32_t bits = 0;  // type 22 | casing 3 | space before 1 | quoted 1 | neither word nor number 1

  Type type() const { return bits & kTypeMask; }
  Casing casing() const { return static_cast<Casing>(bits >> kTypeBits & 7u); }
  bool spaceBefore() const { return (bits >> 25 & 1u) != 0; }
  bool quoted() const { return (bits >> 26 & 1u) != 0; }
  bool mark() const { return (bits >> 27 & 1u) != 0; }

  static Lexeme make(Type type, Casing casing, bool space, bool quoted, bool mark) {
    return {type | static_cast<std::uint32_t>(casing) << kTypeBits | std::uint32_t{space} << 25 |
            std::uint32_t{quoted} << 26 | std::uint32_t{mark} << 27};
  }
};

using Lexemes = std::vector<Lexeme>;

}  // namespace ungarble::train
