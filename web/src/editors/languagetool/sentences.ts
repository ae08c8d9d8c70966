// The sentence around each finding, as LanguageTool's plug-ins show it.
import type {Span} from '../../live/span.js';

/** The sentences in which `spans` begin; they are sorted. Paragraphs without a span are not looked into. */
export function sentencesOf(text: string, spans: readonly Span[]): string[] {
  const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'});
  let paragraph: Span = {start: 0, end: 0};
  let inside: Span[] = [];
  return spans.map(({start}) => {
    if (start >= paragraph.end) {
      const end = text.indexOf('\n', start);
      paragraph = {start: text.lastIndexOf('\n', start) + 1, end: end < 0 ? text.length : Math.max(end, start + 1)};
      inside = [...segmenter.segment(text.slice(paragraph.start, paragraph.end))].map(({index, segment}) => ({
        start: paragraph.start + index,
        end: paragraph.start + index + segment.length,
      }));
    }
    const found = inside.find(({end}) => start < end) ?? paragraph;
    return text.slice(found.start, found.end).trim();
  });
}
