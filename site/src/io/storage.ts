// What survives a reload: kept in this browser's localStorage only, and the text only while it is small enough.

import type {IgnoreData} from 'ungarble/live';
import type {Level} from '../model/report.js';

export interface Saved {
  text: string;
  name: string;
  /** The text as it came, before any fix. */
  original: string;
}

export interface Settings {
  level: Level;
  theme: 'system' | 'light' | 'dark';
  ignores: IgnoreData;
}

const TEXT_KEY = 'ungarble.text';
const SETTINGS_KEY = 'ungarble.settings';

/** localStorage holds about 5 million units per site; a longer text is not kept. */
export const MAX_KEPT = 1_500_000;

/** Ignored places beyond these are forgotten, the oldest first. */
const MAX_PLACES = 2_000;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null; // storage is off, or somebody else wrote there
  }
}

function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** What is usable of `value`, which anybody may have written. */
export function ignoreData(value: unknown): IgnoreData {
  const {ignored, names} = (value ?? {}) as Record<string, unknown>;
  return {ignored: strings(ignored).slice(-MAX_PLACES), names: strings(names)};
}

export function loadText(): Saved | null {
  const value = read(TEXT_KEY) as Partial<Saved> | null;
  if (typeof value?.text !== 'string') return null;
  return {
    text: value.text,
    name: typeof value.name === 'string' ? value.name : '',
    original: typeof value.original === 'string' ? value.original : value.text,
  };
}

/** False when the text was not kept: too long, or storage is full or off. Then an older text is forgotten, too. */
export function saveText(saved: Saved): boolean {
  const {original, ...rest} = saved;
  const both = original !== saved.text && original.length + saved.text.length <= MAX_KEPT;
  if (saved.text.length <= MAX_KEPT && write(TEXT_KEY, both ? saved : rest)) return true;
  try {
    localStorage.removeItem(TEXT_KEY);
  } catch {
    // storage is off: nothing to forget
  }
  return saved.text === '';
}

export function loadSettings(): Settings {
  const value = (read(SETTINGS_KEY) ?? {}) as Record<string, unknown>;
  return {
    level: value['level'] === 'picky' ? 'picky' : 'default',
    theme: value['theme'] === 'light' || value['theme'] === 'dark' ? value['theme'] : 'system',
    ignores: ignoreData(value['ignores']),
  };
}

export function saveSettings(settings: Settings): void {
  write(SETTINGS_KEY, {...settings, ignores: ignoreData(settings.ignores)});
}
