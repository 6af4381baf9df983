/** What Excel may refuse, as codes; the words are `report.errors` in `locales`. */
export type ExcelProblemCode =
  | "cellEditing"
  | "structureProtected"
  | "sheetProtected"
  | "readOnly"
  | "sourceGone"
  | "changedMeanwhile"
  | "dataChanged"
  | "unfinished"
  | "halfWritten"
  | "tooLarge"
  | "busy"
  | "memory"
  | "otherWorkbook"
  | "filtered"
  | "merged"
  | "pivot"
  | "unsupported"
  | "unknown";

/** A refusal found before Excel is asked: `name` is the sheet concerned, where there is one. */
export class ExcelProblem extends Error {
  constructor(
    readonly code: ExcelProblemCode,
    readonly sheet: string | null = null
  ) {
    super(code);
    this.name = "ExcelProblem";
  }
}

const CODES: Readonly<Record<string, ExcelProblemCode>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  AccessDenied: "sheetProtected",
  ItemNotFound: "sourceGone",
  InvalidReference: "sourceGone",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  MemoryLimitReached: "memory",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
  Timeout: "busy",
  InactiveWorkbook: "otherWorkbook",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  PivotTableRangeConflict: "pivot",
  ApiNotFound: "unsupported",
  UnsupportedSheet: "unsupported",
  UnsupportedOperation: "unsupported",
};

/**
 * What an error of the Excel layer means, told by Office's code and never by its message, which is in the language
 * of the machine. Null for an error that is none of Excel's.
 *
 * @example excelProblemCode(new ExcelProblem("readOnly")) //=> "readOnly"
 */
export function excelProblemCode(error: unknown): ExcelProblemCode | null {
  if (error instanceof ExcelProblem) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return null;
  return CODES[code] ?? "unknown";
}
