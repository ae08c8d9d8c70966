// What a person does not want to hear about: single places, and names and words of their own that are right everywhere.
import type {Diagnostic} from '../report.js';

/** Characters to either side by which a place is known again. */
const contextLength = 24;

/** As it is stored: plain JSON. */
export interface IgnoreData {
  /** Keys of ignored places, as `placeKey` makes them. */
  ignored: string[];
  /** Personal names and words. */
  names: string[];
}

/**
 * Names one place by its words and their surroundings, so that it is known again after edits and in the next visit.
 * A short hash: it may be stored without the text being stored.
 */
export function placeKey({start, end, text: words}: Diagnostic, text: string): string {
  const around = [text.slice(Math.max(0, start - contextLength), start), words, text.slice(end, end + contextLength)];
  return hash(around.join('\u0000')).toString(36);
}

/** 53 bits of two multiplicative hashes, by the constants of MurmurHash3. */
function hash(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    high = Math.imul(high ^ unit, 0xc2b2ae35);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

const nameKey = (name: string): string =>
  name.trim().replace(/\s+/g, ' ').replace(/['’]s?$/, '').toLowerCase();

/** One list may serve all documents of a page. */
export class Ignores {
  #places: Set<string>;
  /** Lower case to as it was given. */
  #names: Map<string, string>;
  #listeners = new Set<() => void>();

  constructor({ignored = [], names = []}: Partial<IgnoreData> = {}) {
    this.#places = new Set(ignored);
    this.#names = namesByKey(names);
  }

  /** Whether `finding`, a finding in `text`, is not to be shown. */
  covers(finding: Diagnostic, text: string): boolean {
    if (this.#names.size > 0 && this.#names.has(nameKey(finding.text))) return true;
    return this.#places.size > 0 && this.#places.has(placeKey(finding, text));
  }

  ignore(finding: Diagnostic, text: string): void {
    this.#places.add(placeKey(finding, text));
    this.#changed();
  }

  /** Takes `ignore` back. */
  restore(finding: Diagnostic, text: string): void {
    this.#places.delete(placeKey(finding, text));
    this.#changed();
  }

  addName(name: string): void {
    if (nameKey(name) === '') return;
    this.#names.set(nameKey(name), name.trim());
    this.#changed();
  }

  removeName(name: string): void {
    this.#names.delete(nameKey(name));
    this.#changed();
  }

  get ignored(): string[] {
    return [...this.#places];
  }
  set ignored(keys: readonly string[]) {
    this.#places = new Set(keys);
    this.#changed();
  }

  get names(): string[] {
    return [...this.#names.values()].sort((a, b) => a.localeCompare(b));
  }
  set names(names: readonly string[]) {
    this.#names = namesByKey(names);
    this.#changed();
  }

  toJSON(): IgnoreData {
    return {ignored: this.ignored, names: this.names};
  }

  /** Calls `listener` after every change; the function that comes back ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function namesByKey(names: readonly string[]): Map<string, string> {
  return new Map(names.filter((name) => nameKey(name) !== '').map((name) => [nameKey(name), name.trim()]));
}
