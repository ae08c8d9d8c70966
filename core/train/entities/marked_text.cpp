#include "core/train/entities/marked_text.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace ungarble {
namespace {

TagSet bit(Tag tag) { return static_cast<TagSet>(1u << tag); }

std::vector<Mark> readMarks(const std::string& text) {
  std::vector<Mark> marks;
  std::istringstream fields(text);
  Mark mark;
  char comma;
  while (fields >> mark.bytes.begin >> comma >> mark.bytes.end >> comma >> mark.type) marks.push_back(mark);
  return marks;
}

template <class Action>
void eachToken(const Document& document, Range bytes, Action&& action) {
  const std::vector<Token>& tokens = document.tokens();
  auto token = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.bytes.end <= bytes.begin; });
  for (; token != tokens.end() && token->bytes.begin < bytes.end; ++token) {
    action(static_cast<std::size_t>(token - tokens.begin()));
  }
}

}  // namespace

bool MarkedText::read(std::istream& in) {
  std::string line;
  if (!std::getline(in, line)) return false;
  std::array<std::string, 3> fields;
  std::istringstream parts(line);
  for (std::string& field : fields) std::getline(parts, field, '\t');
  text = fields[0];
  std::replace(text.begin(), text.end(), '\x1E', '\n');
  open = readMarks(fields[1]);
  marks = readMarks(fields[2]);
  return true;
}

std::vector<TagSet> allowedTags(const MarkedText& marked, const Document& document) {
  std::vector<TagSet> allowed(document.tokens().size(), bit(0));
  for (const Mark& mark : marked.open) {
    eachToken(document, mark.bytes, [&](std::size_t token) {
      allowed[token] = static_cast<TagSet>(allowed[token] | bit(beginTag(mark.type)) | bit(insideTag(mark.type)));
    });
  }
  for (const Mark& mark : marked.marks) {
    Tag tag = beginTag(mark.type);
    eachToken(document, mark.bytes, [&](std::size_t token) {
      // A name that a sentence's end cuts in two begins anew.
      if (document.tokens()[token].has(kSentenceStart)) tag = beginTag(mark.type);
      allowed[token] = bit(tag);
      tag = insideTag(mark.type);
    });
  }
  return allowed;
}

}  // namespace ungarble
