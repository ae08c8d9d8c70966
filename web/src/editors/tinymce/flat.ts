// The text of an editor's body, in which TinyMCE puts a character of its own where a caret could not stand otherwise.

/** Stands for an image and the like: no part of a word, and no gap between words. */
const filler = '\ufffc';

/** What `text` is to be checked as; as long as it is. */
export const withoutCarets = (text: string): string => text.replaceAll('\ufeff', filler);

/** Whether words are nothing but text: a fix takes all that is between them along. */
export const isPlain = (words: string): boolean => !words.includes(filler) && !words.includes('\n');
