#include "core/detect/mojibake.h"

#include <algorithm>
#include <iterator>

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

// What Windows-1252 shows for the bytes 0x80 to 0x9F. The five that it leaves undefined stand for themselves, as
// browsers have it.
constexpr char32_t kWindows1252[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                       0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The byte that was read as `c`, 0x80 to 0xFF; 0 when no such byte was.
unsigned char windows1252Byte(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);  // Latin-1, and controls from a Latin-1 reading
  const auto* const found = std::find(std::begin(kWindows1252), std::end(kWindows1252), c);
  if (found == std::end(kWindows1252)) return 0;
  return static_cast<unsigned char>(0x80 + (found - std::begin(kWindows1252)));
}

/// What is likely to have been broken: punctuation, signs, accented Latin letters, emoji. Anything else is more likely
/// to be a chance ('CAFÉ”' would give U+0254).
bool isPlausible(char32_t c) {
  return (c >= 0xA0 && c <= 0x17F) || (c >= 0x2010 && c <= 0x2044) || c == 0x20AC || c == 0x2122 || c == 0x2212 ||
         (c >= 0x2190 && c <= 0x21FF) || c == 0x200B || c == 0xFEFF || c == 0xFFFD || (c >= 0x1F300 && c <= 0x1FAFF);
}

/// One broken character that begins at `offset`.
struct Piece {
  char32_t value = 0;
  std::uint32_t length = 0;      // bytes of the text that it takes
  std::uint32_t characters = 0;  // that it was shown as
};

Piece pieceAt(std::string_view text, std::uint32_t offset) {
  const CodePoint lead = decodeAt(text, offset);
  const unsigned char first = windows1252Byte(lead.value);
  if (first < 0xC2 || first > 0xF4) return {};
  const std::uint32_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  std::string bytes(1, static_cast<char>(first));
  std::uint32_t at = offset + lead.length;
  for (std::uint32_t i = 1; i < size; ++i) {
    const CodePoint next = decodeAt(text, at);
    const unsigned char byte = windows1252Byte(next.value);
    if ((byte & 0xC0) != 0x80) return {};
    bytes += static_cast<char>(byte);
    at += next.length;
  }
  if (findInvalidUtf8(bytes) != std::string::npos) return {};
  const char32_t value = decodeAt(bytes, 0).value;
  if (!isPlausible(value)) return {};
  return {value, at - offset, size};
}

/// Two characters may stand together by right where the second is a mark of punctuation: 'SÃ”' closing a quotation
/// in capitals, the German letter in „Ä“. Then a small letter beside them has to bear witness.
bool needsWitness(std::string_view text, std::uint32_t offset, const Piece& piece) {
  if (piece.characters != 2) return false;
  const CodePoint lead = decodeAt(text, offset);
  const CodePoint second = decodeAt(text, offset + lead.length);
  const bool usualLead = lead.value == 0xC2 || lead.value == 0xC3;
  return !usualLead || second.value > 0xFF;
}

// A longer run is taken in parts, so that one that proves nothing costs no more than its length.
constexpr int kLongestRun = 64;

}  // namespace

MojibakeRun mojibakeAt(std::string_view text, std::uint32_t offset) {
  MojibakeRun run{offset, offset, ""};
  bool sure = false;
  for (int pieces = 0; pieces < kLongestRun; ++pieces) {
    const Piece piece = pieceAt(text, run.end);
    if (piece.length == 0) break;
    sure = sure || !needsWitness(text, run.end, piece);
    appendUtf8(piece.value, run.mended);
    run.end += piece.length;
  }
  if (run.begin == run.end) return {};
  const bool witness = isLower(decodeBefore(text, run.begin).value) || isLower(decodeAt(text, run.end).value);
  if (!sure && !witness) return {};
  // Broken twice: what was mended is broken still.
  for (int again = 0; again < 2; ++again) {
    std::string deeper;
    for (std::uint32_t i = 0; i < run.mended.size();) {
      const Piece piece = pieceAt(run.mended, i);
      const CodePoint kept = decodeAt(run.mended, i);
      appendUtf8(piece.length > 0 ? piece.value : kept.value, deeper);
      i += piece.length > 0 ? piece.length : kept.length;
    }
    if (deeper == run.mended) break;
    run.mended = std::move(deeper);
  }
  return run;
}

}  // namespace ungarble
