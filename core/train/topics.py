"""The paragraphs of a corpus that are about what spun text is often about: computing, security, health, food, marketing,
money, study, research.

usage: topics.py CORPUS... > topics.txt          (plain text or .zst, a paragraph a line; CORPUS=N: at least N such words)
"""
import re
import sys

import corpus

WORDS = re.compile(r'''\b(algorithms?|software|machine learning|neural|data ?sets?|databases?|statistic(s|al)|regression
|classif(y|ier|ication)|programming|browsers?|web ?sites?|servers?|online|internet|search engines?|e-?mail|cookies|privacy
|marketing|advertis\w+|social media|smartphones?|laptop|computers?|skin|vitamins?|diet|acne|insulin|diabetes|liver|patients
|symptoms|nutrients?|bank accounts?|loans?|mortgage|invest(ing|ors?)|insurance|e-commerce|brand|customers?|blog|wordpress
|cloud|encryption|wireless|robots?|sensors?|virus|processor|memory|hotel|students?|teaching|learning
|hackers?|malware|vulnerabilit(y|ies)|cyber\w*|attackers?|passwords?|exploits?|patch(es)?|networks?|desktop|linux|open.source
|users?|devices?|apps?|platforms?|stocks?|bitcoin|credit cards?|tax(es)?|workouts?|muscles?|recipes?|sugar|ingredients
|treatment|therapy|researchers|experiments?|graph|matrix|probability|hypothesis)\b'''.replace('\n', ''),
                   re.IGNORECASE)
SHORTEST, LONGEST = 60, 3000  # characters


def about(line, least):
    return SHORTEST < len(line) < LONGEST and len({m.group(0).lower() for m in WORDS.finditer(line)}) >= least


def main():
    for argument in sys.argv[1:]:
        path, _, least = argument.partition('=')
        sys.stdout.writelines(line for line in map(bytes.decode, corpus.lines(path)) if about(line, int(least or 1)))


if __name__ == '__main__':
    main()
