// The text of a Word file: paragraphs of word/document.xml. Styles, pictures, notes and comments stay behind.

import {strFromU8, unzipSync} from 'fflate';

const PART = 'word/document.xml';
const MAX_PART_BYTES = 100_000_000;

/** Throws an Error with a plain message when the bytes are no readable .docx. */
export function docxToText(bytes: Uint8Array): string {
  let part: Uint8Array | undefined;
  try {
    part = unzipSync(bytes, {filter: (file) => file.name === PART && file.originalSize <= MAX_PART_BYTES})[PART];
  } catch {
    throw new Error('This is not a readable Word file.');
  }
  if (!part) throw new Error('This Word file holds no text.');
  const xml = new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  if (xml.querySelector('parsererror')) throw new Error('The text of this Word file is damaged.');
  const lines: string[] = [];
  for (const paragraph of xml.getElementsByTagName('w:p')) lines.push(paragraphText(paragraph));
  return lines
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function paragraphText(paragraph: Element): string {
  let text = '';
  const walk = (element: Element): void => {
    for (const child of element.children) {
      switch (child.tagName) {
        case 'w:t':
          text += child.textContent ?? '';
          break;
        case 'w:tab':
          text += '\t';
          break;
        case 'w:br':
        case 'w:cr':
          text += '\n';
          break;
        case 'w:noBreakHyphen':
          text += '\u2011';
          break;
        case 'w:del':
        case 'w:pPr':
        case 'w:rPr':
        case 'w:p':
          break; // nested paragraphs (text boxes) come on their own
        default:
          walk(child);
      }
    }
  };
  walk(paragraph);
  return text;
}
