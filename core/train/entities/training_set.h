// Marked texts as the trainer wants them: the engine's own tokens, states and features.
#pragma once

#include <istream>

#include "core/entity/gazetteer.h"
#include "core/nn/encoder.h"
#include "core/train/entities/chain_trainer.h"

namespace ungarble {

/// Reads all lines of `in` (see MarkedText). Features that occur less than `fewest` times are left out.
TrainingSet readTrainingSet(std::istream& in, const Model& model, const Encoder& encoder, const Gazetteer& gazetteer,
                            std::uint32_t fewest);

}  // namespace ungarble
