// What core/train/modelfile.py writes, Embedding and Network read; the numbers are spelt out here once more.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/model/model.h"
#include "core/nn/embedding.h"
#include "core/nn/network.h"
#include "tests/core/model/fixture.h"

namespace ungarble {
namespace {

TEST(Fixture, Embedding) {
  const auto model = Model::load(test::readFixture());
  const Embedding embedding(model->section("embedding"));
  std::vector<float> sum(4, 0.0f);
  embedding.table("word").add(0, sum.data());
  EXPECT_EQ(sum, (std::vector<float>{7 / 8.0f, -7 / 8.0f, 3 / 8.0f, 0}));
  embedding.table("word").add(1, sum.data());
  embedding.table("word").add(2, sum.data());
  EXPECT_EQ(sum, (std::vector<float>{21 / 8.0f, -5 / 8.0f, -1 / 8.0f, 0}));
  embedding.table("feature").add(1, sum.data());
  EXPECT_EQ(sum, (std::vector<float>{21 / 8.0f + 127 / 64.0f, -5 / 8.0f, -1 / 8.0f, -5 / 64.0f}));
}

TEST(Fixture, Network) {
  const auto model = Model::load(test::readFixture());
  const Network network(model->section("encoder"));
  constexpr int kRows = 5;
  constexpr float kInput[kRows][4] = {{1, 0, -2, 0.5f}, {0, 0, 3, 0}, {0.5f, 0, 0, 0}, {2, 0, 1, 1}, {0, 0, 0, -4}};

  float convolved[kRows + 4][4] = {};  // two rows of zeros at either end
  for (int row = 0; row < kRows; ++row) {
    for (int c = 0; c < 4; ++c) {
      float sum = row > 0 ? 127 * kInput[row - 1][c] : 0;
      if (c == 0 && row + 1 < kRows) sum += 127 * kInput[row + 1][3];
      if (c == 3) sum += 1;
      convolved[row + 2][c] = std::max(sum, 0.0f);
    }
  }
  float mixed[kRows][4];
  float mean[4] = {};
  for (int row = 0; row < kRows; ++row) {
    for (int c = 0; c < 4; ++c) {
      mixed[row][c] = convolved[row][c] + 2 * convolved[row + 2][c] + 4 * convolved[row + 4][c] + (c == 3 ? 8.0f : 0.0f);
      mean[c] += mixed[row][c];
    }
  }
  for (auto& row : mixed) {
    for (int c = 0; c < 4; ++c) row[c] += 127 * std::min(std::nearbyint(mean[c] * 0.2f), 127.0f);
  }

  Workspace workspace;
  network.begin(workspace, kRows);
  for (int row = 0; row < kRows; ++row) std::copy_n(kInput[row], 4, network.input(workspace, row));
  network.run(workspace);
  const auto& sums = network.compute(network.head("sum"), workspace);
  for (int row = 0; row < kRows; ++row) {
    const float* m = mixed[row];
    EXPECT_EQ(sums.row(row)[0], 0.5f + m[0] + 10 * m[1] + 100 * m[2] + 1000 * m[3]) << row;
  }
  const auto& pairs = network.compute(network.head("pair"), workspace);
  for (int row = 0; row < kRows; ++row) {
    for (int c = 0; c < 2; ++c) EXPECT_EQ(pairs.row(row)[c], 127 * std::clamp(std::nearbyint(mixed[row][c]), 0.0f, 127.0f));
  }
}

}  // namespace
}  // namespace ungarble
