const errorCodes = [
  'invalid-utf8',
  'text-too-long',
  'model-missing',
  'model-corrupt',
  'model-version',
  'aborted',
  'out-of-memory',
  'usage',
  'internal',
] as const;

/** The codes of the contract, the same in C++, on the command line and here. */
export type ErrorCode = (typeof errorCodes)[number];

/** What an error is when it travels between worker and page. */
export interface WireError {
  code: ErrorCode;
  message: string;
  url?: string;
  status?: number;
}

/** Every failure that a caller can meet. */
export class UngarbleError extends Error {
  override readonly name = 'UngarbleError';
  readonly code: ErrorCode;
  /** The address that could not be fetched, where that was the trouble. */
  readonly url?: string;
  /** The HTTP status that came from there; absent when no answer came at all. */
  readonly status?: number;

  constructor(code: ErrorCode, message: string, detail: {url?: string; status?: number; cause?: unknown} = {}) {
    super(message, detail.cause === undefined ? undefined : {cause: detail.cause});
    this.code = code;
    if (detail.url !== undefined) this.url = detail.url;
    if (detail.status !== undefined) this.status = detail.status;
  }

  static fromWire({code, message, url, status}: WireError): UngarbleError {
    return new UngarbleError(code, message, {url, status});
  }

  toWire(): WireError {
    return {code: this.code, message: this.message, url: this.url, status: this.status};
  }
}

/** `error` as an UngarbleError: errors of the engine carry a code of ours already, anything else is `internal`. */
export function asUngarbleError(error: unknown): UngarbleError {
  if (error instanceof UngarbleError) return error;
  const {code, message} = error instanceof Error ? (error as Error & {code?: unknown}) : {message: String(error)};
  return new UngarbleError(errorCodes.find((known) => known === code) ?? 'internal', message, {cause: error});
}

/** The error of a request that was given up. */
export function aborted(message: string, cause?: unknown): UngarbleError {
  return new UngarbleError('aborted', message, {cause});
}
