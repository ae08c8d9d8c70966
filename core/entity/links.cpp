#include "core/entity/links.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ungarble {
namespace {

/// Short forms that are written in more than one way, and the form that stands for them.
constexpr std::pair<std::string_view, std::string_view> kAliases[] = {
    {"u.s.", "united states"},      {"us", "united states"},           {"usa", "united states"},
    {"u.s.a.", "united states"},    {"america", "united states"},      {"united states of america", "united states"},
    {"u.k.", "united kingdom"},     {"uk", "united kingdom"},          {"britain", "united kingdom"},
    {"great britain", "united kingdom"}, {"u.n.", "united nations"},   {"un", "united nations"},
    {"e.u.", "european union"},     {"eu", "european union"},          {"uae", "united arab emirates"},
    {"u.s.s.r.", "soviet union"},   {"ussr", "soviet union"},          {"holland", "netherlands"},
};

/// Types whose mentions may be of one entity: a place may be read as a state here and as a region there.
EntityType kindOf(EntityType type) { return type == EntityType::loc ? EntityType::gpe : type; }

/// A name as it is compared: its words in lower case, without the article before and the possessive behind.
struct Name {
  EntityType kind = EntityType::person;
  std::vector<std::string> words;
  std::string all;       // the words with single spaces between them
  std::string initials;  // of the words with a capital
};

Name nameOf(const Document& document, const EntitySpan& mention) {
  Name name;
  name.kind = kindOf(mention.type);
  for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
    const Token& token = document.tokens()[i];
    std::string word;
    appendNormalized(document.text(token), word);
    if ((word == "the" && name.words.empty() && mention.tokens.size() > 1) || word == "'s") continue;
    if (!name.all.empty()) name.all += ' ';
    name.all += word;
    if (token.kind == TokenKind::word && token.casing != Casing::lower && !word.empty()) name.initials += word.front();
    name.words.push_back(std::move(word));
  }
  for (const auto& [shortForm, longForm] : kAliases) {
    if (name.all == shortForm && name.kind != EntityType::norp) name.all = longForm;
  }
  return name;
}

/// Whether two first names may be one: equal, or an initial of the other.
bool agree(std::string_view a, std::string_view b) {
  const auto initial = [](std::string_view w) { return w.size() == 1 || (w.size() == 2 && w[1] == '.'); };
  if (a.empty() || b.empty()) return false;
  return a == b || ((initial(a) || initial(b)) && a.front() == b.front());
}

/// Antony Blinken and Antony J. Blinken, A. Blinken; not Hillary Clinton and Bill Clinton.
bool samePerson(const Name& a, const Name& b) {
  return a.words.size() > 1 && b.words.size() > 1 && a.words.back() == b.words.back() &&
         agree(a.words.front(), b.words.front());
}

/// Mentions in full by a word that may stand for them.
class Index {
 public:
  void add(EntityType kind, std::string_view word, std::size_t mention) {
    Places& places = places_[key(kind, word)];
    if (places.first == kNone) places.first = mention;
    places.last = mention;
  }
  /// The last mention added, else kNone.
  std::size_t last(EntityType kind, std::string_view word) const { return find(kind, word).last; }
  std::size_t first(EntityType kind, std::string_view word) const { return find(kind, word).first; }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

 private:
  struct Places {
    std::size_t first = kNone, last = kNone;
  };
  static std::string key(EntityType kind, std::string_view word) {
    return std::string(name(kind)) + ' ' + std::string(word);
  }
  Places find(EntityType kind, std::string_view word) const {
    const auto at = places_.find(key(kind, word));
    return at == places_.end() ? Places{} : at->second;
  }
  std::unordered_map<std::string, Places> places_;
};

class Linker {
 public:
  Linker(const Document& document, std::vector<EntitySpan>& mentions) : mentions_(mentions) {
    for (const EntitySpan& mention : mentions) names_.push_back(nameOf(document, mention));
  }

  void link() {
    Index ahead[2], behind[2];
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (isPart(names_[i])) continue;
      linkWhole(i);
      addTo(ahead, i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (isPart(names_[i])) {
        linkPart(i, ahead, behind);
      } else {
        addTo(behind, i);
      }
    }
    number();
  }

 private:
  static constexpr std::size_t kMaxNamesakes = 16;  // persons of one surname that are told apart

  static bool hasParts(const Name& name) { return name.kind == EntityType::person || name.kind == EntityType::org; }
  static bool isPart(const Name& name) { return hasParts(name) && name.words.size() < 2; }

  /// The first mention of each name stands for the later ones.
  void linkWhole(std::size_t i) {
    const Name& name = names_[i];
    const auto [at, isNew] = firsts_.try_emplace(keyOf(name), i);
    if (isNew && name.kind == EntityType::person) {
      std::vector<std::size_t>& namesakes = namesakes_[name.words.back()];
      const auto known = std::find_if(namesakes.begin(), namesakes.end(),
                                      [&](std::size_t k) { return samePerson(names_[k], name); });
      if (known != namesakes.end()) {
        at->second = *known;
      } else if (namesakes.size() < kMaxNamesakes) {
        namesakes.push_back(i);
      }
    }
    mentions_[i].id = static_cast<std::uint32_t>(at->second + 1);
  }

  /// By the word that comes first in mind (surname; first word of a body), and by the other (given name; initials).
  void addTo(Index (&index)[2], std::size_t i) const {
    const Name& name = names_[i];
    if (!hasParts(name) || name.words.empty()) return;
    const bool person = name.kind == EntityType::person;
    index[0].add(name.kind, person ? name.words.back() : name.words.front(), i);
    index[1].add(name.kind, person ? name.words.front() : std::string_view(name.initials), i);
  }

  /// A single word is the last full name before that it fits, else the first one behind.
  void linkPart(std::size_t i, const Index (&ahead)[2], const Index (&behind)[2]) {
    const Name& name = names_[i];
    std::string word = name.all;
    for (int way = 0; way < 2; ++way) {
      if (way == 1 && name.kind == EntityType::org) std::erase(word, '.');
      if (word.size() < 2) break;
      std::size_t whole = behind[way].last(name.kind, word);
      if (whole == Index::kNone) whole = ahead[way].first(name.kind, word);
      if (whole == Index::kNone) continue;
      mentions_[i].id = mentions_[whole].id;
      return;
    }
    mentions_[i].id = static_cast<std::uint32_t>(firsts_.try_emplace(keyOf(name), i).first->second + 1);
  }

  static std::string keyOf(const Name& name) { return std::to_string(static_cast<int>(name.kind)) + ' ' + name.all; }

  /// From places in the list to numbers in the order of first mention.
  void number() {
    std::vector<std::uint32_t> numbers(mentions_.size() + 1, 0);
    std::uint32_t next = 0;
    for (EntitySpan& mention : mentions_) {
      std::uint32_t& number = numbers[mention.id];
      if (number == 0) number = ++next;
      mention.id = number;
    }
  }

  std::vector<EntitySpan>& mentions_;
  std::vector<Name> names_;                                              // by mention
  std::unordered_map<std::string, std::size_t> firsts_;                  // by name: its first mention
  std::unordered_map<std::string, std::vector<std::size_t>> namesakes_;  // by surname: persons named in full
};

}  // namespace

void linkMentions(const Document& document, std::vector<EntitySpan>& mentions) { Linker(document, mentions).link(); }

}  // namespace ungarble
