// Reads the section "encoder" and makes sure that the program in it can run.
#include <algorithm>

#include "core/nn/network.h"

namespace ungarble {
namespace {

constexpr std::string_view kWhat = "section encoder";
constexpr std::uint32_t kMaxLayers = 256;
constexpr int kMaxWidth = 4096;
constexpr int kMaxTaps = 31;
constexpr int kMaxDilation = 64;

enum LayerType : std::uint8_t { kDense = 1, kDepthwise = 2, kMean = 3, kFloat = 4 };
enum LayerFlag : std::uint8_t { kRectify = 1, kRectifyInput = 2 };

std::vector<float> readFloats(Reader& reader, std::size_t count) {
  reader.require(count <= reader.remaining() / sizeof(float), "the data end too early");
  std::vector<float> values(count);
  for (float& value : values) value = reader.f32();
  return values;
}

DenseLayer readDense(Reader& reader, const LayerShape& shape, const Kernels& kernels) {
  const float inputScale = reader.f32();
  reader.require(inputScale > 1e-30f, "a scale is not positive");
  const std::vector<float> scale = readFloats(reader, shape.outputs);
  const std::vector<float> bias = readFloats(reader, shape.outputs);
  const auto bytes = reader.bytes(static_cast<std::size_t>(shape.outputs) * shape.taps * shape.inputs);
  const std::span weights(reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size());
  return DenseLayer(shape, weights, inputScale, scale, bias, kernels);
}

}  // namespace

Network::Network(std::span<const std::byte> section, const Kernels& kernels) {
  Reader reader(section, kWhat);
  inputWidth_ = reader.u16();
  const std::uint32_t count = reader.u16();
  reader.require(inputWidth_ > 0 && inputWidth_ <= kMaxWidth, "a width is out of range");
  reader.require(count <= kMaxLayers, "there are too many layers");
  for (std::uint32_t i = 0; i < count; ++i) {
    Step step = readStep(reader, kernels);
    (step.name.empty() ? steps_ : heads_).push_back(std::move(step));
  }
  reader.requireEnd();
  check(reader);
}

Network::Step Network::readStep(Reader& reader, const Kernels& kernels) {
  const std::string name(reader.fixedText(16));
  const std::uint8_t type = reader.u8();
  const int source = reader.u8();
  const int target = reader.u8();
  const std::uint8_t merge = reader.u8();
  const std::uint8_t flags = reader.u8();
  LayerShape shape;
  shape.taps = reader.u8();
  shape.dilation = reader.u8();
  reader.require(reader.u8() == 0, "a reserved byte is not zero");
  shape.inputs = reader.u16();
  shape.outputs = reader.u16();
  reader.require(source < Workspace::kBuffers && target < Workspace::kBuffers, "a buffer is out of range");
  reader.require(merge <= static_cast<std::uint8_t>(Merge::multiply), "an unknown way to merge");
  reader.require(flags <= (kRectify | kRectifyInput), "an unknown flag");
  reader.require(shape.taps % 2 == 1 && shape.taps <= kMaxTaps, "a number of taps is out of range");
  reader.require(shape.dilation >= 1 && shape.dilation <= kMaxDilation, "a dilation is out of range");
  reader.require(shape.inputs >= 1 && shape.inputs <= kMaxWidth, "a width is out of range");
  reader.require(shape.outputs >= 1 && shape.outputs <= kMaxWidth, "a width is out of range");
  if (type != kDense) {
    reader.require(source != target || !name.empty(), "a layer overwrites its input");
    reader.require((flags & kRectifyInput) == 0, "an unknown flag");
    reader.require(type == kDepthwise || shape.taps == 1, "a number of taps is out of range");
    reader.require(type == kFloat || shape.inputs == shape.outputs, "a layer cannot change the width");
  }

  const auto make = [&]() -> decltype(Step::layer) {
    if (type == kDense) return readDense(reader, shape, kernels);
    if (type == kMean) return MeanLayer(shape);
    reader.require(type == kDepthwise || type == kFloat, "a layer has an unknown type");
    const std::vector<float> bias = readFloats(reader, shape.outputs);
    const int eachOutput = type == kDepthwise ? shape.taps : shape.inputs;
    const std::vector<float> weights = readFloats(reader, static_cast<std::size_t>(shape.outputs) * eachOutput);
    if (type == kFloat) return FloatLayer(shape, weights, bias);
    return DepthwiseLayer(shape, weights, bias, kernels);
  };
  return {name,  source, target, static_cast<Merge>(merge), (flags & kRectify) != 0, (flags & kRectifyInput) != 0,
          false, false,  make()};
}

/// Follows the data through the program: every buffer is set before it is read, widths and numbers of rows fit, and
/// reach_ is the longest way from a result back to the input.
void Network::check(const Reader& reader) {
  struct State {
    int width = 0;
    std::uint32_t reach = 0;
    bool single = false;
  };
  std::array<State, Workspace::kBuffers> states;
  states[0].width = widths_[0] = inputWidth_;
  for (Step& step : steps_) {
    const LayerShape& layer = step.shape();
    const State from = states[step.source];
    State& to = states[step.target];
    const bool sets = step.merge == Merge::set;
    const bool single = from.single || step.isMean();
    reader.require(from.width == layer.inputs, "the width of a layer does not fit its input");
    reader.require(sets || to.width == layer.outputs, "the width of a layer does not fit its target");
    reader.require(sets || single || !to.single, "rows are merged with a single one");
    step.singleSource = from.single;
    step.spread = single && !sets && !to.single;
    hasMean_ = hasMean_ || step.isMean();
    const std::uint32_t reach = from.reach + layer.reach();
    to.reach = sets ? reach : std::max(to.reach, reach);
    if (sets) to.single = single;
    to.width = layer.outputs;
    widths_[step.target] = std::max(widths_[step.target], layer.outputs);
  }
  for (Step& head : heads_) {
    const LayerShape& layer = head.shape();
    const State& from = states[head.source];
    reader.require(from.width == layer.inputs, "the width of a head does not fit its input");
    reader.require(head.merge == Merge::set, "a head has nothing to merge with");
    head.singleSource = from.single;
    hasMean_ = hasMean_ || head.isMean();
    reach_ = std::max<std::uint32_t>(reach_, from.reach + layer.reach());
  }
}

}  // namespace ungarble
