import { IResourceManagerService, UniverInstanceType, type IWorkbookData } from "@univerjs/core";
import { readExtras } from "../../src/playground/host/sheetExtras";
import type { BootedOffice } from "./bootOffice";

/** Univer's own record of how its tables are drawn, by ids drawn by chance; their styles are told with the tables. */
const TABLE_LOOKS = "SHEET_RANGE_THEME_MODEL_PLUGIN";

interface CellData {
  readonly v?: unknown;
  readonly t?: unknown;
  readonly f?: unknown;
  readonly s?: unknown;
}

interface TableData {
  readonly id: string;
  readonly name: string;
}

/**
 * A workbook as a text, to be compared with another: all the host knows of it, sheet by sheet. Cells with values, formulas and
 * looks; rows, columns, panes; tables, filters, conditional formats, names; properties, lists to choose from, pages; charts.
 * Ids, which are drawn by chance, are told by what they stand for.
 */
export async function workbookState(office: BootedOffice): Promise<string> {
  await office.host.calculated();
  const data = office.api.getActiveWorkbook()!.getWorkbook().getSnapshot();
  const resources = resourcesOf(office, data);
  const ids = new Map(data.sheetOrder.map((id) => [id, `sheet ${data.sheets[id]!.name}`]));
  const tables = Object.values(resources["SHEET_TABLE_PLUGIN"] ?? {}) as TableData[][];
  for (const { id, name } of tables.flat()) ids.set(id, `table ${name}`);
  const place = ({ sheetId }: { readonly sheetId: string }) => data.sheetOrder.indexOf(sheetId);
  const charts = [...office.host.charts].sort((a, b) => place(a) - place(b));
  const sheets = data.sheetOrder.map((id) => sheetOf(data, id));
  const rest = sheets.map((sheet) => sheet.rest);
  return JSON.stringify([
    ...sheets.map(({ cells }) => cells),
    named([rest, resources, charts], ids),
  ]);
}

/** Where a workbook begins to differ from another, to be read; null where it does not. */
export function difference(state: string, expected: string): string | null {
  if (state === expected) return null;
  let i = 0;
  while (state[i] === expected[i]) i++;
  return `${state.slice(Math.max(0, i - 200), i + 100)}\n  instead of ${expected.slice(i, i + 100)}`;
}

/** What Univer's plugins keep; of sheets that were deleted they keep more than Excel would. */
function resourcesOf(
  office: BootedOffice,
  { id, sheetOrder }: IWorkbookData
): Readonly<Record<string, object | null>> {
  const manager = office.univer.__getInjector().get(IResourceManagerService);
  const isDeleted = (key: string) => key.startsWith("{") && !sheetOrder.includes(key);
  const present = (all: object) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !isDeleted(key)));
  return Object.fromEntries(
    manager
      .getResources(id, UniverInstanceType.UNIVER_SHEET)
      .filter(({ name }) => name !== TABLE_LOOKS)
      .map(({ name, data }) => [name, data ? present(JSON.parse(data) as object) : null])
  );
}

function sheetOf(data: IWorkbookData, id: string) {
  const { cellData, rowData, columnData, ...rest } = data.sheets[id]!;
  const looks = new Map<unknown, string>();
  const lookOf = (style: unknown): string => {
    const look = looks.get(style);
    if (look !== undefined) return look;
    const told = JSON.stringify(filled(typeof style === "string" ? data.styles[style] : style));
    looks.set(style, told);
    return told;
  };
  const cells: string[] = [];
  for (const [row, line] of Object.entries((cellData ?? {}) as Record<string, object>))
    for (const [column, cell] of Object.entries(line as Record<string, CellData | null>)) {
      const { v = "", f = "", s, t } = cell ?? {};
      const isBlank = (v ?? "") === "" && f === "";
      const text = `${isBlank ? "" : JSON.stringify([v, f, t])} ${lookOf(s)}`;
      if (text !== " {}") cells.push(`${row},${column} ${text}`);
    }
  const lines = { rowData: filled(rowData), columnData: filled(columnData) };
  return { cells, rest: { ...rest, custom: readExtras(rest), ...lines } };
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
function named(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => named(each, ids));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      ["id", "cfId", "uid"].includes(key) && typeof each === "string" && !ids.has(each)
        ? []
        : [[ids.get(key) ?? key, named(each, ids)]]
    )
  );
}
