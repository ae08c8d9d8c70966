// What the reader does not want to hear about: single places, and words that are fine everywhere.

import type {Finding} from './finding.js';

const CONTEXT = 24;

/** Names one place by its words and their surroundings, so that it is known again after a new check. */
function placeKey(finding: Finding, text: string): string {
  const before = text.slice(Math.max(0, finding.start - CONTEXT), finding.start);
  const after = text.slice(finding.end, finding.end + CONTEXT);
  return `${before}\u0000${finding.text}\u0000${after}`;
}

export interface IgnoreData {
  places: string[];
  words: string[];
}

export class Ignores {
  private places = new Set<string>();
  private dictionary = new Set<string>();

  constructor(data?: Partial<IgnoreData>) {
    this.places = new Set(data?.places);
    this.dictionary = new Set(data?.words);
  }

  /** The words that are never flagged, in lower case, sorted. */
  get words(): string[] {
    return [...this.dictionary].sort((a, b) => a.localeCompare(b));
  }

  get isEmpty(): boolean {
    return this.places.size === 0 && this.dictionary.size === 0;
  }

  covers(finding: Finding, text: string): boolean {
    if (this.isEmpty) return false;
    return this.dictionary.has(finding.text.toLowerCase()) || this.places.has(placeKey(finding, text));
  }

  addPlace(finding: Finding, text: string): void {
    this.places.add(placeKey(finding, text));
  }

  removePlace(finding: Finding, text: string): void {
    this.places.delete(placeKey(finding, text));
  }

  addWord(word: string): void {
    const clean = word.trim().toLowerCase();
    if (clean !== '') this.dictionary.add(clean);
  }

  removeWord(word: string): void {
    this.dictionary.delete(word.trim().toLowerCase());
  }

  /** Forgets the places of this text; the words stay. */
  clearPlaces(): void {
    this.places.clear();
  }

  data(): IgnoreData {
    return {places: [...this.places], words: this.words};
  }
}
