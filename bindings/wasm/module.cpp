// The WebAssembly module: two classes, Engine and Session, and one constant. Written for web/src/engine.ts, which
// gives it a face that people want to use; nobody else should call it.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bindings/wasm/guard.h"
#include "core/checker.h"
#include "core/report/json.h"
#include "core/text/document.h"

EM_JS(void, ungarbleThrow, (const char* code, const char* message), {
  throw Object.assign(new Error(UTF8ToString(message)), {code : UTF8ToString(code)});
});

namespace ungarble {
namespace {

Level parseLevel(const std::string& level) {
  if (level == "default") return Level::standard;
  if (level == "picky") return Level::picky;
  throw Error(ErrorCode::usage, "There is no level “" + level + "”; levels are default and picky.");
}

/// Copies a Uint8Array into memory that C++ owns. Embind's own conversions would not notice that memory ran out.
template <typename Bytes>
Bytes copyBytes(const emscripten::val& array) {
  Bytes bytes(array["length"].as<std::size_t>(), {});
  auto* data = reinterpret_cast<unsigned char*>(bytes.data());
  emscripten::val(emscripten::typed_memory_view(bytes.size(), data)).call<void>("set", array);
  return bytes;
}

/// One text under check. Owns the text, which a CheckSession only refers to.
class Session {
 public:
  Session(const Checker& checker, std::string text, const CheckOptions& options)
      : text_(std::make_unique<const std::string>(std::move(text))), session_(checker, *text_, options) {}

  bool step() {
    return guard([&] { return session_.step(); });
  }
  float progress() const { return session_.progress(); }
  std::string finish() {
    return guard([&] { return toJson(session_.finish(), *text_); });
  }

 private:
  std::unique_ptr<const std::string> text_;
  CheckSession session_;
};

/// A model that is ready to check texts.
class Engine {
 public:
  explicit Engine(Checker checker) : checker_(std::move(checker)) {}

  static std::unique_ptr<Engine> open(const emscripten::val& model) {
    return guard([&] { return std::make_unique<Engine>(Checker(Model::load(copyBytes<std::vector<std::byte>>(model)))); });
  }
  /// `text` is a Uint8Array of UTF-8.
  std::unique_ptr<Session> session(const emscripten::val& text, const std::string& level) const {
    return guard([&] {
      return std::make_unique<Session>(checker_, copyBytes<std::string>(text), CheckOptions{parseLevel(level)});
    });
  }

 private:
  Checker checker_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(ungarble) {
  using namespace emscripten;

  class_<Engine>("Engine").class_function("open", &Engine::open).function("session", &Engine::session);
  class_<Session>("Session")
      .function("step", &Session::step)
      .function("progress", &Session::progress)
      .function("finish", &Session::finish);
  constant("maxTextBytes", static_cast<double>(Document::kMaxBytes));
}

}  // namespace ungarble
