import type { IWorkbookData } from "@univerjs/core";
import { readExtras, withExtras } from "../../src/playground/host/sheetExtras";
import type { BootedOffice } from "./bootOffice";

/** A workbook as it is, to be compared with another, and opened again. */
export interface WorkbookState {
  readonly data: IWorkbookData;
  /**
   * All the host knows of it, sheet by sheet: cells with values, formulas and looks; rows, columns, panes; tables, filters,
   * conditional formats, names; properties, lists to choose from, pages; charts. Ids, which are drawn by chance, are told
   * by what they stand for.
   */
  readonly told: Readonly<Record<string, unknown>>;
}

/** Univer's own record of how its tables are drawn, by ids drawn by chance; their styles are told with the tables. */
const TABLE_LOOKS = "SHEET_RANGE_THEME_MODEL_PLUGIN";

interface CellData {
  readonly v?: unknown;
  readonly f?: unknown;
  readonly s?: unknown;
}

interface TableData {
  readonly id: string;
  readonly name: string;
}

/** The state of the workbook of an office, once every formula shows its value. */
export async function workbookState(office: BootedOffice): Promise<WorkbookState> {
  await office.host.calculated();
  const workbook = office.api.getActiveWorkbook()!;
  const data = JSON.parse(JSON.stringify(workbook.save())) as IWorkbookData;
  const charts = JSON.parse(JSON.stringify(office.host.charts)) as {
    id: string;
    sheetId: string;
  }[];
  for (const id of data.sheetOrder) {
    const sheet = data.sheets[id] as { custom?: object };
    const own = charts.filter(({ sheetId }) => sheetId === id);
    Object.assign(sheet, withExtras({ ...readExtras(sheet), charts: own as never }));
  }
  return { data, told: told(data) };
}

function told(data: IWorkbookData): Readonly<Record<string, unknown>> {
  const resources = Object.fromEntries(
    (data.resources ?? [])
      .filter(({ name }) => name !== TABLE_LOOKS)
      .map(({ name, data: text }) => [name, text ? JSON.parse(text) : null])
  ) as Record<string, unknown>;
  const names = new Map<string, string>();
  for (const id of data.sheetOrder) names.set(id, `sheet ${data.sheets[id]!.name}`);
  const tables = Object.values(resources["SHEET_TABLE_PLUGIN"] ?? {}) as TableData[][];
  for (const { id, name } of tables.flat()) names.set(id, `table ${name}`);
  const sheets = data.sheetOrder.map((id) => {
    const { cellData, name, rowData, columnData, ...rest } = data.sheets[id]!;
    return [name, { ...rest, rowData: filled(rowData), columnData: filled(columnData), cells: cellsOf(data, cellData) }]; // prettier-ignore
  });
  const all = { order: data.sheetOrder, sheets: Object.fromEntries(sheets) as object, resources };
  return named(all, names) as Record<string, unknown>;
}

function cellsOf(data: IWorkbookData, cellData: unknown): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [row, line] of Object.entries((cellData ?? {}) as Record<string, object>))
    for (const [column, cell] of Object.entries(line as Record<string, CellData | null>)) {
      const { s, ...content } = cell ?? {};
      const look = typeof s === "string" ? data.styles[s] : s;
      const isBlank = (content.v ?? "") === "" && content.f === undefined;
      const value = { ...(isBlank ? {} : content), ...filled(look) };
      if (Object.keys(value).length > 0) cells[`${row},${column}`] = value;
    }
  return cells;
}

/** Without members that say nothing. */
function filled(value: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((value ?? {}) as object).filter(
      ([, each]) => each !== null && !(typeof each === "object" && Object.keys(each).length === 0)
    )
  );
}

/** With names in the place of ids. */
function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => named(each, names));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      ["id", "cfId", "uid"].includes(key) && typeof each === "string" && !names.has(each)
        ? []
        : [[names.get(key) ?? key, named(each, names)]]
    )
  );
}
