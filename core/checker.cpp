#include "core/checker.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/detect/apart.h"
#include "core/detect/evidence.h"
#include "core/detect/foreign.h"
#include "core/detect/merge.h"
#include "core/detect/parts.h"
#include "core/detect/rule_detector.h"
#include "core/detect/scan.h"
#include "core/entity/damaged_names.h"
#include "core/entity/entities.h"
#include "core/entity/spellings.h"
#include "core/entity/tagger.h"
#include "core/nn/float_math.h"
#include "core/repair/repairer.h"
#include "core/text/document.h"
#include "core/verdict/confirm.h"
#include "core/verdict/verdict.h"

namespace ungarble {

/// What is read from the model once and shared by all checks.
struct Checker::Engine {
  explicit Engine(const Model& model)
      : encoder(model),
        finder(model, encoder, RepairWeights::of(model)),
        evidence(EvidenceWeights::of(model)),
        span(SpanWeights::of(model)),
        part(PartWeights::of(model)),
        suspicion(model.calibration("scan.suspicion")),
        flag(SpanThresholds::of(model, Level::standard).flag) {
    if (EntityTagger::isIn(model)) tagger.emplace(model, encoder);
  }

  /// Empty where the model has none.
  const Gazetteer& gazetteer() const {
    static const Gazetteer kNone;
    return tagger ? tagger->gazetteer() : kNone;
  }

  Encoder encoder;
  CandidateFinder finder;
  EvidenceWeights evidence;
  SpanWeights span;
  PartWeights part;
  float suspicion;
  float flag;  // odds from which a span is reported at the standard level
  std::optional<EntityTagger> tagger;  // where the model has its sections
};

Checker::Checker(std::shared_ptr<const Model> model)
    : model_(std::move(model)), engine_(std::make_shared<const Engine>(*model_)) {}

Report Checker::check(std::string_view text, const CheckOptions& options) const {
  return CheckSession(*this, text, options).finish();
}

/// The work in order: rules, encoder (a section a step), evidence, encoder and evidence once more where the text or parts of
/// it are in doubt, entities, repair (some sentences a step), verdict.
struct CheckSession::State {
  enum class Stage { scan, weigh, repair, done };
  static constexpr std::size_t kTokensAStep = 4096;
  // Of the time, for progress: the first reading and both. Most texts are read once: they are done sooner than it says.
  static constexpr float kFirstShare = 0.6f, kScanShare = 0.9f;

  State(const Checker& checker, std::string_view text, const CheckOptions& options)
      : model(checker.model_),
        engine(checker.engine_),
        document(text),
        level(options.level),
        scanner(document, engine->encoder, engine->suspicion),
        thresholds(SpanThresholds::of(*model, options.level)),
        ruled(runRules(document)) {
    if (engine->tagger) reading.emplace(*engine->tagger, document);
  }

  void scanSome() {
    const std::size_t before = scanner.done();
    if (!scanner.step()) stage = Stage::weigh;
    if (reading && !readsApart && scanner.done() > before) reading->read(scanner.section(), scanner.workspace());
  }

  void judgeAll() {
    evidence = weigh(document, scanner.scan(), engine->evidence);
    parts = judgeParts(document, evidence, engine->part);
  }

  void weighAll() {
    judgeAll();
    if (!readsApart) {
      readsApart = true;
      sectionsFirst = scanner.sections();
      auto sections = readApart(document, scanner.cuts(), parts);
      if (!sections.empty()) {
        scanner.readAgain(std::move(sections));
        stage = Stage::scan;
        return;
      }
    } else {
      for (const auto& [tokens, first] : settle(document, std::span(scanner.cuts()).first(sectionsFirst), parts)) {
        scanner.weighReadings(tokens, first);
      }
      judgeAll();
    }
    ruled = withoutForeign(document, evidence.foreign, std::move(ruled));
    auto names = reading ? reading->names() : std::vector<EntitySpan>{};
    endBeforeBrokenClitic(document, ruled, names);
    entities = findEntities(document, std::move(names), level);
    findOddSpellings(document, scanner.scan(), engine->gazetteer(), misspelt);
    stage = Stage::repair;
  }

  void repairSome() {
    const Repairer repairer(document, scanner.scan(), evidence, engine->finder, engine->span, thresholds);
    std::size_t tokens = 0;
    while (sentence < document.sentences().size() && tokens < kTokensAStep) {
      const Range range = document.sentences()[sentence++];
      while (tokensOf(document, parts.parts[part]).end <= range.begin) ++part;
      repairer.repair(range, parts.parts[part].logOdds > 0, spun);
      tokens += range.size();
    }
    if (sentence < document.sentences().size()) return;
    confirmParts(document, sigmoid(engine->flag), sigmoid(thresholds.flag + thresholds.clean), parts, spun);
    nameDamage(document, entities, engine->gazetteer(), spun);
    protectNames(entities, spun);
    stage = Stage::done;
  }

  std::shared_ptr<const Model> model;
  std::shared_ptr<const Checker::Engine> engine;
  Document document;
  Level level;
  Scanner scanner;
  std::optional<EntityReading> reading;
  SpanThresholds thresholds;
  Evidence evidence;
  Parts parts;
  std::vector<EntitySpan> entities;
  std::vector<Finding> ruled, misspelt, spun;
  std::size_t sentence = 0, part = 0;
  std::size_t sectionsFirst = 0;  // of the first reading
  bool readsApart = false;       // the sections have been read; what is still read are parts of them
  Stage stage = Stage::scan;
};

CheckSession::CheckSession(const Checker& checker, std::string_view text, const CheckOptions& options)
    : state_(std::make_unique<State>(checker, text, options)) {}
CheckSession::~CheckSession() = default;
CheckSession::CheckSession(CheckSession&&) noexcept = default;
CheckSession& CheckSession::operator=(CheckSession&&) noexcept = default;

bool CheckSession::step() {
  State& s = *state_;
  switch (s.stage) {
    case State::Stage::scan:
      s.scanSome();
      break;
    case State::Stage::weigh:
      s.weighAll();
      break;
    case State::Stage::repair:
      s.repairSome();
      break;
    case State::Stage::done:
      break;
  }
  return s.stage != State::Stage::done;
}

float CheckSession::progress() const {
  const State& s = *state_;
  const auto share = [](std::size_t done, std::size_t all) {
    return all == 0 ? 1.0f : static_cast<float>(done) / static_cast<float>(all);
  };
  switch (s.stage) {
    case State::Stage::scan:
      if (!s.readsApart) return State::kFirstShare * share(s.scanner.done(), s.scanner.sections());
      return State::kFirstShare + (State::kScanShare - State::kFirstShare) *
                                      share(s.scanner.done() - s.sectionsFirst, s.scanner.sections() - s.sectionsFirst);
    case State::Stage::weigh: return s.readsApart ? State::kScanShare : State::kFirstShare;
    case State::Stage::repair:
      return State::kScanShare + (1.0f - State::kScanShare) * share(s.sentence, s.document.sentences().size());
    case State::Stage::done: break;
  }
  return 1.0f;
}

Report CheckSession::finish() {
  while (step()) {
  }
  State& s = *state_;
  Report report;
  report.model = {std::string(s.model->name()), s.model->sha256()};
  report.words = s.document.wordCount();
  report.sentences = static_cast<std::uint32_t>(s.document.sentences().size());
  report.findings = mergeFindings(s.ruled, mergeFindings(s.misspelt, s.spun));
  report.entities = toEntities(s.entities);
  report.verdict = judge(s.document, s.parts, report.findings);
  return report;
}

}  // namespace ungarble
