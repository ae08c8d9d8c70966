// The garbled parts of a mixed text by their paragraphs, each a jump.

import {paragraphs} from '../model/paragraphs.js';
import type {Span} from '../model/report.js';
import {shorten} from '../model/wording.js';
import {h} from './dom.js';

/** "Paragraph 3", "Paragraphs 3 to 5". */
export function paragraphNames(text: string, sections: readonly Span[]): string[] {
  const all = paragraphs(text);
  return sections.map((section) => {
    const first = all.findIndex((paragraph) => paragraph.end > section.start) + 1;
    const last = all.filter((paragraph) => paragraph.start < section.end).length;
    return last > first ? `Paragraphs ${first} to ${last}` : `Paragraph ${first}`;
  });
}

export function sectionList(text: string, sections: readonly Span[], show: (index: number) => void): HTMLElement | null {
  if (sections.length === 0) return null;
  const items = paragraphNames(text, sections).map((name, index) => {
    const {start, end} = sections[index]!;
    const opening = shorten(text.slice(start, Math.min(end, start + 90)).trim(), 56);
    const jump = h('button', {type: 'button', class: 'link', on: {click: () => show(index)}}, name);
    return h('li', {}, jump, h('span', {class: 'section-opening'}, opening));
  });
  return h('ul', {class: 'sections', 'aria-label': 'Garbled parts'}, ...items);
}
