#include "bindings/cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace ungarble::cli {
namespace {

class ProgressLine {
 public:
  explicit ProgressLine(std::string_view name) : name_(name), terminal_(isatty(STDERR_FILENO) == 1) {}
  ~ProgressLine() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(float share) {
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (!terminal_ || now - last_ < (shown_ ? 100ms : 500ms)) return;
    std::fprintf(stderr, "\r\x1b[K%.*s: %d %%", static_cast<int>(name_.size()), name_.data(),
                 static_cast<int>(share * 100));
    std::fflush(stderr);
    last_ = now;
    shown_ = true;
  }

 private:
  std::string_view name_;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();  // of the last sign of life
};

}  // namespace

Report checkInput(const Checker& checker, const Input& input, const Arguments& arguments) {
  try {
    ProgressLine line(input.name);
    CheckSession session(checker, input.text, {.level = arguments.level});
    while (session.step()) line.show(session.progress());
    return session.finish();
  } catch (const Error& error) {
    throw Error(error.code(), input.name + ": " + error.what());
  }
}

}  // namespace ungarble::cli
