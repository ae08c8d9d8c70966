// The one error type of Ungarble. Every failure that a caller can meet carries one of the contract's codes,
// the same in C++, on the command line and in JavaScript.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace ungarble {

enum class ErrorCode {
  invalidUtf8,
  textTooLong,
  modelMissing,
  modelCorrupt,
  modelVersion,
  aborted,
  outOfMemory,
  usage,
  internal,
};

/// The code as the contract spells it, for instance "invalid-utf8".
constexpr std::string_view name(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalidUtf8: return "invalid-utf8";
    case ErrorCode::textTooLong: return "text-too-long";
    case ErrorCode::modelMissing: return "model-missing";
    case ErrorCode::modelCorrupt: return "model-corrupt";
    case ErrorCode::modelVersion: return "model-version";
    case ErrorCode::aborted: return "aborted";
    case ErrorCode::outOfMemory: return "out-of-memory";
    case ErrorCode::usage: return "usage";
    case ErrorCode::internal: return "internal";
  }
  return "internal";
}

/// Thrown by every layer; `what()` is one plain sentence for a person, without the code.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace ungarble
