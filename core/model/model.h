// Model: the model file opened and checked. See FORMAT.md for the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/collocations.h"
#include "core/model/phrase_table.h"
#include "core/model/vocabulary.h"

namespace ungarble {

class Model {
 public:
  /// The version of the container that this code reads.
  static constexpr std::uint32_t kFormatVersion = 2;
  /// What the weights take for granted: token rules, normalisation, features, hashes. Raised with any change to them.
  static constexpr std::uint32_t kFeatureFingerprint = 1;

  /// Takes over the bytes of a model file. Throws Error(modelCorrupt) when they are cut short or a checksum fails,
  /// Error(modelVersion) when format or feature fingerprint are not this code's.
  static std::shared_ptr<const Model> load(std::vector<std::byte> bytes);

  /// SHA-256 of the whole file, 64 hexadecimal digits.
  const std::string& sha256() const { return sha256_; }
  /// The model's name, for instance "en".
  std::string_view name() const { return meta("name"); }
  /// A line of the section "meta"; empty when there is none.
  std::string_view meta(std::string_view key) const;
  /// A number of the section "calibration". Throws Error(modelCorrupt) when it is missing.
  float calibration(std::string_view key) const;
  /// The same; `fallback` when it is missing.
  float calibration(std::string_view key, float fallback) const;

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const PhraseTable& phrases() const { return phrases_; }
  const Collocations& collocations() const { return collocations_; }

  bool hasSection(std::string_view name) const;
  /// The bytes of a section, which live as long as the Model. Throws Error(modelCorrupt) when there is none.
  std::span<const std::byte> section(std::string_view name) const;

 private:
  struct Section {
    std::string_view name;
    std::span<const std::byte> bytes;
  };

  explicit Model(std::vector<std::byte> bytes);
  void readSections();
  void readMeta();
  void readCalibration();

  std::vector<std::byte> bytes_;  // the file; everything below may point into it
  std::string sha256_;
  std::vector<Section> sections_;
  std::map<std::string_view, std::string_view> meta_;
  std::map<std::string_view, float> calibration_;
  Vocabulary vocabulary_;
  PhraseTable phrases_;
  Collocations collocations_;
};

}  // namespace ungarble
