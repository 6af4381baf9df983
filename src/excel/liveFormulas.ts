import { columnLetters } from "../sheet/columnLetters";
import { isKamFormula } from "../sheet/kamFormula";
import { mayHoldErrors } from "./cells";
import { inChunks, ValuesMissing } from "./payload";

/** A formula of KAM in the workbook. */
export interface LiveFormula {
  readonly sheet: string;
  /** Without the sheet, such as C2. */
  readonly address: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The error it shows, such as #NAME?; null where it shows a value. */
  readonly error: string | null;
}

const CHUNK_CELLS = 40_000;

/**
 * All formulas of the workbook that call a function of KAM, sheet by sheet and row by row, hidden sheets too.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function liveFormulas(
  context: Excel.RequestContext,
  signal?: AbortSignal
): Promise<readonly LiveFormula[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) =>
    sheet.getUsedRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount")
  );
  await context.sync();

  const found: LiveFormula[] = [];
  for (const [i, range] of used.entries())
    if (!range.isNullObject) found.push(...(await formulasIn(sheets.items[i]!, range, signal)));
  return found;
}

async function formulasIn(
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
  signal: AbortSignal | undefined
): Promise<readonly LiveFormula[]> {
  const found: LiveFormula[] = [];
  const read = async (first: number, count: number) => {
    const chunk = sheet
      .getRangeByIndexes(rowIndex + first, columnIndex, count, columnCount)
      .load("formulas");
    await sheet.context.sync();
    const { formulas } = chunk;
    if (formulas === null) throw new ValuesMissing();
    chunk.untrack();
    const places = placesOfCalls(formulas).map(({ row, column, formula }) => ({
      row: rowIndex + first + row,
      column: columnIndex + column,
      formula,
    }));
    if (places.length > 0) found.push(...(await formulasAt(sheet, places)));
  };
  await inChunks(rowCount, Math.ceil(CHUNK_CELLS / columnCount), read, signal);
  return found;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function placesOfCalls(formulas: readonly (readonly unknown[])[]): readonly Place[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      isKamFormula(formula) ? [{ row, column, formula: formula as string }] : []
    )
  );
}

/** The formulas themselves: Excel may name the formula of a spill in every cell it fills. */
async function formulasAt(
  sheet: Excel.Worksheet,
  places: readonly Place[]
): Promise<readonly LiveFormula[]> {
  const cells = places.map(({ row, column }) => {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1).load("values,valueTypes");
    const parent = cell.getSpillParentOrNullObject().load("rowIndex,columnIndex");
    return { cell, parent };
  });
  await sheet.context.sync();
  const found = places.flatMap(({ row, column, formula }, p) => {
    const { cell, parent } = cells[p]!;
    const isFilled =
      !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column);
    if (isFilled) return [];
    const [value, type] = [cell.values[0]![0], cell.valueTypes[0]![0]];
    const error = mayHoldErrors(cell.values) && type === "Error" ? String(value) : null;
    const address = `${columnLetters(column)}${row + 1}`;
    return [{ sheet: sheet.name, address, row, column, formula, error }];
  });
  cells.forEach(({ cell, parent }) => {
    cell.untrack();
    parent.untrack();
  });
  return found;
}
