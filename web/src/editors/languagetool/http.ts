// LanguageTool's HTTP interface without a server: what a plug-in would send goes to a function instead.
import {asUngarbleError} from '../../errors.js';
import type {Level} from '../../limits.js';
import type {Answer} from './answer.js';
import {type Annotated, readAnnotated} from './annotations.js';

/** What a check is asked; `text` or `data`, one of them. */
export interface CheckRequest {
  text?: string;
  /** A text with markup in between. */
  data?: Annotated;
  /** Any English, or `auto`. */
  language?: string;
  /** `default` shows what is sure; `picky` shows unsure findings as well. */
  level?: Level;
  signal?: AbortSignal;
}

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

const languages = [
  ['English', 'en', 'en'],
  ['English (US)', 'en', 'en-US'],
  ['English (GB)', 'en', 'en-GB'],
].map(([name, code, longCode]) => ({name, code, longCode}));

async function parametersOf(request: Request): Promise<URLSearchParams> {
  const parameters = new URL(request.url).searchParams;
  if (request.method === 'GET') return parameters;
  const form = request.headers.get('Content-Type')?.startsWith('multipart/form-data')
    ? await request.formData()
    : new URLSearchParams(await request.text());
  form.forEach((value, name) => typeof value === 'string' && parameters.set(name, value));
  return parameters;
}

const failure = (status: number, message: string): Response => new Response(`Error: ${message}`, {status});

/**
 * Stands in for `fetch` in a plug-in: answers `.../check` and `.../languages` of whatever address it asks, by
 * `check`; everything else is 404. Like a server it answers 400 to a wrong request; it rejects only when the request is
 * given up.
 */
export function fetchBy(check: (request: CheckRequest) => Promise<Answer>): Fetch {
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, 'http://localhost/'), init);
    const {pathname} = new URL(request.url);
    if (pathname.endsWith('/languages')) return Response.json(languages);
    if (!pathname.endsWith('/check')) return failure(404, `${pathname} is not known.`);
    try {
      const parameters = await parametersOf(request);
      const get = (name: string): string | undefined => parameters.get(name) ?? undefined;
      const data = get('data');
      const level = get('level') === 'picky' ? 'picky' : 'default';
      return Response.json(
        await check({
          text: get('text'),
          data: data === undefined ? undefined : readAnnotated(data),
          language: get('language'),
          level,
          signal: request.signal,
        }),
      );
    } catch (error) {
      request.signal.throwIfAborted();
      const {code, message} = asUngarbleError(error);
      if (code === 'text-too-long') return failure(413, message);
      return failure(code === 'usage' ? 400 : 500, message);
    }
  };
}
