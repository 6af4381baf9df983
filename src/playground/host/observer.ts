import { ICommandService, ObjectMatrix, type ICommandInfo, type IDisposable } from "@univerjs/core";
import { bound, formatAddress, intersect, type Rectangle } from "./address";
import type { Book } from "./book";
import { EVENT, WORKBOOK_TARGET } from "./events";
import { rectangleOf } from "./rectangles";

/** Options Univer passes along with a command. */
interface Options {
  readonly fromFormula?: boolean;
  readonly applyFormulaCalculationResult?: boolean;
  readonly onlyLocal?: boolean;
  readonly fromHost?: boolean;
}

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId: string;
}

const SELECTING = new Set<unknown>([0, 1]); // Univer's selection types while the mouse is down

/** Turns what happens in the workbook, by the user or by an add-in, into Excel's events. */
export function observe(book: Book): IDisposable {
  let active = book.activeSheet.getSheetId();
  const commands = book.injector.get(ICommandService);
  const listeners: { dispose?(): void; unsubscribe?(): void }[] = [];

  const activated = (): void => {
    const now = book.workbook.getActiveSheet()?.getSheetId();
    if (!now || now === active) return;
    book.events.raise(EVENT.worksheetDeactivated, [active, WORKBOOK_TARGET], {
      worksheetId: active,
    });
    book.events.raise(EVENT.worksheetActivated, [now, WORKBOOK_TARGET], { worksheetId: now });
    active = now;
  };

  const handlers: Readonly<Record<string, (params: never, options: Options) => void>> = {
    "sheet.mutation.set-range-values": (
      params: SheetParams & { cellValue?: Record<number, Record<number, unknown>> },
      options
    ) => {
      if (options.fromHost) return;
      const { worksheetCalculated } = EVENT;
      const worksheetId = params.subUnitId;
      if (options.applyFormulaCalculationResult) {
        book.events.raise(worksheetCalculated, [worksheetId, WORKBOOK_TARGET], { worksheetId });
        return;
      }
      if (options.fromFormula) return;
      book.calculation.lookForFormulas();
      book.isDirty = true;
      const cells = touched(params.cellValue);
      if (cells) book.raiseChanged(worksheetId, cells, "RangeEdited", "Unknown");
    },
    "sheet.mutation.insert-sheet": ({ sheet }: { sheet: { id: string; cellData?: object } }) => {
      if (Object.keys(sheet.cellData ?? {}).length > 0) book.calculation.lookForFormulas();
      book.events.raise(EVENT.worksheetAdded, [WORKBOOK_TARGET], {
        worksheetId: sheet.id,
        source: "Local",
      });
    },
    "sheet.mutation.remove-sheet": ({ subUnitId }: SheetParams) => {
      book.events.raise(EVENT.worksheetDeleted, [WORKBOOK_TARGET], {
        worksheetId: subUnitId,
        source: "Local",
      });
      activated();
    },
    "sheet.mutation.set-worksheet-hidden": () => book.drawWritten(),
    "sheet.operation.set-worksheet-active": activated,
    "sheet.operation.set-selections": (
      params: SheetParams & { type?: unknown; selections?: { range: never }[] }
    ) => {
      if (SELECTING.has(params.type)) return;
      const worksheetId = params.subUnitId;
      const range = params.selections?.at(-1)?.range;
      if (!range) return;
      const cells = rectangleOf(range);
      const address = formatAddress(cells);
      book.events.send(EVENT.workbookSelectionChanged, "", {});
      book.events.raise(EVENT.worksheetSelectionChanged, [worksheetId, WORKBOOK_TARGET], {
        worksheetId,
        address,
      });
      for (const table of book.tables.getTablesBySubunitId(book.id, worksheetId)) {
        const shared = intersect(rectangleOf(table.getRange()), cells);
        const message = {
          worksheetId,
          tableId: table.getId(),
          isInsideTable: shared !== null,
          address: shared ? formatAddress(shared) : "",
        };
        book.events.raise(EVENT.tableSelectionChanged, [table.getId()], message);
      }
    },
  };

  listeners.push(
    commands.onCommandExecuted((command: Readonly<ICommandInfo>, options) => {
      const params = command.params as SheetParams | undefined;
      if (!params || (params.unitId !== undefined && params.unitId !== book.id)) return;
      handlers[command.id]?.(params as never, (options ?? {}) as Options);
    }),
    book.tables.tableAdd$.subscribe(({ tableId, tableName, subUnitId }) => {
      const message = { tableId, worksheetId: subUnitId, source: "Local" };
      book.events.raise(EVENT.tableAdded, [subUnitId, WORKBOOK_TARGET], message);
      book.calculation.markTable(tableName);
    }),
    book.tables.tableNameChanged$.subscribe(({ tableName, oldTableName }) => {
      book.calculation.markTable(oldTableName);
      book.calculation.markTable(tableName);
    }),
    book.tables.tableRangeChanged$.subscribe(({ tableId }) => {
      const table = book.tables.getTableById(book.id, tableId);
      if (table) book.calculation.markTable(table.getDisplayName());
    }),
    book.tables.tableDelete$.subscribe(({ tableId, tableName, subUnitId }) => {
      const message = { tableId, tableName, worksheetId: subUnitId, source: "Local" };
      book.events.raise(EVENT.tableDeleted, [subUnitId, WORKBOOK_TARGET], message);
      book.calculation.markTable(tableName);
    })
  );
  return {
    dispose: () =>
      listeners.forEach((listener) =>
        listener.unsubscribe ? listener.unsubscribe() : listener.dispose?.()
      ),
  };
}

/** The smallest rectangle around the cells of a mutation. */
function touched(cellValue: Record<number, Record<number, unknown>> | undefined): Rectangle | null {
  const ranges = new ObjectMatrix(cellValue ?? {}).getDiscreteRanges();
  return ranges
    .map(rectangleOf)
    .reduce<Rectangle | null>((all, cells) => (all ? bound(all, cells) : cells), null);
}
