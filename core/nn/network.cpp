#include "core/nn/network.h"

#include <algorithm>

namespace ungarble {

Chunk Chunk::at(std::uint32_t begin, std::uint32_t size, std::uint32_t total, std::uint32_t reach) {
  Chunk chunk;
  chunk.core = {begin, begin + std::min(size, total - begin)};
  chunk.rows = {begin - std::min(begin, reach), chunk.core.end + std::min(reach, total - chunk.core.end)};
  return chunk;
}

const LayerShape& Network::Step::shape() const {
  return std::visit([](const auto& held) -> const LayerShape& { return held.shape(); }, layer);
}

void Network::begin(Workspace& workspace, int rows) const {
  workspace.rows_ = rows;
  // A row at least, for a mean of nothing.
  const std::size_t room = std::max(rows, 1);
  for (int i = 0; i < Workspace::kBuffers; ++i) workspace.buffers_[i].shape(room, paddedWidth(widths_[i]));
  std::fill_n(workspace.buffers_[0].row(0), room * paddedWidth(widths_[0]), 0.0f);
}

void Network::runStep(const Step& step, RowBuffer<float>& target, Workspace& workspace) const {
  const RowBuffer<float>& source = workspace.buffers_[step.source];
  const int rows = step.singleSource ? 1 : workspace.rows_;
  const std::size_t width = paddedWidth(step.shape().outputs);
  if (step.spread) workspace.single_.shape(1, width);
  const LayerTarget into = step.spread ? LayerTarget{workspace.single_, Merge::set, step.rectify}
                                       : LayerTarget{target, step.merge, step.rectify};
  if (const auto* dense = std::get_if<DenseLayer>(&step.layer)) {
    dense->run(source, rows, step.rectifyInput, workspace.quantized_, into);
  } else if (const auto* depthwise = std::get_if<DepthwiseLayer>(&step.layer)) {
    depthwise->run(source, rows, into);
  } else if (const auto* exact = std::get_if<FloatLayer>(&step.layer)) {
    exact->run(source, rows, into);
  } else {
    std::get<MeanLayer>(step.layer).run(source, rows, into);
  }
  if (!step.spread) return;
  for (int i = 0; i < workspace.rows_; ++i) {
    mergeRow(workspace.single_.row(0), width, false, step.merge, target.row(i));
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
  workspace.result_.shape(std::max(workspace.rows_, 1), paddedWidth(width(head)));
  runStep(heads_[head], workspace.result_, workspace);
  return workspace.result_;
}

std::uint64_t Network::multiplications() const {
  std::uint64_t total = 0;
  for (const auto* list : {&steps_, &heads_}) {
    for (const Step& step : *list) {
      if (step.singleSource || step.isMean()) continue;
      const LayerShape& shape = step.shape();
      const bool depthwise = std::holds_alternative<DepthwiseLayer>(step.layer);
      total += static_cast<std::uint64_t>(shape.outputs) * shape.taps * (depthwise ? 1 : shape.inputs);
    }
  }
  return total;
}

}  // namespace ungarble
