// Finding: what detectors produce, repair completes and the report shows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/range.h"

namespace ungarble {

enum class Code : std::uint8_t {
  spunSynonym,
  spunPhrase,
  spunTerm,
  garbledName,
  spintaxResidue,
  functionWord,
  agreement,
  articleAAn,
  encodingResidue,
};

/// The code as the contract spells it, for instance "spun-synonym".
std::string_view name(Code code);

enum class Severity : std::uint8_t { error, warning, information, hint };

/// "error", "warning", "information", "hint".
std::string_view name(Severity severity);

/// A replacement for the whole span of its Finding, ready to be put in place: cased, inflected.
struct Suggestion {
  std::string text;
  float confidence = 0;  // calibrated probability that this is what the words were
};

struct Finding {
  Range bytes;  // in the Document's text; never empty, on character boundaries
  Code code = Code::spunSynonym;
  Severity severity = Severity::warning;
  float confidence = 0;  // calibrated probability that the span is wrong
  std::string message;
  std::vector<Suggestion> suggestions;  // best first, at most five
  bool unheard = false;  // a phrase that the clean text of the training never holds: no name
};

/// Whether it is shown in clean text as in garbled: a term that nobody writes. An unheard turn of phrase may be a writer's
/// own.
inline bool isUnheardTerm(Code code, bool unheard) { return unheard && code == Code::spunTerm; }

}  // namespace ungarble
