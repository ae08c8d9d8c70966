#include "core/train/entities/name_counts.h"

namespace ungarble {

void NameCounts::add(const Document& document, const std::vector<EntitySpan>& names) {
  isDone_.assign(document.tokens().size(), 0);
  for (const EntitySpan& name : names) {
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) isDone_[i] = 1;
    if (name.confidence < kSure) continue;
    Kind kind = name.type == EntityType::person                                    ? kPersonFirst
                : name.type == EntityType::org                                     ? kOrganisation
                : name.type == EntityType::gpe || name.type == EntityType::loc ? kPlace
                                                                                   : kOther;
    std::string phrase;
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
      form_.clear();
      appendNormalized(document.text(document.tokens()[i]), form_);
      ++words_[form_][kind == kPersonFirst && i > name.tokens.begin ? kPersonLater : kind];
      if (i > name.tokens.begin) phrase.push_back(' ');
      phrase += form_;
    }
    if (name.tokens.size() > 1 && name.tokens.size() <= kMostWords) ++phrases_[phrase][kind];
  }
  for (std::uint32_t i = 0; i < isDone_.size(); ++i) {
    const Token& token = document.tokens()[i];
    if (isDone_[i] != 0 || token.kind != TokenKind::word || token.has(kSentenceStart) || token.casing < Casing::title) continue;
    form_.clear();
    appendNormalized(document.text(token), form_);
    ++words_[form_][kNone];
  }
}

void NameCounts::print(std::uint32_t fewest, std::FILE* out) const {
  for (const Counts* counts : {&words_, &phrases_}) {
    for (const auto& [form, kinds] : *counts) {
      std::uint32_t sum = 0;
      for (const std::uint32_t count : kinds) sum += count;
      if (sum < fewest) continue;
      std::fputs(form.c_str(), out);
      for (const std::uint32_t count : kinds) std::fprintf(out, "\t%u", count);
      std::fputc('\n', out);
    }
  }
}

}  // namespace ungarble
