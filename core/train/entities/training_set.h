// Marked texts as the trainer wants them: the engine's own tokens, states and features.
#pragma once

#include <istream>

#include "core/entity/gazetteer.h"
#include "core/nn/encoder.h"
#include "core/train/entities/chain_trainer.h"

namespace ungarble {

/// Reads all lines of `in` (see MarkedText). `bits`: of a feature's hash.
TrainingSet readTrainingSet(std::istream& in, const Model& model, const Encoder& encoder, const Gazetteer& gazetteer,
                            int bits);

}  // namespace ungarble
