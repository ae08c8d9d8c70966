// The exact rules by name. See rule_detector.h for what a rule is.
#pragma once

#include <vector>

#include "core/detect/rule_detector.h"

namespace ungarble {

void detectSpintax(const Document& document, std::vector<Finding>& findings);
void detectEncoding(const Document& document, std::vector<Finding>& findings);
void detectFunctionWords(const Document& document, std::vector<Finding>& findings);
void detectArticles(const Document& document, std::vector<Finding>& findings);
void detectAgreement(const Document& document, std::vector<Finding>& findings);
/// 'Blinken and Lavrov has held', where the text itself shows that both are persons.
void detectCoordinatedSubjects(const Document& document, std::vector<Finding>& findings);

}  // namespace ungarble
