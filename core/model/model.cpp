#include "core/model/model.h"

#include <algorithm>

#include "core/error.h"
#include "core/model/crc32.h"
#include "core/model/reader.h"
#include "core/model/sha256.h"

namespace ungarble {
namespace {

constexpr std::string_view kMagic = "UNGARBLE";
constexpr std::size_t kHeaderBytes = 32;
constexpr std::size_t kEntryBytes = 32;
constexpr std::size_t kNameBytes = 16;
constexpr std::size_t kAlignment = 64;
constexpr std::uint32_t kMaxSections = 64;
constexpr std::size_t kCalibrationNameBytes = 28;

}  // namespace

std::shared_ptr<const Model> Model::load(std::vector<std::byte> bytes) {
  return std::shared_ptr<const Model>(new Model(std::move(bytes)));
}

Model::Model(std::vector<std::byte> bytes) : bytes_(std::move(bytes)) {
  readSections();
  if (hasSection("meta")) readMeta();
  if (hasSection("calibration")) readCalibration();
  vocabulary_ = Vocabulary(section("vocabulary"));
  if (hasSection("phrases")) phrases_ = PhraseTable(section("phrases"), vocabulary_.size());
  if (hasSection("collocations")) collocations_ = Collocations(section("collocations"));
  sha256_ = ungarble::sha256(bytes_);
}

void Model::readSections() {
  const std::span<const std::byte> file(bytes_);
  Reader header(file, "header");
  header.require(header.text(kMagic.size()) == kMagic, "the first bytes are not a model's");
  const std::uint32_t format = header.u32();
  if (format != kFormatVersion) {
    throw Error(ErrorCode::modelVersion, "The model file has format " + std::to_string(format) + ", this program reads " +
                                             std::to_string(kFormatVersion) + ".");
  }
  const std::uint32_t fingerprint = header.u32();
  const std::uint32_t count = header.u32();
  const std::uint32_t size = header.u32();
  const std::uint32_t tableCrc = header.u32();
  header.require(header.u32() == 0, "a reserved number is not zero");
  header.require(size == file.size(), "the size of the file is wrong");
  header.require(count <= kMaxSections && count * kEntryBytes <= header.remaining(), "there are too many sections");
  header.require(crc32(file.subspan(kHeaderBytes, count * kEntryBytes)) == tableCrc, "the checksum is wrong");
  if (fingerprint != kFeatureFingerprint) {
    throw Error(ErrorCode::modelVersion,
                "The model file was made for other features (" + std::to_string(fingerprint) + ") than this program's (" +
                    std::to_string(kFeatureFingerprint) + ").");
  }

  std::size_t end = kHeaderBytes + count * kEntryBytes;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view name = header.fixedText(kNameBytes);
    const std::size_t offset = header.u32();
    const std::size_t length = header.u32();
    const std::uint32_t crc = header.u32();
    header.require(header.u32() == 0, "a reserved number is not zero");
    header.require(offset % kAlignment == 0 && offset >= end && offset <= file.size() && length <= file.size() - offset,
                   "a section lies out of place");
    header.require(!name.empty() && !hasSection(name), "a section has no name of its own");
    const auto padding = file.subspan(end, offset - end);
    header.require(std::all_of(padding.begin(), padding.end(), [](std::byte b) { return b == std::byte{0}; }),
                   "bytes between sections are not zero");
    const auto bytes = file.subspan(offset, length);
    Reader(bytes, name).require(crc32(bytes) == crc, "the checksum is wrong");
    sections_.push_back({name, bytes});
    end = offset + length;
  }
  header.require(end == file.size(), "there are bytes left over");
}

void Model::readMeta() {
  const auto bytes = section("meta");
  std::string_view text = Reader(bytes, "section meta").text(bytes.size());
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t equals = line.find('=');
    if (equals != std::string_view::npos) meta_.emplace(line.substr(0, equals), line.substr(equals + 1));
  }
}

void Model::readCalibration() {
  Reader reader(section("calibration"), "section calibration");
  while (reader.remaining() > 0) {
    const std::string_view key = reader.fixedText(kCalibrationNameBytes);
    calibration_.emplace(key, reader.f32());
  }
}

std::string_view Model::meta(std::string_view key) const {
  const auto found = meta_.find(key);
  return found == meta_.end() ? std::string_view() : found->second;
}

float Model::calibration(std::string_view key) const {
  const auto found = calibration_.find(key);
  if (found == calibration_.end()) {
    throw Error(ErrorCode::modelCorrupt, "The model file has no calibration " + std::string(key) + ".");
  }
  return found->second;
}

float Model::calibration(std::string_view key, float fallback) const {
  const auto found = calibration_.find(key);
  return found == calibration_.end() ? fallback : found->second;
}

bool Model::hasSection(std::string_view name) const {
  return std::any_of(sections_.begin(), sections_.end(), [&](const Section& s) { return s.name == name; });
}

std::span<const std::byte> Model::section(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) return section.bytes;
  }
  throw Error(ErrorCode::modelCorrupt, "The model file has no section " + std::string(name) + ".");
}

}  // namespace ungarble
