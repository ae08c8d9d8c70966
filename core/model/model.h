// Model: the model file opened and checked. See FORMAT.md for the bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace ungarble {

class Model {
 public:
  /// Takes over the bytes of a model file. Throws Error(modelCorrupt) when they are cut short or a checksum fails,
  /// Error(modelVersion) when format or feature fingerprint are not this code's.
  static std::shared_ptr<const Model> load(std::vector<std::byte> bytes);
};

}  // namespace ungarble
