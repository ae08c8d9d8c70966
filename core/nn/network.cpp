#include "core/nn/network.h"

#include <algorithm>

namespace ungarble {
namespace {

constexpr std::string_view kWhat = "section encoder";
constexpr std::uint32_t kMaxLayers = 256;
constexpr int kMaxWidth = 4096;
constexpr int kMaxTaps = 31;
constexpr int kMaxDilation = 64;

enum LayerFlag : std::uint8_t { kRectify = 1, kRectifyInput = 2 };

std::vector<float> readFloats(Reader& reader, int count) {
  std::vector<float> values(count);
  for (float& value : values) value = reader.f32();
  return values;
}

std::span<const std::int8_t> readWeights(Reader& reader, std::size_t count) {
  const auto bytes = reader.bytes(count);
  return {reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size()};
}

}  // namespace

Chunk Chunk::at(std::uint32_t begin, std::uint32_t size, std::uint32_t total, std::uint32_t reach) {
  Chunk chunk;
  chunk.core = {begin, begin + std::min(size, total - begin)};
  chunk.rows = {begin - std::min(begin, reach), chunk.core.end + std::min(reach, total - chunk.core.end)};
  return chunk;
}

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

  const float inputScale = reader.f32();
  const std::vector<float> scale = readFloats(reader, shape.outputs);
  const std::vector<float> bias = readFloats(reader, shape.outputs);
  const std::size_t weightRows = static_cast<std::size_t>(shape.taps) * shape.outputs;
  const auto make = [&]() -> std::variant<DenseLayer, DepthwiseLayer> {
    if (type == 1) {
      reader.require(inputScale > 1e-30f, "a scale is not positive");
      const auto weights = readWeights(reader, weightRows * shape.inputs);
      return DenseLayer(shape, weights, inputScale, scale, bias, kernels);
    }
    reader.require(type == 2, "a layer has an unknown type");
    reader.require(shape.inputs == shape.outputs, "a depthwise layer changes the width");
    reader.require(source != target, "a depthwise layer overwrites its input");
    return DepthwiseLayer(shape, readWeights(reader, weightRows), scale, bias, kernels);
  };
  return Step{name,
              source,
              target,
              static_cast<Merge>(merge),
              (flags & kRectify) != 0,
              (flags & kRectifyInput) != 0,
              make()};
}

const LayerShape& Network::shape(const Step& step) {
  return std::visit([](const auto& layer) -> const LayerShape& { return layer.shape(); }, step.layer);
}

/// Follows the data through the program: every buffer is set before it is read, widths fit, and reach_ is the
/// longest way from a result back to the input.
void Network::check(const Reader& reader) {
  std::array<std::uint32_t, Workspace::kBuffers> reaches{};
  widths_[0] = inputWidth_;
  std::array<int, Workspace::kBuffers> current{};  // width of what a buffer holds at this point
  current[0] = inputWidth_;
  for (const Step& step : steps_) {
    const LayerShape& layer = shape(step);
    reader.require(current[step.source] == layer.inputs, "the width of a layer does not fit its input");
    const bool sets = step.merge == Merge::set;
    reader.require(sets || current[step.target] == layer.outputs, "the width of a layer does not fit its target");
    const std::uint32_t reach = reaches[step.source] + layer.reach();
    reaches[step.target] = sets ? reach : std::max(reaches[step.target], reach);
    current[step.target] = layer.outputs;
    widths_[step.target] = std::max(widths_[step.target], layer.outputs);
  }
  for (const Step& head : heads_) {
    const LayerShape& layer = shape(head);
    reader.require(current[head.source] == layer.inputs, "the width of a head does not fit its input");
    reader.require(head.merge == Merge::set, "a head has nothing to merge with");
    reach_ = std::max<std::uint32_t>(reach_, reaches[head.source] + layer.reach());
  }
}

void Network::begin(Workspace& workspace, int rows) const {
  workspace.rows_ = rows;
  for (int i = 0; i < Workspace::kBuffers; ++i) workspace.buffers_[i].shape(rows, paddedWidth(widths_[i]));
  std::fill_n(workspace.buffers_[0].row(0), rows * paddedWidth(widths_[0]), 0.0f);
}

void Network::runStep(const Step& step, RowBuffer<float>& target, Workspace& workspace) const {
  const RowBuffer<float>& source = workspace.buffers_[step.source];
  const LayerTarget into{target, step.merge, step.rectify};
  if (const auto* dense = std::get_if<DenseLayer>(&step.layer)) {
    dense->run(source, workspace.rows_, step.rectifyInput, workspace.quantized_, into);
  } else {
    std::get<DepthwiseLayer>(step.layer).run(source, workspace.rows_, into);
  }
}

void Network::run(Workspace& workspace) const {
  for (const Step& step : steps_) runStep(step, workspace.buffers_[step.target], workspace);
}

Network::HeadId Network::head(std::string_view name) const {
  for (HeadId i = 0; i < heads_.size(); ++i) {
    if (heads_[i].name == name) return i;
  }
  throw Error(ErrorCode::modelCorrupt, "The model file has no head " + std::string(name) + ".");
}

bool Network::hasHead(std::string_view name) const {
  return std::any_of(heads_.begin(), heads_.end(), [&](const Step& head) { return head.name == name; });
}

const RowBuffer<float>& Network::compute(HeadId head, Workspace& workspace) const {
  workspace.result_.shape(workspace.rows_, paddedWidth(width(head)));
  runStep(heads_[head], workspace.result_, workspace);
  return workspace.result_;
}

std::uint64_t Network::multiplications() const {
  std::uint64_t total = 0;
  for (const auto* list : {&steps_, &heads_}) {
    for (const Step& step : *list) {
      const LayerShape& layer = shape(step);
      const bool dense = std::holds_alternative<DenseLayer>(step.layer);
      total += static_cast<std::uint64_t>(layer.outputs) * layer.taps * (dense ? layer.inputs : 1);
    }
  }
  return total;
}

}  // namespace ungarble
