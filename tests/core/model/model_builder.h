// Builds small model files in tests.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/model/crc32.h"
#include "core/model/model.h"
#include "tests/core/model/byte_writer.h"

namespace ungarble::test {

struct ModelSection {
  std::string_view name;
  std::vector<std::byte> bytes;
};

inline std::vector<std::byte> textBytes(std::string_view text) { return ByteWriter().text(text).bytes(); }

/// A model file with these sections, as FORMAT.md draws it.
inline std::vector<std::byte> buildModel(const std::vector<ModelSection>& sections,
                                         std::uint32_t format = Model::kFormatVersion,
                                         std::uint32_t fingerprint = Model::kFeatureFingerprint) {
  ByteWriter table;
  std::size_t end = 32 + 32 * sections.size();
  for (const ModelSection& section : sections) {
    const std::size_t offset = (end + 63) / 64 * 64;
    table.fixedText(section.name, 16).u32(static_cast<std::uint32_t>(offset));
    table.u32(static_cast<std::uint32_t>(section.bytes.size())).u32(crc32(section.bytes)).u32(0);
    end = offset + section.bytes.size();
  }
  ByteWriter file;
  file.text("UNGARBLE").u32(format).u32(fingerprint).u32(static_cast<std::uint32_t>(sections.size()));
  file.u32(static_cast<std::uint32_t>(end)).u32(crc32(table.bytes())).u32(0).append(table.bytes());
  for (const ModelSection& section : sections) file.align(64).append(section.bytes);
  return file.bytes();
}

/// The section "vocabulary" of words in ascending order (front coding left unused).
inline std::vector<std::byte> vocabularySection(const std::vector<std::string_view>& words) {
  ByteWriter writer;
  writer.u32(static_cast<std::uint32_t>(words.size()));
  for (const std::string_view word : words) writer.u8(0).text(word);
  return writer.bytes();
}

/// A section of names: the length of their vocabulary, that itself, and the bytes that follow it (classes, clusters).
inline std::vector<std::byte> namesSection(const std::vector<std::string_view>& names, std::string_view rest) {
  const auto body = vocabularySection(names);
  return ByteWriter().u32(static_cast<std::uint32_t>(body.size())).append(body).text(rest).bytes();
}

}  // namespace ungarble::test
