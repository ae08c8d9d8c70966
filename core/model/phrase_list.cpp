#include "core/model/phrase_list.h"

#include <array>

namespace ungarble {
namespace {

Reader readColumn(Reader& reader, std::string_view what) {
  const std::uint32_t size = reader.u32();
  return Reader(reader.bytes(size), what);
}

}  // namespace

PhraseList::PhraseList(Reader& reader, std::size_t count, std::size_t words) {
  constexpr std::string_view kWhat = "list of phrases";
  Reader shapes = readColumn(reader, kWhat);
  Reader firstBranches = readColumn(reader, kWhat);
  Reader laterBranches = readColumn(reader, kWhat);
  Reader lowBytes = readColumn(reader, kWhat);
  Reader highBytes = readColumn(reader, kWhat);
  reader.require(shapes.remaining() == count, "the number of phrases is wrong");

  begins_.reserve(count + 1);
  words_.reserve(count * 2);
  std::array<std::uint32_t, kMaxLength> previous{};
  std::size_t previousLength = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t shape = shapes.u8();
    const std::size_t shared = shape >> 4;
    const std::size_t length = shape & 15;
    shapes.require(length <= kMaxLength && shared <= previousLength, "a length is out of range");
    shapes.require(length > shared || (i == 0 && length == 0), "phrases are out of order");
    for (std::size_t k = shared; k < length; ++k) {
      std::uint32_t word = 0;
      if (k == shared) {
        word = (k == 0 ? firstBranches : laterBranches).varint();
        shapes.require(word < words, "a word is unknown");
        if (k < previousLength) word += previous[k] + 1;
      } else {
        word = lowBytes.u8();
        word |= static_cast<std::uint32_t>(highBytes.u8()) << 8;
      }
      shapes.require(word < words, "a word is unknown");
      previous[k] = word;
    }
    previousLength = length;
    for (std::size_t k = 0; k < length; ++k) words_.push_back(static_cast<WordId>(previous[k]));
    begins_.push_back(static_cast<std::uint32_t>(words_.size()));
  }
  for (const Reader* column : {&firstBranches, &laterBranches, &lowBytes, &highBytes}) column->requireEnd();
}

}  // namespace ungarble
