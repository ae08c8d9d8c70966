// The model that ships with the project, opened once for all tests of a program.
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "core/checker.h"

namespace ungarble::test {

/// The bytes of the model file; tests run in the top folder of the project.
inline std::vector<std::byte> shippedModelBytes() {
  std::ifstream file("core/data/en.model", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

inline const Checker& shippedChecker() {
  static const Checker checker(Model::load(shippedModelBytes()));
  return checker;
}

}  // namespace ungarble::test
