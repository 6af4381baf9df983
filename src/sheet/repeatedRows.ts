import { isError, type Cell } from "./cell";

const FIRST_ROOM = 1 << 12;

/**
 * Knows rows that say what an earlier row says, by a hash of 64 bits of the cells: about 25 bytes a row, and one pair among
 * thousands of millions of rows mistaken for equal.
 *
 * @example
 * const repeated = new RepeatedRows();
 * repeated.originalOf(["Acme", 45292, 5], 2) //=> 0
 * repeated.originalOf(["Acme", 45292, 5], 3) //=> 2
 */
export class RepeatedRows {
  private room = FIRST_ROOM;
  private used = 0;
  private high = new Uint32Array(FIRST_ROOM);
  private low = new Uint32Array(FIRST_ROOM);
  private places = new Uint32Array(FIRST_ROOM);
  private readonly number = new Float64Array(1);
  private readonly bits = new Uint32Array(this.number.buffer);

  /** The place, from 1, of the first row with these cells; 0 for a row that is the first itself. */
  originalOf(row: readonly Cell[], place: number): number {
    let one = 0x811c9dc5;
    let two = 0x9e3779b9;
    const mix = (word: number) => {
      one = Math.imul(one ^ word, 0x01000193);
      two = Math.imul(two ^ (word + (one >>> 15)), 0x85ebca6b);
      two ^= two >>> 13;
    };
    for (const cell of row) {
      if (typeof cell === "number") {
        this.number[0] = cell === 0 ? 0 : cell; // -0 is 0
        mix(1);
        mix(this.bits[0]!);
        mix(this.bits[1]!);
      } else {
        const text = isError(cell) ? cell.code : cell === null ? "" : String(cell);
        mix(typeof cell === "boolean" ? 3 : isError(cell) ? 4 : 2);
        for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
      }
    }
    const slot = this.slotOf(one >>> 0, two >>> 0);
    const original = this.places[slot]!;
    if (original > 0) return original;
    this.put(slot, one >>> 0, two >>> 0, place);
    if (this.used * 2 > this.room) this.grow();
    return 0;
  }

  private slotOf(high: number, low: number): number {
    const last = this.room - 1;
    let slot = (low ^ (high >>> 7)) & last;
    while (this.places[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low))
      slot = (slot + 1) & last;
    return slot;
  }

  private put(slot: number, high: number, low: number, place: number): void {
    this.high[slot] = high;
    this.low[slot] = low;
    this.places[slot] = place;
    this.used++;
  }

  private grow(): void {
    const { high, low, places, room } = this;
    this.room = room * 2;
    this.high = new Uint32Array(this.room);
    this.low = new Uint32Array(this.room);
    this.places = new Uint32Array(this.room);
    this.used = 0;
    for (let i = 0; i < room; i++)
      if (places[i] !== 0) this.put(this.slotOf(high[i]!, low[i]!), high[i]!, low[i]!, places[i]!);
  }
}
