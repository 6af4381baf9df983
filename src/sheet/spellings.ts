const FIRST_SLOTS = 1024;
const MOST_FULL = 0.7; // of the slots, so that a free one is near
const FIRST_WORDS = 4096;
const MULTIPLIER = 0x9e3779b1; // 2^32 over the golden ratio: spreads neighbours far apart

/**
 * Numbers given to texts, equal ones alike: a table of our own in place of a Map. Excel makes the text of every cell anew, and
 * the first of each spelling lies anywhere in memory: to compare a million texts with these takes most of the time a Map
 * needs. Here the characters of all spellings stand side by side, and a text takes half that time.
 *
 * @example const s = new Spellings((text) => text.length); ["b", "aa", "b"].map((text) => s.numberOf(text)) //=> [1, 2, 1]
 */
export class Spellings {
  // V8 forgets the machine code that works on a class as soon as no object of it lives: one does.
  static readonly kept = new Spellings(() => 0);

  /** The spellings one after the other, each its number and what `pack` writes; behind them the text that is looked up. */
  private words = new Int32Array(FIRST_WORDS);
  private end = 0;
  private count = 0;
  /** Pairs of the place of a spelling among the words, counted from 1 (0 is a free slot), and its hash. */
  private slots = new Int32Array(2 * FIRST_SLOTS);

  constructor(private readonly numberOfNew: (text: string) => number) {}

  /** The number of a text: what `numberOfNew` gave it when it first came. */
  numberOf(text: string): number {
    if (this.end + text.length + 2 > this.words.length) this.growWords(text.length + 2);
    const { words, end, slots } = this;
    const size = pack(text, words, end + 1);
    const hash = hashOf(words, end + 1, size);
    const mask = slots.length / 2 - 1;
    let slot = hash & mask;
    while (slots[2 * slot] !== 0) {
      const place = slots[2 * slot]! - 1;
      if (slots[2 * slot + 1] === hash && areEqual(words, place + 1, end + 1, size))
        return words[place]!;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = end + 1;
    slots[2 * slot + 1] = hash;
    words[end] = this.numberOfNew(text);
    this.end += 1 + size;
    if (++this.count > MOST_FULL * mask) this.growSlots();
    return words[end]!;
  }

  private growWords(least: number): void {
    const larger = new Int32Array(2 * this.words.length + least);
    larger.set(this.words);
    this.words = larger;
  }

  private growSlots(): void {
    const { slots } = this;
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
  }
}

/**
 * Writes a text as words: how many characters it has, then four of them to a word; or, negative, where one of them takes more
 * than a byte, and two of them. Texts that differ differ in their words. Tells how many there are.
 */
function pack(text: string, words: Int32Array, start: number): number {
  const { length } = text;
  let next = start;
  words[next++] = length;
  let all = 0;
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    all |= a | b | c | d;
    words[next++] = a | (b << 8) | (c << 16) | (d << 24);
  }
  if (i < length) {
    let rest = 0;
    for (; i < length; i++) {
      all |= text.charCodeAt(i);
      rest = (rest << 8) | text.charCodeAt(i);
    }
    words[next++] = rest;
  }
  return all < 256 ? next - start : packWide(text, words, start);
}

function packWide(text: string, words: Int32Array, start: number): number {
  let next = start;
  words[next++] = -text.length;
  for (let i = 0; i < text.length; i += 2) {
    words[next++] = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16); // nothing, behind the last, is 0
  }
  return next - start;
}

function hashOf(words: Int32Array, start: number, size: number): number {
  let hash = 0;
  for (let i = start; i < start + size; i++) {
    const product = Math.imul(hash ^ words[i]!, MULTIPLIER);
    hash = product ^ (product >>> 15); // so that each bit has a part in the low ones, which choose the slot
  }
  return hash;
}

function areEqual(words: Int32Array, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (words[a + i] !== words[b + i]) return false;
  return true;
}
