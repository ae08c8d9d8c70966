#include "core/model/vocabulary.h"

#include "core/model/word_hash.h"

namespace ungarble {
namespace {

constexpr std::string_view kWhat = "section vocabulary";
constexpr std::size_t kMaxFormBytes = 255;
constexpr std::uint32_t kEmpty = kNoWord;  // no slot of a word: its low half would be its id
constexpr std::uint8_t kMaxShared = 31;    // bytes below stand for a shared length, bytes above for text

}  // namespace

Vocabulary::Vocabulary(std::span<const std::byte> section) {
  Reader reader(section, kWhat);
  const std::uint32_t count = reader.u32();
  reader.require(count < kNoWord, "there are too many words");
  reader.require(count <= reader.remaining() / 2, "a count is larger than the data");
  const std::string_view text = reader.text(reader.remaining());

  begins_.reserve(count + 1);
  forms_.reserve(text.size() * 2);
  const auto previous = [&] { return std::string_view(forms_).substr(begins_.empty() ? forms_.size() : begins_.back()); };
  std::string form;
  std::size_t i = 0;
  while (i < text.size()) {
    const auto shared = static_cast<std::uint8_t>(text[i++]);
    reader.require(shared <= kMaxShared && shared <= previous().size(), "a word shares more than there is");
    const std::size_t begin = i;
    while (i < text.size() && static_cast<std::uint8_t>(text[i]) > kMaxShared) ++i;
    form.assign(previous().substr(0, shared)).append(text.substr(begin, i - begin));
    reader.require(form.size() <= kMaxFormBytes, "a word is too long");
    reader.require(form > previous(), "words are out of order");
    begins_.push_back(static_cast<std::uint32_t>(forms_.size()));
    forms_ += form;
  }
  reader.require(begins_.size() == count, "the number of words is wrong");
  begins_.push_back(static_cast<std::uint32_t>(forms_.size()));
  buildTable();
}

void Vocabulary::buildTable() {
  std::size_t slots = 16;
  while (slots < size() * 2) slots *= 2;
  slots_.assign(slots, kEmpty);
  slotMask_ = static_cast<std::uint32_t>(slots - 1);
  for (std::size_t id = 0; id < size(); ++id) {
    const std::uint32_t hash = fnv1a(text(static_cast<WordId>(id)));
    std::uint32_t slot = hash & slotMask_;
    while (slots_[slot] != kEmpty) slot = (slot + 1) & slotMask_;
    slots_[slot] = (hash & 0xFFFF0000u) | static_cast<std::uint32_t>(id);
  }
}

WordId Vocabulary::find(std::string_view form) const {
  if (slots_.empty()) return kNoWord;
  const std::uint32_t hash = fnv1a(form);
  for (std::uint32_t slot = hash & slotMask_; slots_[slot] != kEmpty; slot = (slot + 1) & slotMask_) {
    const auto id = static_cast<WordId>(slots_[slot] & 0xFFFF);
    if ((slots_[slot] ^ hash) >> 16 == 0 && text(id) == form) return id;
  }
  return kNoWord;
}

}  // namespace ungarble
