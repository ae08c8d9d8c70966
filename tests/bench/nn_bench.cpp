// How fast the inner loops and the opening of a model are. Figures, no verdict.
//
//   cmake --build build/native-release --target nn_bench && build/native-release/bin/nn_bench [MODEL]
//
// For WebAssembly, from the top folder:
//   em++ -std=c++20 -O3 -ffp-contract=off -msimd128 -fwasm-exceptions -sALLOW_MEMORY_GROWTH -I. tests/bench/nn_bench.cpp
//     core/model/*.cpp core/nn/kernels.cpp core/nn/kernels_s*.cpp core/nn/layers.cpp -o build/nn_bench.js
//   node --no-experimental-fetch build/nn_bench.js
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <vector>

#include "core/model/model.h"
#include "core/nn/layers.h"

namespace {

using namespace ungarble;

/// Seconds of processor time that a call takes: the best of several rounds of at least 50 ms.
template <class F>
double seconds(F call) {
  double best = 1e9;
  for (int round = 0; round < 7; ++round) {
    const std::clock_t start = std::clock();
    int calls = 0;
    double passed = 0;
    while (passed < 0.05) {
      call();
      ++calls;
      passed = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }
    best = std::min(best, passed / calls);
  }
  return best;
}

void benchDense(const Kernels& kernels, const LayerShape& shape) {
  constexpr int kRows = 256;
  const std::size_t weightCount = static_cast<std::size_t>(shape.outputs) * shape.taps * shape.inputs;
  const std::vector<std::int8_t> weights(weightCount, 3);
  const std::vector<float> floats(shape.outputs, 0.01f);
  const DenseLayer layer(shape, weights, 0.1f, floats, floats, kernels);
  RowBuffer<float> input, output;
  RowBuffer<std::byte> scratch;
  input.shape(kRows, paddedWidth(shape.inputs));
  output.shape(kRows, paddedWidth(shape.outputs));
  std::fill_n(input.row(0), kRows * paddedWidth(shape.inputs), 1.0f);
  const double time = seconds([&] { layer.run(input, kRows, false, scratch, {output}); });
  std::printf("%-8s dense %3d -> %3d, %d taps  %6.1f G multiply-adds/s\n", kernels.name, shape.inputs, shape.outputs,
              shape.taps, static_cast<double>(weightCount) * kRows / time / 1e9);
}

void benchDepthwise(const Kernels& kernels, const LayerShape& shape) {
  constexpr int kRows = 256;
  const std::vector<float> weights(static_cast<std::size_t>(shape.outputs) * shape.taps, 0.1f);
  const std::vector<float> bias(shape.outputs, 0.01f);
  const DepthwiseLayer layer(shape, weights, bias, kernels);
  RowBuffer<float> input, output;
  input.shape(kRows, paddedWidth(shape.inputs));
  output.shape(kRows, paddedWidth(shape.outputs));
  std::fill_n(input.row(0), kRows * paddedWidth(shape.inputs), 1.0f);
  const double time = seconds([&] { layer.run(input, kRows, {output}); });
  std::printf("%-8s depthwise %d, %d taps      %6.1f M rows/s\n", kernels.name, shape.inputs, shape.taps,
              kRows / time / 1e6);
}

void benchModel(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto* data = reinterpret_cast<const std::byte*>(text.data());
  const std::vector<std::byte> bytes(data, data + text.size());
  const auto model = Model::load(bytes);
  std::printf("model: %zu bytes, %zu words, %zu phrases\n", bytes.size(), model->vocabulary().size(),
              model->phrases().size());
  std::printf("open all      %6.1f ms\n", seconds([&] { Model::load(bytes); }) * 1e3);
  std::printf("vocabulary    %6.1f ms\n", seconds([&] { Vocabulary v(model->section("vocabulary")); }) * 1e3);
  if (model->hasSection("phrases")) {
    const std::size_t words = model->vocabulary().size();
    std::printf("phrases       %6.1f ms\n", seconds([&] { PhraseTable t(model->section("phrases"), words); }) * 1e3);
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (const Kernels* kernels : allKernels()) {
    for (const LayerShape shape : {LayerShape{64, 128}, LayerShape{128, 256}, LayerShape{256, 128},
                                   LayerShape{128, 128, 3, 1}, LayerShape{128, 128, 5, 2}, LayerShape{128, 1}}) {
      benchDense(*kernels, shape);
    }
    benchDepthwise(*kernels, {128, 128, 7, 1});
  }
  if (argc > 1) benchModel(argv[1]);
}
