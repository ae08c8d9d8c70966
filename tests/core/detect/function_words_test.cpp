#include "rule_cases.h"

namespace ungarble {
namespace {

TEST(FunctionWords, FindsDoublesAndImpossiblePairs) {
  expectFound(detectFunctionWords, {
      {"The official added the there was no breakthrough.", {"the there=that there|there"}},
      {"They spoke of of the war.", {"of of=of"}},
      {"The the war ended.", {"The the=The"}},
      {"It is set forth in the in the rules.", {"in the in the=in the"}},
      {"This is a the big change.", {"a the=the|a"}},
      {"He saw the his papers.", {"the his=his|the"}},
      {"It has been been shown that plans of the of party leaders fail.", {"been been=been", "the of"}},
  });
}

TEST(FunctionWords, LeavesHonestNeighboursAlone) {
  expectFound(detectFunctionWords, {
      {"He said that that was what he had had in mind.", {}},
      {"What it is is a mess; the fog was setting in in May and went on on Monday.", {}},
      {"The band The The played. Is this the It girl?", {}},
      {"Exhibit A a year later, and a cappella: the a cappella group.", {}},
      {"The scrutiny, the this, the that.", {}},
      {"\"the\" the word; the, the", {}},
      {"First came the\nthe second line.", {}},
      {"There is no there there.", {}},
      {"the a.m. train", {}},
      {"`the the`", {}},
  });
}

}  // namespace
}  // namespace ungarble
