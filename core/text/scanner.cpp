#include "core/text/scanner.h"

#include "core/text/abbreviations.h"
#include "core/text/casing.h"
#include "core/text/characters.h"
#include "core/text/emoji.h"
#include "core/text/web_tokens.h"

namespace ungarble {
namespace {

bool isDash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }

/// Whether a plain word ends before this byte for sure, so that nothing else has to be tried.
bool endsPlainWord(char c) {
  switch (c) {
    case ' ': case ',': case '\n': case ';': case '"': case ')': case '!': case '?': case '\r': case '\0':
      return true;
    default:
      return false;
  }
}

/// Words that begin with an apostrophe where something was left out.
bool isElided(std::string_view letters) {
  for (const std::string_view word : {"em", "til", "tis", "twas", "twere", "nuff", "Em", "Til", "Tis", "Twas"}) {
    if (letters == word) return true;
  }
  return false;
}

/// An apostrophe that was read in the wrong encoding, once or twice, and an s that ends there: the word before is whole. The
/// detector of broken characters mends it (core/detect/encoding.cpp).
bool isBrokenClitic(std::string_view text) {
  for (const std::string_view broken : {"â€™s", "â\u0080\u0099s", "Ã¢â‚¬â„¢s"}) {
    if (text.starts_with(broken)) return !isWordClass(classOf(decodeAt(text, static_cast<std::uint32_t>(broken.size())).value));
  }
  return false;
}

}  // namespace

bool Scanner::next(Token& token) {
  token.flags = skipGap() ? kSpaceBefore : 0;
  if (offset_ >= text_.size()) return false;
  token.bytes.begin = offset_;
  scanToken(token);
  offset_ = token.bytes.end;
  return true;
}

/// Passes over what is in no token. Says whether white space, or the start of the text, was there.
bool Scanner::skipGap() {
  bool isSpace = offset_ == 0;
  lineBreakBefore_ = false;
  while (offset_ < text_.size()) {
    const CodePoint c = decodeAt(text_, offset_);
    const CharClass charClass = classOf(c.value);
    if (charClass == CharClass::space) {
      isSpace = true;
      if (c.value != ' ' && isLineBreak(c.value)) lineBreakBefore_ = true;
    } else if (charClass != CharClass::control && charClass != CharClass::ignorable) {
      break;
    }
    offset_ += c.length;
  }
  return isSpace;
}

void Scanner::scanToken(Token& token) {
  const CodePoint first = decodeAt(text_, offset_);
  switch (classOf(first.value)) {
    case CharClass::letter:
      return scanWord(token);
    case CharClass::digit:
      return scanNumber(token);
    case CharClass::ideograph: {
      std::uint32_t end = offset_ + first.length;
      for (CodePoint c = decodeAt(text_, end); classOf(c.value) == CharClass::mark; c = decodeAt(text_, end)) {
        end += c.length;
      }
      token.bytes.end = end;
      token.kind = TokenKind::word;
      token.casing = Casing::none;
      return;
    }
    default:
      return scanMark(token, first);
  }
}

void Scanner::scanWord(Token& token) {
  const std::uint32_t begin = offset_;
  token.kind = TokenKind::word;
  std::uint32_t end = begin;
  CasingCounter counter;
  for (; end < text_.size() && isAsciiLetter(text_[end]); ++end) {
    if (text_[end] & 0x20) {
      counter.lower();
    } else {
      counter.upper();
    }
  }
  token.bytes.end = end;
  token.casing = counter.casing();
  if (endsPlainWord(byteAt(end))) return;

  std::uint32_t alnumEnd = end;
  while (isAsciiDigit(byteAt(alnumEnd)) || isAsciiLetter(byteAt(alnumEnd))) ++alnumEnd;
  if (scanAddress(token, alnumEnd)) return;
  token.bytes.end = byteAt(end) == '.' ? abbreviationEnd(text_, begin, end) : wordEnd(end);
  if (token.bytes.end != end) token.casing = casingOf(text_.substr(begin, token.bytes.end - begin));
}

/// A web address, an e-mail address or a file name, whose first letters and digits end at `end`.
bool Scanner::scanAddress(Token& token, std::uint32_t end) {
  const char c = byteAt(end);
  const char after = byteAt(end + 1);
  if (c == ':') {
    if (!isAsciiAlnum(after) && (after != '/' || byteAt(end + 2) != '/')) return false;
  } else {
    const bool joins = c == '.' || c == '@' || c == '_' || c == '-' || c == '+' || c == '%';
    if (!joins || !isAsciiAlnum(after) || offset_ < noAddressBefore_) return false;
  }
  const WebToken web = matchAddress(text_, offset_);
  if (web.end == 0) {
    noAddressBefore_ = web.noneBefore;
    return false;
  }
  token.bytes.end = web.end;
  token.kind = web.kind;
  token.casing = casingOf(text_.substr(offset_, web.end - offset_));
  return true;
}

/// The end of the word that goes on at `offset`: letters, digits, marks, inner apostrophes; ignorable characters only
/// between them.
std::uint32_t Scanner::wordEnd(std::uint32_t offset) const {
  std::uint32_t end = offset;
  for (;;) {
    const CodePoint c = decodeAt(text_, offset);
    const CharClass charClass = classOf(c.value);
    if (c.length == 0) return end;
    if (charClass == CharClass::letter || charClass == CharClass::digit || charClass == CharClass::mark) {
      if (offset > offset_ && (c.value == U'â' || c.value == U'Ã') && isBrokenClitic(text_.substr(offset))) return end;
      end = offset += c.length;
    } else if (charClass == CharClass::ignorable) {
      offset += c.length;
    } else if (isApostrophe(c.value) && offset == end) {
      const CodePoint after = decodeAt(text_, offset + c.length);
      if (classOf(after.value) != CharClass::letter || cliticEnd(offset) != 0) return end;
      end = offset += c.length + after.length;
    } else {
      return end;
    }
  }
}

