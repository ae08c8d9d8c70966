// Network: a program of layers over a few buffers of rows, as the model file lists them.
//
// Buffer 0 holds the input. A layer reads one buffer and sets, adds to or multiplies another, so the list can spell
// residual blocks (read 0, add to 0), bottlenecks (read 0, set 1; read 1, add to 0) and gates (multiply). Layers with
// a name are heads: they are left out of `run` and computed when asked for.
//
// A mean over the rows leaves a buffer with a single row; layers that read it compute a single row, and adding it to
// (or multiplying) a buffer of many rows does so in every one.
//
// Long sequences are computed in chunks. Without a mean, a row of a result depends on `reach()` rows to either side
// and no more, so a chunk that carries that many rows of context gives the same numbers, bit by bit, as one long
// pass: see Chunk. A network with a mean sees one sequence a pass; what a sequence is then matters to it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/nn/layers.h"
#include "core/text/range.h"

namespace ungarble {

/// Part of a sequence, to be computed by itself.
struct Chunk {
  Range rows;  // what to feed: the core and its context, cut off at the ends of the sequence
  Range core;  // what to keep of the results

  /// The chunk whose core begins at `begin` and has up to `size` rows of a sequence of `total`.
  static Chunk at(std::uint32_t begin, std::uint32_t size, std::uint32_t total, std::uint32_t reach);
};

/// Memory of a computation, kept from chunk to chunk; one for each thread.
class Workspace {
 public:
  static constexpr int kBuffers = 8;

 private:
  friend class Network;
  int rows_ = 0;
  std::array<RowBuffer<float>, kBuffers> buffers_;
  RowBuffer<float> result_;  // of the last head
  RowBuffer<float> single_;  // one row on its way to many
  RowBuffer<std::byte> quantized_;
};

class Network {
 public:
  Network() = default;
  /// Reads the section "encoder", see FORMAT.md. Throws Error(modelCorrupt). Keeps no reference to the bytes.
  explicit Network(std::span<const std::byte> section, const Kernels& kernels = bestKernels());

  /// Values in a row of input.
  int inputWidth() const { return inputWidth_; }
  /// How many rows to either side a row of any result depends on, a mean aside.
  std::uint32_t reach() const { return reach_; }
  /// Whether a mean makes every row depend on all rows.
  bool hasMean() const { return hasMean_; }

  /// Prepares the input of `rows` rows, all zeros, for the caller to fill: `inputWidth()` values from `input(i)` on.
  void begin(Workspace& workspace, int rows) const;
  float* input(Workspace& workspace, int row) const { return workspace.buffers_[0].row(row); }
  /// Runs every layer without a name.
  void run(Workspace& workspace) const;

  using HeadId = std::size_t;
  /// Throws Error(modelCorrupt) when there is no such head.
  HeadId head(std::string_view name) const;
  bool hasHead(std::string_view name) const;
  /// Values in a row of the head's result.
  int width(HeadId head) const { return heads_[head].shape().outputs; }
  /// Values in a row that the head reads.
  int inputs(HeadId head) const { return heads_[head].shape().inputs; }
  /// The rows that the head reads, after `run`: the state of the body, for networks that go on from there.
  const RowBuffer<float>& source(HeadId head, const Workspace& workspace) const {
    return workspace.buffers_[static_cast<std::size_t>(heads_[head].source)];
  }
  /// Computes a head after `run`: a row for each row of input, or one row if the head reads a mean. The result stays
  /// until the next call with the same workspace.
  const RowBuffer<float>& compute(HeadId head, Workspace& workspace) const;

  /// Multiplications of weights for a row of input, heads included, what is done once a sequence left out.
  std::uint64_t multiplications() const;

 private:
  struct Step {
    std::string name;  // of a head, else empty
    int source = 0;
    int target = 0;
    Merge merge = Merge::set;
    bool rectify = false;
    bool rectifyInput = false;
    bool singleSource = false;  // reads one row
    bool spread = false;        // that goes to every row of the target
    std::variant<DenseLayer, DepthwiseLayer, FloatLayer, MeanLayer> layer;

    const LayerShape& shape() const;
    bool isMean() const { return std::holds_alternative<MeanLayer>(layer); }
  };
  static Step readStep(Reader& reader, const Kernels& kernels);
  void check(const Reader& reader);
  void runStep(const Step& step, RowBuffer<float>& target, Workspace& workspace) const;

  int inputWidth_ = 0;
  std::uint32_t reach_ = 0;
  bool hasMean_ = false;
  std::array<int, Workspace::kBuffers> widths_{};  // of the buffers, 0 where unused
  std::vector<Step> steps_;
  std::vector<Step> heads_;
};

}  // namespace ungarble
