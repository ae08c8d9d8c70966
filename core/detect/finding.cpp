#include "core/detect/finding.h"

namespace ungarble {

std::string_view name(Code code) {
  switch (code) {
    case Code::spunSynonym: return "spun-synonym";
    case Code::spunPhrase: return "spun-phrase";
    case Code::spunTerm: return "spun-term";
    case Code::garbledName: return "garbled-name";
    case Code::spintaxResidue: return "spintax-residue";
    case Code::functionWord: return "function-word";
    case Code::agreement: return "agreement";
    case Code::articleAAn: return "article-a-an";
    case Code::encodingResidue: return "encoding-residue";
  }
  return "spun-synonym";
}

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::information: return "information";
    case Severity::hint: return "hint";
  }
  return "hint";
}

}  // namespace ungarble
