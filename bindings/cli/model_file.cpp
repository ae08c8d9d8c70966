#include "bindings/cli/model_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <vector>

#include "core/error.h"

namespace ungarble::cli {
namespace {

namespace fs = std::filesystem;

/// The folder of the running program; empty where the system does not tell.
fs::path programFolder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

fs::path findModel(const std::optional<std::string>& path) {
  if (path) return *path;
  if (const char* variable = std::getenv("UNGARBLE_MODEL"); variable != nullptr && *variable != '\0') return variable;
  const fs::path folder = programFolder();
  const fs::path installed = (folder / "../share/ungarble/en.model").lexically_normal();
  const fs::path built = (folder / UNGARBLE_BUILD_TREE_MODEL).lexically_normal();
  for (const fs::path& place : {installed, built}) {
    std::error_code ignored;
    if (fs::is_regular_file(place, ignored)) return place;
  }
  throw Error(ErrorCode::modelMissing, "no model found at " + installed.string() + "; name one with --model FILE");
}

}  // namespace

std::shared_ptr<const Model> loadModel(const std::optional<std::string>& path) {
  const fs::path place = findModel(path);
  std::ifstream file(place, std::ios::binary | std::ios::ate);
  std::error_code ignored;
  if (!file || fs::is_directory(place, ignored)) {
    throw Error(ErrorCode::modelMissing, "cannot read the model " + place.string());
  }
  std::vector<std::byte> bytes(static_cast<std::size_t>(file.tellg()));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file) throw Error(ErrorCode::modelMissing, "cannot read the model " + place.string());
  return Model::load(std::move(bytes));
}

}  // namespace ungarble::cli
