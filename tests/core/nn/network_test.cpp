#include "core/nn/network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "tests/core/model/byte_writer.h"
#include "tests/core/nn/random.h"

namespace ungarble {
namespace {

using test::ByteWriter;
using test::Random;

enum Type { kDense = 1, kDepthwise = 2, kMean = 3, kFloat = 4 };

struct LayerSpec {
  const char* name = "";
  int type = 1;
  int source = 0;
  int target = 0;
  Merge merge = Merge::set;
  int flags = 0;
  int taps = 1;
  int dilation = 1;
  int inputs = 0;
  int outputs = 0;
};

void writeLayer(ByteWriter& writer, const LayerSpec& spec, Random& random) {
  writer.fixedText(spec.name, 16).u8(spec.type).u8(spec.source).u8(spec.target);
  writer.u8(static_cast<std::uint32_t>(spec.merge)).u8(spec.flags).u8(spec.taps).u8(spec.dilation).u8(0);
  writer.u16(spec.inputs).u16(spec.outputs);
  if (spec.type == kMean) return;
  if (spec.type == kDense) {
    writer.f32(0.03f);
    for (int i = 0; i < spec.outputs; ++i) writer.f32(0.001f * static_cast<float>(random.between(1, 20)));
  }
  for (int i = 0; i < spec.outputs; ++i) writer.f32(random.real(1));
  const int weights = spec.taps * spec.outputs * (spec.type == kDepthwise ? 1 : spec.inputs);
  for (int i = 0; i < weights; ++i) {
    if (spec.type == kDense) {
      writer.u8(random.between(0, 255));
    } else {
      writer.f32(0.25f * random.real(1));
    }
  }
}

std::vector<std::byte> writeNetwork(int width, const std::vector<LayerSpec>& layers) {
  Random random(5);
  ByteWriter writer;
  writer.u16(width).u16(static_cast<std::uint32_t>(layers.size()));
  for (const LayerSpec& layer : layers) writeLayer(writer, layer, random);
  return writer.bytes();
}

// Every kind of block that a model may use: projection, residual convolution, bottleneck behind a depthwise
// convolution, gate.
const std::vector<LayerSpec> kLayers = {
    {"", 1, 0, 0, Merge::set, 0, 1, 1, 24, 32},      // projection in place
    {"", 1, 0, 0, Merge::add, 1, 5, 2, 32, 32},      // residual convolution, reach 4
    {"", 2, 0, 1, Merge::set, 0, 7, 1, 32, 32},      // depthwise, reach 3
    {"", 1, 1, 2, Merge::set, 1, 1, 1, 32, 64},      //
    {"", 1, 2, 0, Merge::add, 0, 1, 1, 64, 32},      //
    {"", 1, 0, 1, Merge::multiply, 3, 3, 1, 32, 32},  // gate, reach 1
    {"garble", 4, 1, 0, Merge::set, 0, 1, 1, 32, 1},
    {"entity", 1, 0, 0, Merge::set, 0, 3, 1, 32, 11},  // reach 1
};

// The same with a mean over the sequence, through two layers, added to every row.
std::vector<LayerSpec> layersWithMean() {
  std::vector<LayerSpec> layers = {kLayers[0], kLayers[1]};
  layers.push_back({"", kMean, 0, 1, Merge::set, 0, 1, 1, 32, 32});
  layers.push_back({"", kDense, 1, 2, Merge::set, 1, 1, 1, 32, 16});
  layers.push_back({"", kDense, 2, 0, Merge::add, 0, 1, 1, 16, 32});
  layers.push_back({"entity", kDense, 0, 0, Merge::set, 0, 1, 1, 32, 11});
  layers.push_back({"section", kFloat, 2, 0, Merge::set, 0, 1, 1, 16, 2});
  return layers;
}

void fillInput(const Network& network, Workspace& workspace, Range rows) {
  network.begin(workspace, static_cast<int>(rows.size()));
  for (std::uint32_t i = rows.begin; i < rows.end; ++i) {
    Random random(1000 + i);
    float* input = network.input(workspace, static_cast<int>(i - rows.begin));
    for (int c = 0; c < network.inputWidth(); ++c) input[c] = random.real(3);
  }
}

std::vector<float> computeRange(const Network& network, Workspace& workspace, const char* head, const Chunk& chunk) {
  fillInput(network, workspace, chunk.rows);
  network.run(workspace);
  const auto id = network.head(head);
  const RowBuffer<float>& result = network.compute(id, workspace);
  std::vector<float> values;
  for (std::uint32_t i = chunk.core.begin; i < chunk.core.end; ++i) {
    const float* row = result.row(i - chunk.rows.begin);
    values.insert(values.end(), row, row + network.width(id));
  }
  return values;
}

TEST(Network, ReportsItsShape) {
  const Network network(writeNetwork(24, kLayers));
  EXPECT_EQ(network.inputWidth(), 24);
  EXPECT_EQ(network.reach(), 8u);
  EXPECT_TRUE(network.hasHead("entity"));
  EXPECT_FALSE(network.hasHead("other"));
  EXPECT_THROW(network.head("other"), Error);
  EXPECT_EQ(network.width(network.head("entity")), 11);
  EXPECT_EQ(network.multiplications(), 24u * 32 + 5 * 32 * 32 + 7 * 32 + 2 * 32 * 64 + 3 * 32 * 32 + 32 + 3 * 32 * 11);
}

TEST(Network, AllKernelsGiveTheSameBits) {
  const auto bytes = writeNetwork(24, kLayers);
  const Chunk whole = Chunk::at(0, 77, 77, 0);
  Workspace workspace;
  const auto expected = computeRange(Network(bytes, *allKernels().front()), workspace, "entity", whole);
  EXPECT_TRUE(std::any_of(expected.begin(), expected.end(), [&](float x) { return x != expected[0]; }));
  for (const Kernels* kernels : allKernels()) {
    const auto values = computeRange(Network(bytes, *kernels), workspace, "entity", whole);
    EXPECT_EQ(std::memcmp(values.data(), expected.data(), expected.size() * sizeof(float)), 0) << kernels->name;
  }
}

// Fingerprint of the numbers, so that platforms are compared with each other and not only with themselves.
TEST(Network, NumbersAreTheSameOnEveryPlatform) {
  const Network network(writeNetwork(24, kLayers));
  Workspace workspace;
  std::uint32_t hash = 2166136261u;
  for (const float value : computeRange(network, workspace, "entity", Chunk::at(0, 77, 77, 0))) {
    std::uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    hash = (hash ^ bits) * 16777619u;
  }
  EXPECT_EQ(hash, 2206975975u);
}

TEST(Network, ChunksGiveTheNumbersOfOneLongPass) {
  const Network network(writeNetwork(24, kLayers));
  Workspace workspace;
  for (const std::uint32_t total : {1u, 2u, 5u, 17u, 64u, 77u}) {
    for (const char* head : {"garble", "entity"}) {
      const auto expected = computeRange(network, workspace, head, Chunk::at(0, total, total, network.reach()));
      for (const std::uint32_t size : {1u, 3u, 16u, 50u}) {
        std::vector<float> values;
        for (std::uint32_t begin = 0; begin < total; begin += size) {
          const auto part = computeRange(network, workspace, head, Chunk::at(begin, size, total, network.reach()));
          values.insert(values.end(), part.begin(), part.end());
        }
        ASSERT_EQ(values.size(), expected.size());
        EXPECT_EQ(std::memcmp(values.data(), expected.data(), expected.size() * sizeof(float)), 0)
            << head << ", " << total << " rows in chunks of " << size;
      }
    }
  }
}

TEST(Network, EmptySequence) {
  Workspace workspace;
  for (const auto& layers : {kLayers, layersWithMean()}) {
    const Network network(writeNetwork(24, layers));
    EXPECT_TRUE(computeRange(network, workspace, "entity", Chunk::at(0, 10, 0, network.reach())).empty());
  }
}

TEST(Network, MeanReachesEveryRow) {
  const auto bytes = writeNetwork(24, layersWithMean());
  const Network network(bytes);
  EXPECT_TRUE(network.hasMean());
  EXPECT_FALSE(Network(writeNetwork(24, kLayers)).hasMean());
  EXPECT_EQ(network.multiplications(), 24u * 32 + 5 * 32 * 32 + 32 * 11);

  Workspace workspace;
  const Chunk whole = Chunk::at(0, 60, 60, 0);
  const auto expected = computeRange(network, workspace, "entity", whole);
  for (const Kernels* kernels : allKernels()) {
    const auto values = computeRange(Network(bytes, *kernels), workspace, "entity", whole);
    EXPECT_EQ(values, expected) << kernels->name;
  }
  fillInput(network, workspace, whole.rows);
  for (int c = 0; c < network.inputWidth(); ++c) network.input(workspace, 59)[c] += 90.0f;
  network.run(workspace);
  const float* first = network.compute(network.head("entity"), workspace).row(0);
  EXPECT_FALSE(std::equal(first, first + 11, expected.begin())) << "row 0 sees row 59";

  const float* section = network.compute(network.head("section"), workspace).row(0);
  EXPECT_NE(section[0], section[1]);
}

TEST(Network, RefusesWhatDoesNotFit) {
  const struct { const char* why; std::vector<LayerSpec> layers; } kBad[] = {
      {"unknown type", {{"", 5, 0, 0, Merge::set, 0, 1, 1, 24, 24}}},
      {"input of the wrong width", {{"", 1, 0, 0, Merge::set, 0, 1, 1, 20, 24}}},
      {"reads a buffer never set", {{"", 1, 1, 0, Merge::set, 0, 1, 1, 24, 24}}},
      {"adds to a buffer never set", {{"", 1, 0, 1, Merge::add, 0, 1, 1, 24, 24}}},
      {"adds to another width", {{"", 1, 0, 0, Merge::add, 0, 1, 1, 24, 32}}},
      {"buffer out of range", {{"", 1, 0, 8, Merge::set, 0, 1, 1, 24, 24}}},
      {"even taps", {{"", 1, 0, 0, Merge::set, 0, 2, 1, 24, 24}}},
      {"no dilation", {{"", 1, 0, 0, Merge::set, 0, 3, 0, 24, 24}}},
      {"no outputs", {{"", 1, 0, 0, Merge::set, 0, 1, 1, 24, 0}}},
      {"unknown flag", {{"", 1, 0, 0, Merge::set, 4, 1, 1, 24, 24}}},
      {"unknown merge", {{"", 1, 0, 0, static_cast<Merge>(3), 0, 1, 1, 24, 24}}},
      {"depthwise changes width", {{"", 2, 0, 1, Merge::set, 0, 3, 1, 24, 16}}},
      {"depthwise in place", {{"", 2, 0, 0, Merge::set, 0, 3, 1, 24, 24}}},
      {"mean in place", {{"", 3, 0, 0, Merge::set, 0, 1, 1, 24, 24}}},
      {"mean with taps", {{"", 3, 0, 1, Merge::set, 0, 3, 1, 24, 24}}},
      {"float with rectified input", {{"", 4, 0, 1, Merge::set, 2, 1, 1, 24, 24}}},
      {"rows into a single row",
       {{"", 3, 0, 1, Merge::set, 0, 1, 1, 24, 24}, {"", 1, 0, 1, Merge::add, 0, 1, 1, 24, 24}}},
      {"head of the wrong width", {{"h", 1, 0, 0, Merge::set, 0, 1, 1, 25, 2}}},
  };
  for (const auto& bad : kBad) EXPECT_THROW(Network(writeNetwork(24, bad.layers)), Error) << bad.why;
}

TEST(Network, EveryTruncationIsRefused) {
  const auto bytes = writeNetwork(4, {{"", 1, 0, 0, Merge::set, 0, 3, 1, 4, 4}, {"h", 1, 0, 0, Merge::set, 0, 1, 1, 4, 1}});
  EXPECT_NO_THROW(Network{bytes});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(Network(std::span(bytes).first(size)), Error) << size;
  }
}

}  // namespace
}  // namespace ungarble
