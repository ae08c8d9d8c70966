// <ungarble-field>: attributes, properties and events around a field under check.
import type {Level} from '../limits.js';
import {LiveDocument} from '../live/document.js';
import type {Finding} from '../live/finding.js';
import {Ignores} from '../live/ignores.js';
import {type SharedChecker, sharedChecker} from '../live/shared.js';
import type {Report} from '../report.js';
import {CheckedField, isControl} from './checked.js';
import {faceSheet} from './styles.js';

/** Of `ungarble:report`: a check ended. Offsets are UTF-16 code units of `text`. */
export interface ReportDetail {
  text: string;
  report: Report;
  /** What is shown: the report's diagnostics without ignored ones. */
  findings: readonly Finding[];
}

/** Of `ungarble:fix`, which comes before the fix is put in; preventDefault() keeps it out. */
export interface FixDetail {
  finding: Finding;
  replacement: string;
}

/** Of `ungarble:settings`: the person changed one of them in the element. Keep them where they belong. */
export interface SettingsDetail {
  level: Level;
  names: string[];
  ignored: string[];
}

const checkable = 'textarea, input, [contenteditable]:not([contenteditable="false"])';
/** Of inputs; an address, a number or a password is no prose. */
const inputTypes = new Set(['text', 'search']);

// A server that renders pages loads this module too; there it is of no use and does no harm.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/**
 * Keeps a field checked: the one named by `for`, else the first one inside.
 *
 * Attributes: `for` (an id), `level` (`default`, `picky`), `names` (by commas or lines), `ignored` (keys, by spaces),
 * `theme` (`light`, `dark`), `worker-url`, `wasm-url`, `model-url` (read when it is put into a page).
 * Events: `ungarble:report`, `ungarble:fix`, `ungarble:settings`; they bubble.
 */
export class UngarbleField extends Base {
  static readonly observedAttributes = ['for', 'level', 'names', 'ignored'];

  #ignores = new Ignores();
  #level: Level = 'default';
  #checker?: SharedChecker;
  #live?: LiveDocument;
  #checked?: CheckedField;
  #waiting?: MutationObserver;

  constructor() {
    super();
    const shadow = this.attachShadow({mode: 'open', delegatesFocus: false});
    shadow.adoptedStyleSheets = [faceSheet()];
    shadow.append(document.createElement('slot'));
  }

  /** The field under check, null while there is none. */
  get field(): HTMLElement | null {
    return this.#checked?.target.field ?? null;
  }

  /** The id of the field, as `for` of a label. */
  get htmlFor(): string {
    return this.getAttribute('for') ?? '';
  }
  set htmlFor(id: string) {
    this.setAttribute('for', id);
  }

  get level(): Level {
    return this.#level;
  }
  set level(level: Level) {
    this.#level = level === 'picky' ? 'picky' : 'default';
    if (this.#live) this.#live.level = this.#level;
  }

  /** Names and words of the person's own, never flagged. */
  get names(): string[] {
    return this.#ignores.names;
  }
  set names(names: readonly string[]) {
    this.#ignores.names = names;
  }

  /** Keys of the places that the person chose to ignore; to be stored and given back as they are. */
  get ignored(): string[] {
    return this.#ignores.ignored;
  }
  set ignored(keys: readonly string[]) {
    this.#ignores.ignored = keys;
  }

  /** What is shown now, in offsets of `text`. */
  get findings(): readonly Finding[] {
    return this.#live?.findings ?? [];
  }

  /** The text as it is checked: the value of a control, the paragraphs of an editable element. */
  get text(): string {
    return this.#live?.text ?? '';
  }

  /** The newest report, null before the first. */
  get report(): Report | null {
    return this.#live?.report ?? null;
  }

  /** Opens the card of the next finding, as F8 does. */
  next(): void {
    this.#checked?.step(1);
  }

  /** Opens the card of the previous finding, as Shift+F8 does. */
  previous(): void {
    this.#checked?.step(-1);
  }

  /** Opens the list of findings, as the badge does. */
  openList(): void {
    this.#checked?.openList();
  }

  connectedCallback(): void {
    for (const name of ['level', 'names', 'ignored'] as const) this.#takeOver(name);
    this.#attach();
  }

  disconnectedCallback(): void {
    // An element that is only moved comes back at once, and keeps its engine.
    queueMicrotask(() => {
      if (!this.isConnected) this.#detach();
    });
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    if (name === 'level') this.level = value as Level;
    else if (name === 'names') this.names = (value ?? '').split(/[,\n]/);
    else if (name === 'ignored') this.ignored = (value ?? '').split(/\s+/).filter(Boolean);
    else if (this.isConnected) this.#attach();
  }

  /** A property that was set before the element was defined. */
  #takeOver(name: 'level' | 'names' | 'ignored'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as Partial<this>)[name];
    Object.assign(this, {[name]: value});
  }

  #attach(): void {
    const field = this.#find();
    if (field && field === this.field) return;
    this.#detach();
    const root = this.getRootNode();
    // The field may come, or go and come again: frameworks do that.
    this.#waiting = new MutationObserver(() => {
      if (this.#find() !== this.field) this.#attach();
    });
    this.#waiting.observe(root, {subtree: true, childList: true});
    if (!field) return;

    const address = (name: string): string | undefined => this.getAttribute(name) ?? undefined;
    this.#checker = sharedChecker({
      workerUrl: address('worker-url'),
      wasmUrl: address('wasm-url'),
      modelUrl: address('model-url'),
    });
    const live = new LiveDocument({checker: this.#checker, level: this.#level, ignores: this.#ignores});
    this.#live = live;
    live.subscribe((change) => {
      if (change !== 'state' || live.state.kind !== 'done' || !live.report) return;
      this.#send<ReportDetail>('ungarble:report', {text: live.text, report: live.report, findings: live.findings});
    });
    this.#checked = new CheckedField({
      field,
      shadow: this.shadowRoot!,
      live,
      allowFix: (finding, replacement) => this.#send<FixDetail>('ungarble:fix', {finding, replacement}, true),
      ignore: (finding) => this.#change(() => this.#ignores.ignore(finding, live.text)),
      addName: (finding) => this.#change(() => this.#ignores.addName(finding.text)),
      setPicky: (picky) => this.#change(() => (this.level = picky ? 'picky' : 'default')),
    });
  }

  #detach(): void {
    this.#waiting?.disconnect();
    this.#checked?.dispose();
    this.#live?.dispose();
    this.#checker?.release();
    this.#waiting = this.#checked = this.#live = this.#checker = undefined;
  }

  #find(): HTMLElement | null {
    const id = this.getAttribute('for');
    const root = this.getRootNode() as Partial<Document>; // of an element that is nowhere, the element itself
    const field = id === null ? this.querySelector<HTMLElement>(checkable) : root.getElementById?.(id);
    if (!field?.matches(checkable)) return null;
    return isControl(field) && field instanceof HTMLInputElement && !inputTypes.has(field.type) ? null : field;
  }

  #change(what: () => void): void {
    what();
    this.#send<SettingsDetail>('ungarble:settings', {level: this.level, names: this.names, ignored: this.ignored});
  }

  /** False when the page prevented it. */
  #send<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, {detail, cancelable, bubbles: true, composed: true}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ungarble-field': UngarbleField;
  }
  interface HTMLElementEventMap {
    'ungarble:report': CustomEvent<ReportDetail>;
    'ungarble:fix': CustomEvent<FixDetail>;
    'ungarble:settings': CustomEvent<SettingsDetail>;
  }
}
