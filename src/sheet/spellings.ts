const FIRST_SLOTS = 1024;
const MULTIPLIER = 0x9e3779b1; // 2^32 over the golden ratio: spreads neighbours far apart

/**
 * Texts numbered as they come, equal ones alike: a table of our own in place of a Map. Excel makes the text of every cell
 * anew; a Map first has each of them hashed and then compares it with every text in its bucket. Here the hash stands beside
 * the number and only a text with the same hash is compared, which takes about half the time for a million cells.
 *
 * @example const s = new Spellings(); ["b", "a", "b"].map((text) => s.numberOf(text)) //=> [0, 1, 0]
 */
export class Spellings {
  // V8 forgets the machine code that works on a class as soon as no object of it lives: one does.
  static readonly kept = new Spellings();

  private readonly texts: string[] = [];
  /** Pairs of a number, counted from 1 (0 is a free slot), and the hash of its text. */
  private slots = new Int32Array(2 * FIRST_SLOTS);
  private mask = FIRST_SLOTS - 1;

  /** The number of a text, from 0 in order of first appearance. */
  numberOf(text: string): number {
    const { texts, slots, mask } = this;
    const hash = hashOf(text);
    let slot = hash & mask;
    while (slots[2 * slot] !== 0) {
      const number = slots[2 * slot]! - 1;
      if (slots[2 * slot + 1] === hash && texts[number] === text) return number;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = texts.push(text);
    slots[2 * slot + 1] = hash;
    if (2 * texts.length > mask) this.grow();
    return texts.length - 1;
  }

  private grow(): void {
    const { slots } = this;
    const mask = 2 * this.mask + 1;
    const larger = new Int32Array(2 * slots.length);
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i] === 0) continue;
      let slot = slots[i + 1]! & mask;
      while (larger[2 * slot] !== 0) slot = (slot + 1) & mask;
      larger[2 * slot] = slots[i]!;
      larger[2 * slot + 1] = slots[i + 1]!;
    }
    this.slots = larger;
    this.mask = mask;
  }
}

/** Four characters at a time: of common letters, a byte each, none covers another. */
function hashOf(text: string): number {
  const { length } = text;
  let hash = length;
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    const four =
      text.charCodeAt(i) ^
      (text.charCodeAt(i + 1) << 8) ^
      (text.charCodeAt(i + 2) << 16) ^
      (text.charCodeAt(i + 3) << 24);
    hash = mixed(hash ^ four);
  }
  for (; i < length; i++) hash = Math.imul(hash, 31) ^ text.charCodeAt(i);
  return mixed(hash);
}

/** So that each bit has a part in the low ones, which choose the slot. */
function mixed(hash: number): number {
  const product = Math.imul(hash, MULTIPLIER);
  return product ^ (product >>> 15);
}
