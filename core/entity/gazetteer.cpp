#include "core/entity/gazetteer.h"

#include "core/model/reader.h"

namespace ungarble {
namespace {

constexpr std::size_t kSeenClasses = 32;  // TagFeatures packs them in 5 bits

std::uint8_t at(std::span<const std::byte> bytes, std::size_t i) { return std::to_integer<std::uint8_t>(bytes[i]); }

std::uint8_t atOr0(std::span<const std::byte> bytes, std::size_t i) { return bytes.empty() ? std::uint8_t{0} : at(bytes, i); }

std::span<const std::byte> readClasses(Reader& reader, std::size_t count, std::size_t classes) {
  const auto values = reader.bytes(count);
  for (const std::byte value : values) reader.require(std::to_integer<std::size_t>(value) < classes, "a class is unknown");
  return values;
}

Vocabulary readForms(Reader& reader) {
  const std::size_t size = reader.count(1);
  return Vocabulary(reader.bytes(size));
}

}  // namespace

Gazetteer::Gazetteer(const Model& model) {
  if (!model.hasSection("name_classes")) return;
  Reader classes(model.section("name_classes"), "section name_classes");
  while (classes.remaining() > 0) facts_.push_back(classes.u16());
  classes.require(!facts_.empty() && facts_.size() <= 256, "the number of classes is out of range");

  Reader names(model.section("names"), "section names");
  names_ = readForms(names);
  nameClasses_ = readClasses(names, names_.size(), facts_.size());
  nameClusters_ = names.bytes(names_.size());
  names.requireEnd();

  Reader phrases(model.section("phrase_names"), "section phrase_names");
  phrases_ = readForms(phrases);
  phraseClasses_ = readClasses(phrases, phrases_.size(), facts_.size());
  phrases.requireEnd();

  Reader words(model.section("word_classes"), "section word_classes");
  wordClasses_ = readClasses(words, model.vocabulary().size(), facts_.size());
  wordClusters_ = words.bytes(model.vocabulary().size());
  words.requireEnd();

  if (!model.hasSection("seen_names")) return;
  Reader seen(model.section("seen_names"), "section seen_names");
  wordsSeen_ = readClasses(seen, model.vocabulary().size(), kSeenClasses);
  namesSeen_ = readClasses(seen, names_.size(), kSeenClasses);
  seen.requireEnd();
}

NameEntry Gazetteer::find(WordId word, std::string_view form) const {
  if (facts_.empty()) return {};
  if (word != kNoWord) return {at(wordClasses_, word), at(wordClusters_, word), atOr0(wordsSeen_, word)};
  const WordId name = names_.find(form);
  if (name == kNoWord) return {};
  return {at(nameClasses_, name), at(nameClusters_, name), atOr0(namesSeen_, name)};
}

std::uint8_t Gazetteer::phraseClass(std::string_view phrase) const {
  const WordId found = phrases_.size() == 0 ? kNoWord : phrases_.find(phrase);
  return found == kNoWord ? std::uint8_t{0} : at(phraseClasses_, found);
}

}  // namespace ungarble
