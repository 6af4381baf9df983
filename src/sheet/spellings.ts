const FIRST_SLOTS = 1024;
const MULTIPLIER = 0x9e3779b1; // 2^32 over the golden ratio: spreads neighbours far apart

/**
 * Texts numbered as they come, equal ones alike: a table of our own in place of a Map, for the clients of a million rows.
 * Excel makes the text of every cell anew, scattered all over the memory, and a Map compares each with the first of its
 * kind, far away. Here the characters of all distinct texts lie side by side, to be compared where they are near: that
 * takes less than half the time.
 *
 * @example const s = new Spellings(); ["b", "a", "b"].map((text) => s.numberOf(text)) //=> [0, 1, 0]
 */
export class Spellings {
  // V8 forgets the machine code that works on a class as soon as no object of it lives: one does.
  static readonly kept = new Spellings();

  private count = 0;
  /** The texts without gaps; that of number n begins at `starts[n]`, and `starts[count]` is where the next one will. */
  private characters = new Uint16Array(16 * FIRST_SLOTS);
  private starts = new Int32Array(FIRST_SLOTS);
  /** Pairs of a number, counted from 1 (0 is a free slot), and the hash of its text. */
  private slots = new Int32Array(2 * FIRST_SLOTS);

  /** The number of a text, from 0 in order of first appearance. */
  numberOf(text: string): number {
    const hash = this.write(text);
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    let slot = hash & mask;
    while (slots[2 * slot] !== 0) {
      const number = slots[2 * slot]! - 1;
      if (slots[2 * slot + 1] === hash && this.isWritten(number, text.length)) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.count++;
    slots[2 * slot] = this.count;
    slots[2 * slot + 1] = hash;
    this.starts[this.count] = this.starts[number]! + text.length;
    if (2 * this.count > mask) this.grow();
    return number;
  }

  /** Puts a text behind the others, to stay there if it is new, and tells its hash. */
  private write(text: string): number {
    const start = this.starts[this.count]!;
    if (start + text.length > this.characters.length) {
      const larger = new Uint16Array(2 * (start + text.length));
      larger.set(this.characters);
      this.characters = larger;
    }
    const { characters } = this;
    let hash = text.length;
    for (let i = 0; i < text.length; i++) {
      const character = text.charCodeAt(i);
      characters[start + i] = character;
      hash = (Math.imul(hash, 31) + character) | 0;
    }
    hash = Math.imul(hash, MULTIPLIER);
    return hash ^ (hash >>> 15);
  }

  /** Whether the text just written is that of a number. */
  private isWritten(number: number, length: number): boolean {
    const { starts, characters } = this;
    const known = starts[number]!;
    if (starts[number + 1]! - known !== length) return false;
    const written = starts[this.count]!;
    for (let i = 0; i < length; i++) {
      if (characters[known + i] !== characters[written + i]) return false;
    }
    return true;
  }

  /** Doubles the slots, of which at most half are taken. */
  private grow(): void {
    const { slots, starts } = this;
    const larger = new Int32Array(2 * slots.length);
    const mask = slots.length - 1;
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i] === 0) continue;
      let slot = slots[i + 1]! & mask;
      while (larger[2 * slot] !== 0) slot = (slot + 1) & mask;
      larger[2 * slot] = slots[i]!;
      larger[2 * slot + 1] = slots[i + 1]!;
    }
    this.slots = larger;
    this.starts = new Int32Array(2 * starts.length);
    this.starts.set(starts);
  }
}
