// Where the model lies.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/model/model.h"

namespace ungarble::cli {

/// Loads the model from `path` if given, else from $UNGARBLE_MODEL, else from the places where it lies beside the
/// program: ../share/ungarble/en.model of an installation, core/data/en.model of a build tree.
/// Throws Error(modelMissing) that names the place, and what Model::load throws.
std::shared_ptr<const Model> loadModel(const std::optional<std::string>& path);

}  // namespace ungarble::cli
