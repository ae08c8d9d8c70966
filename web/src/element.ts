/**
 * `ungarble/element`: defines `<ungarble-field>`.
 *
 *     <textarea id="article"></textarea>
 *     <ungarble-field for="article"></ungarble-field>
 */
import {UngarbleField} from './element/field.js';

export {type FixDetail, type ReportDetail, type SettingsDetail, UngarbleField} from './element/field.js';
export type {Finding} from './live/finding.js';

const registry = globalThis.customElements as CustomElementRegistry | undefined;
if (registry && !registry.get('ungarble-field')) registry.define('ungarble-field', UngarbleField);
