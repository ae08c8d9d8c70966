// Opening a file: its kind is told by name and type, its text comes out ready for the editor.

import {docxToText} from './docx.js';
import {htmlToText} from './html.js';
import {MAX_LENGTH, decode, normalise} from './text.js';

export const ACCEPT = '.txt,.text,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html';

const MAX_FILE_BYTES = 60_000_000;

export interface Opened {
  name: string;
  text: string;
}

/** Throws an Error with a message for the reader. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > MAX_FILE_BYTES)
    throw new Error(`“${file.name}” is too big. The page takes texts of up to 10 million characters.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = normalise(textOf(file, bytes));
  if (text.length > MAX_LENGTH)
    throw new Error(`“${file.name}” is too long. The page takes texts of up to 10 million characters.`);
  if (text.trim() === '') throw new Error(`“${file.name}” holds no text.`);
  return {name: file.name, text};
}

function textOf(file: File, bytes: Uint8Array): string {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'docx') return docxToText(bytes);
  if (extension === 'html' || extension === 'htm' || file.type === 'text/html') return htmlToText(decode(bytes));
  if (['pdf', 'doc', 'odt', 'rtf', 'pages'].includes(extension) || looksBinary(bytes)) {
    throw new Error(`“${file.name}” can’t be read here. Plain text, Markdown, HTML and Word (.docx) files can.`);
  }
  return decode(bytes);
}

/** UTF-16 text has NULs too, but begins with a byte order mark. */
function looksBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !marked && bytes.subarray(0, 4096).includes(0);
}
