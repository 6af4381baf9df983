import type { ReportRecord } from "../sheet/earlierCells";
import type { ReportSheet } from "../sheet/reportSheet";
import { withCopies } from "./sheetCopies";

/**
 * What a sheet made by KAM is: a result, examples of the functions, or the place where such a sheet is prepared; or a copy of
 * one that the user made, which is the user's.
 */
export type Mark = Kind | "examples" | "staging" | "copy";

const MARK = "KAM";
const AREA = "KAM.area";
const RUN = "KAM.run";
const SEGMENTS = "KAM.segments";
const DATA = "KAM.data";
const PART = "KAM.part";
const ID = "KAM.id";
const NAME = "KAM.name";

type Kind = ReportSheet["kind"];

/**
 * What a staging sheet holds: the new cells of a result sheet, the cells it had before, the notes on how to go on, or a
 * result sheet half made.
 */
export type Part = Kind | `kept ${Kind}` | `halfMade ${Kind}` | "journal" | "own";

/** Told apart from a user's sheet by this name and by being empty where Excel stopped between making it and marking it. */
const STAGING_NAME = /^KAM staging [0-9a-f]{8}$/;

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** A sheet of the workbook with what KAM wrote on it, if it did. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** Null for a sheet of the user's. */
  readonly mark: Mark | null;
  /** The rows and columns, from the first cell, that the last report filled. */
  readonly area: { readonly rows: number; readonly columns: number } | null;
  /** Of a staging sheet. */
  readonly part: Part | null;
}

/**
 * All sheets of the workbook. KAM's are known by a custom property, never by their names: the user may rename them, or have
 * a sheet of that name. Excel copies the property with a sheet: see `withCopies`.
 */
export async function sheetsWithMarks(
  context: Excel.RequestContext
): Promise<readonly MarkedSheet[]> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const properties = worksheets.items.map((sheet) => ({
    mark: sheet.customProperties.getItemOrNullObject(MARK).load("value"),
    area: sheet.customProperties.getItemOrNullObject(AREA).load("value"),
    part: sheet.customProperties.getItemOrNullObject(PART).load("value"),
    notedId: sheet.customProperties.getItemOrNullObject(ID).load("value"),
    notedName: sheet.customProperties.getItemOrNullObject(NAME).load("value"),
  }));
  await context.sync();
  // Only of these: Excel looks through all cells of a sheet for its used ones.
  const unmarked = worksheets.items.map((sheet, i) =>
    properties[i]!.mark.isNullObject && STAGING_NAME.test(sheet.name)
      ? sheet.getUsedRangeOrNullObject(true).load("address")
      : null
  );
  if (unmarked.some((cells) => cells !== null)) await context.sync();
  const marked = worksheets.items.map((sheet, i) => {
    const { mark, area, part } = properties[i]!;
    const isUnmarked = unmarked[i]?.isNullObject === true;
    return {
      sheet,
      id: sheet.id,
      name: sheet.name,
      isVisible: sheet.visibility === Excel.SheetVisibility.visible,
      mark: isUnmarked ? "staging" : mark.isNullObject ? null : (mark.value as Mark),
      area: area.isNullObject ? null : areaOf(area.value),
      part: part.isNullObject ? null : (part.value as Part),
    };
  });
  const notes = properties.map(({ notedId, notedName }) => ({
    id: notedId.isNullObject ? null : notedId.value,
    name: notedName.isNullObject ? null : notedName.value,
  }));
  return withCopies(marked, notes);
}

/** Marks a sheet as KAM's, with the part of it that a report fills, the record of the run and where its data come from. */
export function markSheet(
  sheet: Excel.Worksheet,
  mark: Mark,
  area: MarkedSheet["area"] = null,
  record: ReportRecord | null = null,
  origin: string | null = null
): void {
  const { customProperties } = sheet;
  customProperties.add(MARK, mark);
  if (mark !== "staging") customProperties.getItemOrNullObject(PART).delete();
  if (area) customProperties.add(AREA, `${area.rows}x${area.columns}`);
  if (origin !== null) customProperties.add(DATA, origin);
  if (!record) return;
  customProperties.add(RUN, record.run);
  customProperties.add(SEGMENTS, record.segments);
}

/** Adds a sheet marked as staging; hidden from the user, unless it is to become a result. */
export function addStaging(context: Excel.RequestContext, part: Part): Excel.Worksheet {
  const token = Math.floor(Math.random() * 2 ** 32);
  const name = `KAM staging ${token.toString(16).padStart(8, "0")}`;
  const sheet = context.workbook.worksheets.add(name);
  markSheet(sheet, "staging");
  sheet.customProperties.add(PART, part);
  if (!part.startsWith("halfMade")) sheet.visibility = Excel.SheetVisibility.hidden;
  return sheet;
}

/** Notes which sheet it is that is marked, so that a copy of it can be told; its number in the workbook where that is known. */
export function noteSheet(sheet: Excel.Worksheet, name: string, id: string | null): void {
  sheet.customProperties.add(NAME, name);
  if (id === null) sheet.customProperties.getItemOrNullObject(ID).delete();
  else sheet.customProperties.add(ID, id);
}

/** Asks for the record of a sheet; the answer can be called for after the next sync. */
export function recordOf(sheet: Excel.Worksheet): () => ReportRecord | null {
  const run = sheet.customProperties.getItemOrNullObject(RUN).load("value");
  const segments = sheet.customProperties.getItemOrNullObject(SEGMENTS).load("value");
  return () =>
    run.isNullObject || segments.isNullObject ? null : { run: run.value, segments: segments.value };
}

/** Asks where the data of a sheet come from; the answer, a text, can be called for after the next sync. */
export function originOf(sheet: Excel.Worksheet): () => string | null {
  const origin = sheet.customProperties.getItemOrNullObject(DATA).load("value");
  return () => (origin.isNullObject ? null : origin.value);
}

/** Makes a sheet the user's own: KAM does not know it any more. */
export function unmarkSheet(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItem(MARK).delete();
  sheet.customProperties.getItemOrNullObject(PART).delete();
}

/** Anybody may write a property: an area that no sheet has is none. */
function areaOf(value: string): MarkedSheet["area"] {
  const [rows = 0, columns = 0] = value.split("x").map(Number);
  return isCount(rows, SHEET_ROWS) && isCount(columns, SHEET_COLUMNS) ? { rows, columns } : null;
}

function isCount(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most;
}
