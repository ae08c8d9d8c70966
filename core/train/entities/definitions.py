"""Texts with some of their names marked, from sentences that say what something is: 'Lilleby is a village in ...',
'The Quiet Mills were an English rock band ...' (distant supervision, Mintz et al. 2009).

usage: definitions.py CORPUS ... | less          (to look at them)

A paragraph that begins with one opens an article. There the name that is defined, and a person's surname by itself, are
marked; what else may be a name is left open, or is what an earlier tagger says where it is sure. So the next hears of many
names that no marked text has.
"""
import dataclasses
import itertools
import pathlib
import random
import re
import subprocess
import sys

import corpora
from evaluate import REPORTED

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import corpus

KINDS = {
    'PER': '''academic activist actor actress admiral ambassador archbishop architect artist astronaut astronomer athlete attorney
        author baritone bassist biologist bishop boxer broadcaster businessman businesswoman cardinal cartoonist chef chemist
        choreographer clergyman coach colonel columnist comedian composer conductor cricketer critic cyclist dancer designer
        diplomat director dramatist drummer economist editor emperor engineer entrepreneur essayist explorer filmmaker footballer
        forward geologist goalkeeper goaltender golfer guitarist gymnast historian illustrator inventor jockey journalist judge
        keyboardist king lawyer lecturer librarian linguist lyricist magician mathematician mayor merchant midfielder missionary
        mountaineer musician nobleman novelist nun officer organist painter philanthropist philosopher photographer physician
        physicist pianist pilot pitcher player playwright poet politician president priest prince princess printmaker producer
        professor psychiatrist psychologist queen rabbi racer rapper referee rower sailor saint saxophonist scholar scientist
        sculptor senator singer skater skier sociologist soldier soprano sprinter sportsman statesman surgeon swimmer teacher
        tenor theologian translator trumpeter violinist wrestler writer''',
    'ORG': '''agency airline association bank band battalion brewery brigade broadcaster bureau cartel chain charity choir club
        college company conglomerate consortium corporation developer distributor ensemble federation firm foundation franchise
        gang group institute institution label league manufacturer ministry network newspaper nonprofit orchestra organisation
        organization party publisher quartet quintet regiment retailer seminary society squad squadron startup supergroup team
        tribunal trio troupe union university''',
    'LOC': '''archipelago area atoll bay beach borough canton cape city commune community country county creek department desert
        district estuary forest glacier gulf hamlet hill island isle islet kingdom lagoon lake locality mountain municipality
        neighborhood neighbourhood oblast park parish peak peninsula place port prefecture province range region republic
        reservoir resort river sea settlement state strait stream street suburb territory town township tributary valley village
        volcano ward waterfall''',
}
TYPE = {word: kind for kind, words in KINDS.items() for word in words.split()}
JOINERS = {'of', 'the', 'and', 'de', 'del', 'di', 'da', 'van', 'von', 'der', 'la', 'le'}
CAPITAL = r"[A-Z\u00C0-\u00DE][\w'’.&-]*"
DEFINES = re.compile(rf"(?:The )?({CAPITAL}(?: (?:{'|'.join(sorted(JOINERS))}|&|{CAPITAL}))*)"
                     r'(?: \([^()]{1,120}\))?,? (?:is|was|are|were) (?:an?|the|one of the) ([^.;]{3,120})')
ENDS = re.compile(r'\b(?:of|in|at|on|from|for|by|who|whose|which|that|where|located|based|with|known|born|near|to|founded|situated|'
                  r'best|formed|playing|currently|and|or)\b|,|\(|"')
TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
NO_SUBJECT = {'He', 'She', 'It', 'They', 'This', 'That', 'There', 'These', 'Those', 'We', 'You', 'I', 'Here', 'His', 'Her', 'Its',
              'Their', 'My', 'Our', 'One', 'What', 'Who', 'Another', 'Also', 'In', 'At', 'On', 'As', 'If', 'For', 'By', 'With', 'From',
              'After', 'Before', 'When', 'While', 'Since', 'Although', 'But', 'And', 'Some', 'Many', 'Most', 'All', 'Both', 'Other',
              'Sir', 'Dame', 'Dr.', 'Mr.', 'Mrs.'}
LONGEST, FEWEST, MOST = 5, 60, 2500  # words of a name; characters of a paragraph
PARAGRAPHS = 4  # of an article
MOST_OF_KIND = 3000  # texts
SURE = 0.7


