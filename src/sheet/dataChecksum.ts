import { isError, type Cell } from "./cell";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

/**
 * A short text that tells whether cells are the same cells in the same order, so that data that changed are noticed without a
 * copy of them: the number of rows, and 32 bits after FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). One number or one
 * character that is another always shows, since each step can be undone; of other changes one in four thousand million may not.
 *
 * @example const sum = new DataChecksum(); sum.add([["Acme", 5]]); sum.text //=> "1-ebd89f88"
 */
export class DataChecksum {
  private rows = 0;
  private hash = OFFSET;

  add(rows: readonly (readonly Cell[])[]): void {
    let hash = this.hash;
    for (const row of rows) {
      for (const cell of row) hash = hashOfCell(hash, cell);
      hash = step(hash, row.length);
    }
    this.hash = hash;
    this.rows += rows.length;
  }

  get text(): string {
    return `${this.rows}-${(this.hash >>> 0).toString(16).padStart(8, "0")}`;
  }
}

/** Each kind of cell begins with a mark of its own: the number 1 is not the text "1". */
function hashOfCell(hash: number, cell: Cell): number {
  if (typeof cell === "number") {
    number[0] = cell === 0 ? 0 : cell; // 0 and -0 are one value
    return step(step(step(hash, 1), halves[0]!), halves[1]!);
  }
  if (cell === null || cell === "") return step(hash, 2);
  if (typeof cell === "boolean") return step(hash, cell ? 3 : 4);
  const text = isError(cell) ? cell.code : cell;
  let next = step(hash, isError(cell) ? 5 : 6);
  for (let i = 0; i < text.length; i++) next = step(next, text.charCodeAt(i));
  return next;
}

/** The shift carries the upper bits down, where those of round numbers stand. */
function step(hash: number, part: number): number {
  const mixed = Math.imul(hash ^ part, PRIME);
  return mixed ^ (mixed >>> 15);
}
