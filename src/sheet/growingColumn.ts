/** A column of numbers that grows row by row, without an object per number; the first room is for 1,024. */
export class GrowingColumn {
  private room = new Float64Array(1024);
  private used = 0;

  push(value: number): void {
    if (this.used === this.room.length) {
      const larger = new Float64Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.used++] = value;
  }

  /** The numbers so far. */
  get values(): Float64Array {
    return this.room.slice(0, this.used);
  }

  get length(): number {
    return this.used;
  }

  /** The numbers at these indexes; all of them for null. */
  of(indexes: Uint32Array | null): Float64Array {
    if (indexes === null) return this.values;
    return Float64Array.from(indexes, (index) => this.room[index]!);
  }
}
