// The door for text: what comes in is made into what the editor can hold, unit for unit.

/** The most that a check takes; longer texts are refused with a plain message. */
export const MAX_LENGTH = 10_000_000;

/** Line ends become \n; NUL, which no editor can hold, goes. Nothing else is touched. */
export function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
}

/** Bytes of a text file: UTF-8 or UTF-16 with a mark, else Windows-1252, the usual rest. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
