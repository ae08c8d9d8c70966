// PhraseList: a sorted list of phrases (sequences of word ids), as the model file packs them in columns.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/reader.h"
#include "core/model/vocabulary.h"

namespace ungarble {

class PhraseList {
 public:
  static constexpr std::size_t kMaxLength = 6;

  PhraseList() = default;
  /// Reads `count` phrases of words below `words`, see FORMAT.md. Throws Error(modelCorrupt).
  PhraseList(Reader& reader, std::size_t count, std::size_t words);

  std::size_t size() const { return begins_.size() - 1; }
  std::span<const WordId> operator[](std::size_t i) const {
    return std::span(words_).subspan(begins_[i], begins_[i + 1] - begins_[i]);
  }

 private:
  std::vector<WordId> words_;                // of all phrases, end to end
  std::vector<std::uint32_t> begins_ = {0};  // of each phrase, and the end of the last
};

}  // namespace ungarble
