/** What a formula is made of, so far as names matter: texts, quoted sheet names, brackets, words, and all else. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*|[^]/gu;

/**
 * The formula with a table under its new name; texts, sheet names, functions and column names stay.
 *
 * @example renameTable('=SUM(Old[Old])&"Old"', "Old", "New") //=> '=SUM(New[Old])&"Old"'
 */
export function renameTable(formula: string, before: string, after: string): string {
  let depth = 0;
  const pieces = formula.match(PIECES) ?? [];
  return pieces
    .map((piece, i) => {
      if (piece === "[") depth += 1;
      if (piece === "]") depth -= 1;
      const isName = depth === 0 && piece.toLowerCase() === before.toLowerCase();
      return isName && pieces[i + 1] !== "(" && pieces[i + 1] !== "!" && pieces[i - 1] !== "!"
        ? after
        : piece;
    })
    .join("");
}

/**
 * The formula with a column of a table under its new heading.
 *
 * @example renameColumn("=SUM(Sales[Net])", "Sales", "Net", "Amount") //=> "=SUM(Sales[Amount])"
 */
export function renameColumn(
  formula: string,
  table: string,
  before: string,
  after: string
): string {
  const pieces = formula.match(PIECES) ?? [];
  const parts: string[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!;
    parts.push(piece);
    if (piece.toLowerCase() !== table.toLowerCase() || pieces[i + 1] !== "[") continue;
    let depth = 0;
    let reference = "";
    do {
      const next = pieces[(i += 1)]!;
      if (next === "[") depth += 1;
      if (next === "]") depth -= 1;
      reference += next;
    } while (depth > 0 && i + 1 < pieces.length);
    parts.push(replaceHeading(reference, before, after));
  }
  return parts.join("");
}

/** In "[Net]", "[@Net]" or "[[#Data],[Net]]". */
function replaceHeading(reference: string, before: string, after: string): string {
  const isIt = (text: string): boolean => text.toLowerCase() === before.toLowerCase();
  return reference.replace(/\[(@?)([^[\]]+)\]/g, (whole, at: string, heading: string) =>
    isIt(heading) ? `[${at}${after}]` : whole
  );
}