@dataclasses.dataclass
class Subject:
    name: str
    kind: str


def subject(paragraph):
    """What the paragraph defines, or None."""
    found = DEFINES.match(paragraph)
    if not found:
        return None
    name, rest = found.groups()
    words = name.split()
    if len(words) > LONGEST or words[0] in NO_SUBJECT or words[-1] in NO_SUBJECT | JOINERS:
        return None
    what = ENDS.split(rest, maxsplit=1)[0].split()
    kind = TYPE.get(what[-1]) if what else None
    return Subject(name, kind) if kind and (kind != 'PER' or len(words) > 1) else None


def marked(paragraphs, about):
    """The paragraphs as a Text; None where the name is in none of them."""
    text = corpora.PARAGRAPH.join(paragraphs)
    tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
    size = list(itertools.accumulate((len(c.encode()) for c in text), initial=0))  # bytes before each character
    capital = [t[:1].isupper() for _, _, t in tokens]

    def is_close(i):
        """Whether nothing but a space is between this token and the next."""
        return text[tokens[i][1]:tokens[i + 1][0]] == ' '

    wanted = [TOKEN.findall(about.name)]
    if about.kind == 'PER':
        wanted.append(wanted[0][-1:])
    spans, left_open, taken = [], [], set()
    for i in range(len(tokens)):
        for words in wanted:
            end = i + len(words)
            if [t for _, _, t in tokens[i:end]] != words or i in taken:
                continue
            before = i > 0 and capital[i - 1] and tokens[i - 1][2] not in NO_SUBJECT and is_close(i - 1)
            after = end < len(tokens) and capital[end] and is_close(end - 1)
            first, last = tokens[i][0], tokens[end - 1][1]
            if not (before or after) and corpora.PARAGRAPH not in text[first:last]:
                spans.append((size[first], size[last], about.kind))
                taken.update(range(i, end))
                break
    for i, (begin, end, token) in enumerate(tokens):
        between = token in JOINERS and 0 < i < len(tokens) - 1 and capital[i - 1] and capital[i + 1]
        if i not in taken and (capital[i] or between or token[0].isdigit()):
            left_open += [(size[begin], size[end], kind) for kind in corpora.TYPES]
    return corpora.Text(text, spans, left_open) if spans else None


def texts(path):
    """The articles of a corpus that begin with a definition."""
    article, about = [], None

    def close():
        text = marked(article, about) if about else None
        return [text] if text else []
    for line in corpus.lines(path):
        paragraph = line.decode('utf-8', 'replace').strip()
        fits = FEWEST <= len(paragraph) <= MOST
        found = subject(paragraph) if fits else None
        if found or len(article) == PARAGRAPHS or not fits:
            yield from close()
            article, about = [], found
        article.append(paragraph)
    yield from close()


def chosen(paths, seed):
    """Texts of all corpora, so many of each kind at most."""
    found = [text for path in paths for text in texts(path)]
    random.Random(seed).shuffle(found)
    left = dict.fromkeys(KINDS, MOST_OF_KIND)
    for text in found:
        kind = text.spans[0][2]
        left[kind] -= 1
        if left[kind] >= 0:
            yield text


def filled(tool, model, texts):
    """The texts with the other names that a tagger is sure of; only where it is not something is left open."""
    lines = '\n'.join(t.text for t in texts).replace('\r', ' ') + '\n'
    said = subprocess.run([str(tool), 'tag', str(model)], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    for text, line in zip(texts, said.decode().split('\n')):
        spans, doubtful = list(text.spans), []
        for begin, end, kind, confidence in (field.split(',') for field in line.split()):
            begin, end, kind = int(begin), int(end), REPORTED.get(kind, kind)
            if any(a < end and begin < b for a, b, _ in text.spans):
                continue
            if float(confidence) >= SURE and kind in corpora.TYPES:
                spans.append((begin, end, kind))
            else:
                doubtful.append((begin, end))
        left_open = [o for o in text.open if any(a <= o[0] < b for a, b in doubtful)]
        yield dataclasses.replace(text, spans=sorted(spans), open=left_open)


def main():
    for path in map(pathlib.Path, sys.argv[1:]):
        for text in texts(path):
            data, (begin, end, kind) = text.text.encode(), text.spans[0]
            line = data[:begin] + b'[' + data[begin:end] + b']' + data[end:]
            print(kind, len(text.spans), line.decode()[:300])


if __name__ == '__main__':
    main()
