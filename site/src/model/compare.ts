// Two versions of a text, paragraph beside paragraph, with the words that differ.

export interface Piece {
  text: string;
  changed: boolean;
}

export interface Pair {
  before: Piece[];
  after: Piece[];
}

/** Beyond this many cells the table of a comparison is not worth its time: the middle counts as changed. */
const MAX_CELLS = 4_000_000;

/** Longest common subsequence of `a` and `b` as index pairs, ascending. Time and space in the part that differs. */
function common<T>(a: readonly T[], b: readonly T[]): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const pairs: [number, number][] = [];
  for (let i = 0; i < start; i += 1) pairs.push([i, i]);
  const rows = endA - start;
  const columns = endB - start;
  if (rows * columns <= MAX_CELLS) {
    const width = columns + 1;
    const length = new Uint16Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i -= 1) {
      for (let j = columns - 1; j >= 0; j -= 1) {
        length[i * width + j] =
          a[start + i] === b[start + j]
            ? length[(i + 1) * width + j + 1]! + 1
            : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
      else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i += 1;
      else j += 1;
    }
  }
  for (let i = 0; endA + i < a.length; i += 1) pairs.push([endA + i, endB + i]);
  return pairs;
}

/** The paragraphs that differ. A run of changed paragraphs is paired off in order. */
export function compare(before: string, after: string): Pair[] {
  const a = before.split('\n');
  const b = after.split('\n');
  const result: Pair[] = [];
  let i = 0;
  let j = 0;
  for (const [nextI, nextJ] of [...common(a, b), [a.length, b.length] as const]) {
    for (; i < nextI || j < nextJ; i += i < nextI ? 1 : 0, j += j < nextJ ? 1 : 0) {
      const pair = words(i < nextI ? a[i]! : '', j < nextJ ? b[j]! : '');
      if (pair.before.length > 0 || pair.after.length > 0) result.push(pair);
    }
    i = nextI + 1;
    j = nextJ + 1;
  }
  return result;
}

function words(before: string, after: string): Pair {
  const cut = (text: string): string[] => text.match(/\s+|[^\s\p{L}\p{N}]|[\p{L}\p{N}]+/gu) ?? [];
  const a = cut(before);
  const b = cut(after);
  const kept = common(a, b);
  const pieces = (tokens: string[], same: Set<number>): Piece[] => {
    const out: Piece[] = [];
    for (const [index, text] of tokens.entries()) {
      // A space between two changed words is part of the change.
      const between =
        text.trim() === '' && index > 0 && index + 1 < tokens.length && !same.has(index - 1) && !same.has(index + 1);
      const changed = between || !same.has(index);
      const last = out[out.length - 1];
      if (last && last.changed === changed) last.text += text;
      else out.push({text, changed});
    }
    return out;
  };
  return {before: pieces(a, new Set(kept.map(([i]) => i))), after: pieces(b, new Set(kept.map(([, j]) => j)))};
}