/// The end of 's, 're, 'll, 've, 'd, 'm at the apostrophe, or 0. 't belongs to its word.
std::uint32_t Scanner::cliticEnd(std::uint32_t apostrophe) const {
  const std::uint32_t begin = apostrophe + decodeAt(text_, apostrophe).length;
  std::uint32_t end = begin;
  while (end - begin < 3 && isAsciiLetter(byteAt(end))) ++end;
  const auto lower = [&](std::uint32_t i) { return static_cast<char>(text_[i] | 0x20); };
  const std::uint32_t length = end - begin;
  bool known = false;
  if (length == 1) known = lower(begin) == 's' || lower(begin) == 'd' || lower(begin) == 'm';
  if (length == 2) {
    known = (lower(begin) == 'l' && lower(begin + 1) == 'l') ||
            (lower(begin + 1) == 'e' && (lower(begin) == 'r' || lower(begin) == 'v'));
  }
  if (!known) return 0;
  const CodePoint after = decodeAt(text_, end);
  const CharClass charClass = classOf(after.value);
  return isWordClass(charClass) || charClass == CharClass::mark ? 0 : end;
}

void Scanner::scanNumber(Token& token) {
  const std::uint32_t begin = offset_;
  token.kind = TokenKind::number;
  if (const std::uint32_t end = emojiEnd(text_, begin); end != begin) {
    token.bytes.end = end;
    token.kind = TokenKind::emoji;
    token.casing = Casing::none;
    return;
  }
  const auto digitsEnd = [this](std::uint32_t offset) {
    for (CodePoint c = decodeAt(text_, offset); classOf(c.value) == CharClass::digit; c = decodeAt(text_, offset)) {
      offset += c.length;
    }
    return offset;
  };
  std::uint32_t end = digitsEnd(begin);
  for (;;) {
    const char c = byteAt(end);
    if (c != '.' && c != ',') break;
    const std::uint32_t after = digitsEnd(end + 1);
    const std::uint32_t digits = after - end - 1;
    // A comma groups thousands, or hundreds before the last three: 1,200 and 1,00,000.
    const bool groups = digits == 3 || (digits == 2 && byteAt(after) == ',' && isAsciiDigit(byteAt(after + 1)));
    if (digits == 0 || (c == ',' && !groups)) break;
    end = after;
  }
  const std::uint32_t digits = end;
  while (isAsciiAlnum(byteAt(end))) ++end;
  if (scanAddress(token, end)) return;
  // 10a.m. is a number and a time of day.
  const char half = static_cast<char>(byteAt(digits) | 0x20);
  const bool isTime = end == digits + 1 && (half == 'a' || half == 'p') && byteAt(end) == '.' &&
                      (byteAt(end + 1) | 0x20) == 'm';
  end = isTime ? digits : wordEnd(digits);
  token.bytes.end = end;
  token.casing = casingOf(text_.substr(begin, end - begin));
}

/// Tokens that begin with an apostrophe and are words: 's after another word, 'em.
bool Scanner::scanApostropheWord(Token& token) {
  const CodePoint apostrophe = decodeAt(text_, offset_);
  std::uint32_t end = cliticEnd(offset_);
  // 's' on its own is a letter in quotation marks, I'd've is not.
  const bool isAttached = isWordClass(classOf(decodeBefore(text_, offset_).value));
  if (end != 0 && !isAttached && isApostrophe(decodeAt(text_, end).value)) end = 0;
  if (end == 0) {
    end = offset_ + apostrophe.length;
    while (isAsciiLetter(byteAt(end))) ++end;
    if (!isElided(text_.substr(offset_ + apostrophe.length, end - offset_ - apostrophe.length))) return false;
    if (const CodePoint after = decodeAt(text_, end); isWordClass(classOf(after.value)) || isApostrophe(after.value)) {
      return false;
    }
  }
  token.bytes.end = end;
  token.kind = TokenKind::word;
  token.casing = casingOf(text_.substr(offset_, end - offset_));
  return true;
}

/// Punctuation, symbols, emoji and the words that begin with one of them.
void Scanner::scanMark(Token& token, CodePoint first) {
  if (isApostrophe(first.value) && scanApostropheWord(token)) return;
  std::uint32_t end = offset_ + first.length;
  token.casing = Casing::none;
  const CharClass charClass = classOf(first.value);
  token.kind = charClass == CharClass::punctuation ? TokenKind::punctuation : TokenKind::symbol;
  if (first.value == '.' || isDash(first.value)) {
    const std::string_view mark = text_.substr(offset_, first.length);
    while (text_.substr(end, first.length) == mark) end += first.length;
  } else if (first.value == '#' || first.value == '@') {
    const CodePoint before = decodeBefore(text_, offset_);
    const bool isFree = !isWordClass(classOf(before.value)) && before.value != '&' && before.value != first.value;
    if (const WebToken tag = isFree ? matchTag(text_, offset_) : WebToken{}; tag.end != 0) {
      token.bytes.end = tag.end;
      token.kind = tag.kind;
      token.casing = casingOf(text_.substr(offset_, tag.end - offset_));
      return;
    }
  }
  if (const std::uint32_t emoji = emojiEnd(text_, offset_); emoji != offset_) {
    end = emoji;
    token.kind = TokenKind::emoji;
  } else if (charClass == CharClass::mark) {
    for (CodePoint c = decodeAt(text_, end); classOf(c.value) == CharClass::mark; c = decodeAt(text_, end)) {
      end += c.length;
    }
  }
  token.bytes.end = end;
}

}  // namespace ungarble
