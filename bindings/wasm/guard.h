// Errors at the edge between C++ and JavaScript. An uncaught C++ exception would reach JavaScript as an opaque
// WebAssembly.Exception; guard() turns it into a JavaScript Error with the contract's `code`.
#pragma once

#include <exception>
#include <new>
#include <string>

#include "core/error.h"

/// Throws a JavaScript Error; C++ frames below it unwind as they would for an exception of their own.
extern "C" [[noreturn]] void ungarbleThrow(const char* code, const char* message);

namespace ungarble {

/// Runs `work` and returns what it returns; whatever it throws leaves as a JavaScript Error.
template <typename Work>
auto guard(Work work) {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  try {
    return work();
  } catch (const Error& error) {
    code = error.code();
    message = error.what();
  } catch (const std::bad_alloc&) {
    code = ErrorCode::outOfMemory;
    message = "There is not enough memory for this text.";
  } catch (const std::exception& error) {
    message = error.what();
  }
  // Outside the handlers, so that the C++ exception is over before the JavaScript one begins.
  ungarbleThrow(std::string(name(code)).c_str(), message.c_str());
}

}  // namespace ungarble
