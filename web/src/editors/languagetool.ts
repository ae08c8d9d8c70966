/**
 * `ungarble/languagetool`: Ungarble in the shape of LanguageTool, for the plug-ins that speak to it. No text leaves the
 * page: where a plug-in lets its transport be replaced, `fetch` takes the server's place.
 *
 *     const tool = createLanguageTool();
 *     const {matches} = await tool.check({text: 'She said the the report was lost.'});
 *     const body = new URLSearchParams({text: 'She said the the report was lost.', language: 'en-US'});
 *     const response = await tool.fetch('/v2/check', {method: 'POST', body});
 *     tool.dispose();
 */
import type {BackendSource} from '../backend.js';
import {UngarbleError} from '../errors.js';
import {type TextChecker, sharedChecker} from '../live/shared.js';
import {type Answer, contextOf, toAnswer} from './languagetool/answer.js';
import {AnnotatedText} from './languagetool/annotations.js';
import {type CheckRequest, type Fetch, fetchBy} from './languagetool/http.js';

export {type Answer, type Match, toAnswer} from './languagetool/answer.js';
export type {Annotated, Annotation} from './languagetool/annotations.js';
export type {CheckRequest, Fetch} from './languagetool/http.js';
export {type ErrorCode, UngarbleError} from '../errors.js';
export type {Level} from '../limits.js';

export interface LanguageToolOptions extends BackendSource {
  /** Who checks, instead of the page's shared checker. */
  checker?: TextChecker;
}

export interface LanguageTool {
  /** Rejects with an UngarbleError: `usage` for another language than English, and whatever a checker may meet. */
  check(request: CheckRequest): Promise<Answer>;
  /** LanguageTool's HTTP interface: `check` with `text` or `data`, and `languages`. */
  fetch: Fetch;
  /** Ends what is under way; the last user of the page's worker ends that as well. */
  dispose(): void;
}

const isEnglish = (language: string): boolean => language === 'auto' || /^en(-|$)/i.test(language);

export function createLanguageTool({checker, ...source}: LanguageToolOptions = {}): LanguageTool {
  const shared = checker ? undefined : sharedChecker(source);
  const asked = checker ?? shared!;

  async function check({text, data, language = 'auto', level, signal}: CheckRequest): Promise<Answer> {
    if (!isEnglish(language)) throw new UngarbleError('usage', `'${language}' is not a language that is known here.`);
    if ((text === undefined) === (data === undefined)) {
      throw new UngarbleError('usage', "Missing 'text' or 'data' parameter: one of them is wanted.");
    }
    if (!data) return toAnswer(await asked.check(text!, {level, signal}), text!);
    const annotated = new AnnotatedText(data);
    const answer = toAnswer(await asked.check(annotated.plain, {level, signal}), annotated.plain);
    for (const match of answer.matches) {
      const {start, end} = annotated.outer({start: match.offset, end: match.offset + match.length});
      Object.assign(match, {offset: start, length: end - start, context: contextOf(annotated.whole, start, end)});
    }
    return answer;
  }
  return {check, fetch: fetchBy(check), dispose: () => shared?.release()};
}
