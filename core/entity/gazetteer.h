// Gazetteer: what is known of words and of names of several words before any text is read.
//
// Every word of the vocabulary and of the list of names has a class and a cluster. Words of one class stand in the same
// lists and are written in capitals about equally often; words of one cluster, written with a capital, have similar
// neighbours. What either is worth, the tagger has learned. Names of several words have a class alone.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/model/vocabulary.h"

namespace ungarble {

/// What lists a word or name stands in, or-ed together.
enum NameFlag : std::uint16_t {
  kGivenName = 1,
  kSurname = 2,
  kCountry = 4,
  kRegion = 8,    // state or province
  kCity = 16,
  kContinent = 32,  // continents and other parts of the world
  kNationality = 64,
  kCompany = 128,
  kUniversity = 256,
};

/// How a word is written inside sentences.
enum class UsualCasing : std::uint8_t { unknown, lower, mostlyLower, oftenLower, oftenTitle, mostlyTitle, title, upper };

struct NameEntry {
  std::uint8_t nameClass = 0;  // 0 where nothing is known
  std::uint8_t cluster = 0;    // 0 where nothing is known
  std::uint8_t seenAs = 0;     // what it mostly was in a corpus, as a number without further meaning; 0 for not seen
};

class Gazetteer {
 public:
  static constexpr int kMaxWords = 5;  // of a name

  Gazetteer() = default;
  /// Reads the sections "names", "phrase_names", "word_classes", "name_classes" and, if it is there, "seen_names", see
  /// FORMAT.md; an empty gazetteer when the model has none of them. Throws Error(modelCorrupt). The model must outlive it.
  explicit Gazetteer(const Model& model);

  /// What is known of a word; `word` is its number, `form` its normalised form.
  NameEntry find(WordId word, std::string_view form) const;
  /// What lists the words of a class stand in.
  std::uint16_t flags(std::uint8_t nameClass) const {
    return static_cast<std::uint16_t>(nameClass < facts_.size() ? facts_[nameClass] & 0x1FF : 0);
  }
  /// How the words of a class are usually written.
  UsualCasing casing(std::uint8_t nameClass) const {
    return static_cast<UsualCasing>(nameClass < facts_.size() ? facts_[nameClass] >> 9 & 7 : 0);
  }
  /// What lists of names from corpora the names of a class stand in: 1 organisations, 2 places, 0 none.
  std::uint8_t seenIn(std::uint8_t nameClass) const {
    return static_cast<std::uint8_t>(nameClass < facts_.size() ? facts_[nameClass] >> 12 & 3 : 0);
  }
  /// How many classes there are.
  std::size_t classes() const { return facts_.size(); }

  /// The class of a name of several words: normalised forms with single spaces between them; 0 for none.
  std::uint8_t phraseClass(std::string_view phrase) const;
  /// The lists that hold it.
  std::uint16_t phraseFlags(std::string_view phrase) const { return flags(phraseClass(phrase)); }

 private:
  Vocabulary names_;
  Vocabulary phrases_;
  std::span<const std::byte> nameClasses_, nameClusters_;  // by name
  std::span<const std::byte> phraseClasses_;               // by phrase
  std::span<const std::byte> wordClasses_, wordClusters_;  // by word of the vocabulary
  std::span<const std::byte> wordsSeen_, namesSeen_;       // by word of the vocabulary, by name; or both empty
  std::vector<std::uint16_t> facts_;                       // by class: list flags, usual casing << 9, seenIn << 12
};

}  // namespace ungarble
