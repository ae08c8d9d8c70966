// Hashes of word forms: for the vocabulary's table, and the rows of the embedding that stand for the beginnings and
// endings of words outside the vocabulary. FORMAT.md defines the latter; the trainer has the same in Python.
#pragma once

#include <cstdint>
#include <string_view>

namespace ungarble {

/// FNV-1a, 32 bits.
constexpr std::uint32_t fnv1a(std::string_view bytes) {
  std::uint32_t hash = 2166136261u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

constexpr bool startsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// Bucket of the first three characters of a normalised form in UTF-8.
constexpr std::uint32_t prefixBucket(std::string_view form, std::uint32_t buckets) {
  std::size_t end = 0;
  for (int characters = 0; end < form.size(); ++end) {
    if (startsCharacter(form[end]) && ++characters > 3) break;
  }
  return fnv1a(form.substr(0, end)) % buckets;
}

/// Bucket of the last three characters.
constexpr std::uint32_t suffixBucket(std::string_view form, std::uint32_t buckets) {
  std::size_t begin = form.size();
  for (int characters = 0; begin > 0 && characters < 3;) {
    if (startsCharacter(form[--begin])) ++characters;
  }
  return fnv1a(form.substr(begin)) % buckets;
}

}  // namespace ungarble
