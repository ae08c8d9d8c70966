// Numbers for the tests of the network: arbitrary, the same in every run and on every platform.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace ungarble::test {

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  int between(int low, int high) {
    return low + static_cast<int>(engine_() % static_cast<std::uint32_t>(high - low + 1));
  }
  /// A multiple of 1/1024 between -range and range.
  float real(int range) { return static_cast<float>(between(-range * 1024, range * 1024)) / 1024.0f; }

  std::vector<std::int8_t> weights(std::size_t count) {
    std::vector<std::int8_t> values(count);
    for (auto& value : values) value = static_cast<std::int8_t>(between(-128, 127));
    return values;
  }
  std::vector<float> reals(std::size_t count, int range) {
    std::vector<float> values(count);
    for (auto& value : values) value = real(range);
    return values;
  }

 private:
  std::mt19937 engine_;
};

}  // namespace ungarble::test
