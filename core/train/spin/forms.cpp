#include "core/train/spin/forms.h"

#include <fstream>
#include <stdexcept>

namespace ungarble::train {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

Forms::Forms(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  for (std::string line; std::getline(in, line);) forms_.push_back(line.substr(0, line.rfind('\t')));
}

std::size_t Forms::append(Lexeme lexeme, std::string& text) const {
  if (lexeme.type() == kParagraph) {
    if (!text.empty()) text += "\n\n";
    return text.size();
  }
  if (lexeme.spaceBefore() && !text.empty() && text.back() != '\n') text += ' ';
  const std::size_t begin = text.size();
  text += forms_.at(lexeme.type());
  if (lexeme.casing() == Casing::title || lexeme.casing() == Casing::mixed) text[begin] = upper(text[begin]);
  if (lexeme.casing() == Casing::upper) {
    for (std::size_t i = begin; i < text.size(); ++i) text[i] = upper(text[i]);
  }
  return begin;
}

}  // namespace ungarble::train
