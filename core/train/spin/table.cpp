#include "core/train/spin/table.h"

#include <algorithm>
#include <sstream>

namespace ungarble::train {
namespace {

Lexemes parse(const std::string& field) {
  Lexemes out;
  std::istringstream in(field);
  for (std::uint32_t bits; in >> bits;) out.push_back({bits});
  return out;
}

}  // namespace

Table Table::read(std::istream& in) {
  Table table;
  for (std::string line; std::getline(in, line);) {
    Row row;
    std::istringstream fields(line);
    std::string field;
    std::getline(fields, field, '\t');
    for (const Lexeme lexeme : parse(field)) row.source.push_back(lexeme.type());
    while (std::getline(fields, field, '\t')) {
      if (Lexemes tokens = parse(field); !tokens.empty()) row.alternatives.push_back({std::move(tokens)});
    }
    if (row.source.empty() || row.alternatives.empty()) continue;
    row.order = static_cast<std::uint32_t>(table.rows_.size());
    table.byFirst_[row.source.front()].push_back(row.order);
    table.rows_.push_back(std::move(row));
  }
  for (auto& [type, rows] : table.byFirst_) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      return table.rows_[a].source.size() > table.rows_[b].source.size();
    });
  }
  return table;
}

}  // namespace ungarble::train
