// The model file that the trainer's writer wrote (make_fixture.py).
#pragma once

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace ungarble::test {

/// Empty when the file cannot be read; tests run in the top folder of the project.
inline std::vector<std::byte> readFixture() {
  std::ifstream file("tests/core/model/fixture.model", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<std::byte> bytes;
  for (const char c : text) bytes.push_back(static_cast<std::byte>(c));
  return bytes;
}

}  // namespace ungarble::test
