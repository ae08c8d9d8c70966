// A report in the shape that LanguageTool's HTTP interface answers with; the same as core/report/languagetool.cpp
// writes, and the few members more that plug-ins look for.
import type {Code, Diagnostic, Report, Severity} from '../../report.js';
import {sentencesOf} from './sentences.js';

export interface Answer {
  software: {name: string; version: string; apiVersion: 1; premium: false};
  warnings: {incompleteResults: boolean};
  language: {name: string; code: string; detectedLanguage: {name: string; code: string}};
  /** Sorted by offset; they do not overlap. */
  matches: Match[];
}

/** Offsets and lengths count UTF-16 code units. */
export interface Match {
  message: string;
  shortMessage: string;
  replacements: {value: string}[];
  offset: number;
  length: number;
  /** `offset` is that of the words in the context's own text. */
  context: {text: string; offset: number; length: number};
  sentence: string;
  type: {typeName: 'Other' | 'Hint'};
  rule: {id: Code; description: string; issueType: string; category: {id: string; name: string}};
}

/** What each code is called, as core/report/code_titles.h has it. */
const titles: Record<Code, string> = {
  'spun-synonym': 'Swapped synonym',
  'spun-phrase': 'Swapped phrase',
  'spun-term': 'Broken term',
  'garbled-name': 'Damaged name',
  'spintax-residue': 'Left by a spinner',
  'function-word': 'Small word doubled, missing or wrong',
  agreement: 'Subject and verb disagree',
  'article-a-an': 'Wrong article',
  'encoding-residue': 'Broken characters',
};

/** LanguageTool's vocabulary (ITS 2.0): plug-ins choose the colour of the underline by it. */
function issueType(code: Code, severity: Severity): string {
  switch (code) {
    case 'spun-term':
      return 'terminology';
    case 'garbled-name':
      return 'mistranslation';
    case 'function-word':
    case 'agreement':
    case 'article-a-an':
      return 'grammar';
    case 'spintax-residue':
    case 'encoding-residue':
      return 'characters';
    default:
      return severity === 'information' ? 'style' : 'mistranslation';
  }
}

/** UTF-8 bytes of the words around a finding, at most. */
const contextBytes = 40;

const bytesOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

/** Some words around `start` to `end`, whole characters only. */
export function contextOf(text: string, start: number, end: number): Match['context'] {
  const reach = (characters: Iterable<string>): number => {
    let bytes = 0;
    let units = 0;
    for (const character of characters) {
      bytes += bytesOf(character.codePointAt(0)!);
      if (bytes > contextBytes) break;
      units += character.length;
    }
    return units;
  };
  // A cut through the middle of a character does no harm: it is too far away to count.
  const from = start - reach([...text.slice(Math.max(0, start - contextBytes), start)].reverse());
  const to = end + reach(text.slice(end, end + contextBytes));
  return {text: text.slice(from, to), offset: start - from, length: end - start};
}

function toMatch({start, end, code, severity, message, suggestions}: Diagnostic, text: string, sentence: string): Match {
  return {
    message,
    shortMessage: titles[code],
    replacements: suggestions.map(({text: value}) => ({value})),
    offset: start,
    length: end - start,
    context: contextOf(text, start, end),
    sentence,
    type: {typeName: severity === 'error' || severity === 'warning' ? 'Other' : 'Hint'},
    rule: {
      id: code,
      description: titles[code],
      issueType: issueType(code, severity),
      category: {id: 'UNGARBLE', name: 'Ungarble'},
    },
  };
}

/** The answer that LanguageTool would give, were it Ungarble. `text` is what the report is about. Linear. */
export function toAnswer({engine, diagnostics}: Report, text: string): Answer {
  const sentences = sentencesOf(text, diagnostics);
  return {
    software: {name: 'Ungarble', version: engine.version, apiVersion: 1, premium: false},
    warnings: {incompleteResults: false},
    language: {name: 'English', code: 'en', detectedLanguage: {name: 'English', code: 'en'}},
    matches: diagnostics.map((diagnostic, index) => toMatch(diagnostic, text, sentences[index]!)),
  };
}
