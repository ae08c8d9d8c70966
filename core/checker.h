// The facade: everything a caller needs is Model, Checker, Report and Error.
//
//   auto model = Model::load(bytes);                 // throws Error: model-corrupt, model-version
//   Checker checker(model);
//   Report report = checker.check(text);             // throws Error: invalid-utf8, text-too-long
//
// A long text can be checked in steps, so that a caller may show progress, stop in between, or drop the whole thing:
//
//   CheckSession session(checker, text, options);    // `text` must outlive the session
//   while (session.step()) show(session.progress());
//   Report report = session.finish();
#pragma once

#include <memory>
#include <string_view>

#include "core/error.h"
#include "core/model/model.h"
#include "core/report/report.h"

namespace ungarble {

struct CheckOptions {
  Level level = Level::standard;
};

/// Holds a model; const and safe to use from several threads at once.
class Checker {
 public:
  explicit Checker(std::shared_ptr<const Model> model);
  Report check(std::string_view text, const CheckOptions& options = {}) const;
  const Model& model() const { return *model_; }

 private:
  friend class CheckSession;
  struct Engine;
  std::shared_ptr<const Model> model_;
  std::shared_ptr<const Engine> engine_;
};

/// One check in steps of a few milliseconds each.
class CheckSession {
 public:
  CheckSession(const Checker& checker, std::string_view text, const CheckOptions& options = {});
  ~CheckSession();
  CheckSession(CheckSession&&) noexcept;
  CheckSession& operator=(CheckSession&&) noexcept;

  /// Does the next piece of work; false when nothing is left to do.
  bool step();
  /// Share of the work done, 0 to 1.
  float progress() const;
  /// The report; does whatever work is left.
  Report finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ungarble
