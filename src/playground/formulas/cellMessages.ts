/** The place of a cell in all that is open. */
export interface CellPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What functions said about the cells whose formulas failed. Excel shows it behind the warning sign of the cell; a grid
 * without such a sign shows it elsewhere.
 */
export class CellMessages {
  private readonly messages = new Map<string, string>();

  set(place: CellPlace, message: string): void {
    this.messages.set(key(place), message);
  }

  delete(place: CellPlace): void {
    this.messages.delete(key(place));
  }

  get(place: CellPlace): string | undefined {
    return this.messages.get(key(place));
  }

  clear(): void {
    this.messages.clear();
  }
}

function key({ unitId, sheetId, row, column }: CellPlace): string {
  return `${unitId}/${sheetId}/${row}/${column}`;
}
