// What each code of a finding is called in formats that list their rules.
#pragma once

#include <array>
#include <string_view>

#include "core/detect/finding.h"

namespace ungarble {

inline constexpr std::array kCodes = {
    Code::spunSynonym,  Code::spunPhrase, Code::spunTerm,   Code::garbledName,     Code::spintaxResidue,
    Code::functionWord, Code::agreement,  Code::articleAAn, Code::encodingResidue,
};

/// A short title in plain English: "Swapped synonym".
constexpr std::string_view title(Code code) {
  switch (code) {
    case Code::spunSynonym: return "Swapped synonym";
    case Code::spunPhrase: return "Swapped phrase";
    case Code::spunTerm: return "Broken term";
    case Code::garbledName: return "Damaged name";
    case Code::spintaxResidue: return "Left by a spinner";
    case Code::functionWord: return "Small word doubled, missing or wrong";
    case Code::agreement: return "Subject and verb disagree";
    case Code::articleAAn: return "Wrong article";
    case Code::encodingResidue: return "Broken characters";
  }
  return "Swapped synonym";
}

}  // namespace ungarble
