import { CONFIRMED_STATUSES, type ClientInput, type ClientInputs } from "../core/clientInput";
import type { Words } from "../locales/words";
import { isBlank, isError, type Cell } from "./cell";
import type { EarlierSheet, EarlierTable } from "./earlierCells";
import { earlierColumns, fold } from "./earlierColumns";
import type { EarlierFinding } from "./earlierFinding";

type InputWords = Words["report"]["inputs"];
type Field = keyof ClientInput;
type Fields = { -readonly [F in Field]: ClientInput[F] };

const NOTHING: ClientInput = {
  accountManager: "",
  key: null,
  marketLeader: null,
  demandingExpert: null,
  isNew: null,
  budget: null,
  wonFrom: "",
  confirmed: null,
  note: "",
};

/** What people typed about clients, and what of it could not be understood. */
export interface ReadInputs {
  readonly inputs: ClientInputs;
  readonly findings: readonly EarlierFinding[];
}

/**
 * Reads KAM Inputs. Where a client stands in several rows, the first thing given counts. What is no word to choose from, no
 * number or an error counts as not given and is reported; a client about whom nothing is given has no entry.
 *
 * @param keys - whom each row is about: see `rowKeys`
 * @example clientInputs(sheet, ["#7"], words.report.inputs).inputs.get("#7")?.key //=> true
 */
export function clientInputs(
  { name: sheet, table }: EarlierSheet,
  keys: readonly string[] | null,
  words: InputWords
): ReadInputs {
  const findings: EarlierFinding[] = [];
  const nowhere = { sheet, heading: "", row: null, text: "" };
  if (!table) return { inputs: new Map(), findings: [{ ...nowhere, code: "noTable" }] };
  if (!keys) return { inputs: new Map(), findings: [{ ...nowhere, code: "noClients" }] };

  const places = earlierColumns(table.headings, words.headings);
  const fields = Object.keys(NOTHING) as Field[];
  for (const field of fields) {
    const heading = words.headings[field];
    if (!places.has(field)) findings.push({ ...nowhere, code: "noColumn", heading });
  }
  const inputs = new Map<string, Fields>();
  keys.forEach((key, r) => {
    if (key === "") return;
    const given = fieldsOfRow(r);
    if (Object.keys(given).length === 0) return;
    const earlier = inputs.get(key);
    if (earlier) findings.push({ ...nowhere, code: "twice", row: sheetRow(table, r), text: nameOf(table, r, places) }); // prettier-ignore
    inputs.set(key, { ...NOTHING, ...given, ...(earlier && givenIn(earlier)) });
  });
  return { inputs, findings };

  function fieldsOfRow(r: number): Partial<Fields> {
    const given: Partial<Fields> = {};
    for (const field of fields) {
      const place = places.get(field);
      const cell = place === undefined ? "" : (table!.values[r]![place] ?? "");
      if (isBlank(cell) || (typeof cell === "string" && cell.trim() === "")) continue;
      const read = readField(field, cell, words);
      if ("value" in read) Object.assign(given, { [field]: read.value });
      else
        findings.push({
          code: read.code,
          sheet,
          heading: table!.headings[place!]!,
          row: sheetRow(table!, r),
          text: shown(cell),
        });
    }
    return given;
  }
}

type ReadField =
  | { readonly value: ClientInput[Field] }
  | { readonly code: "unknownWord" | "notANumber" | "errorCell" };

function readField(field: Field, cell: Cell, words: InputWords): ReadField {
  if (isError(cell)) return { code: "errorCell" };
  switch (field) {
    case "accountManager":
    case "wonFrom":
    case "note":
      return { value: shown(cell).trim() };
    case "budget":
      return typeof cell === "number" ? { value: cell } : { code: "notANumber" };
    case "confirmed": {
      const found = CONFIRMED_STATUSES.find((each) => isWord(cell, words.confirmed[each]));
      return found ? { value: found } : { code: "unknownWord" };
    }
    default: {
      if (typeof cell === "boolean") return { value: cell };
      const { yes, no } = words.answers;
      if (isWord(cell, yes)) return { value: true };
      return isWord(cell, no) ? { value: false } : { code: "unknownWord" };
    }
  }
}

function isWord(cell: Cell, word: string): boolean {
  return typeof cell === "string" && fold(cell) === fold(word);
}

function givenIn(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== "")
  );
}

function nameOf(table: EarlierTable, row: number, places: ReadonlyMap<string, number>): string {
  const cells = [places.get("client"), places.get("code")].map((place) =>
    place === undefined ? "" : shown(table.values[row]![place] ?? "")
  );
  return cells.find((cell) => cell !== "") ?? "";
}

/** The row on the sheet, from 1. */
export function sheetRow({ row }: EarlierTable, r: number): number {
  return row + r + 2;
}

/** A cell as Excel shows it, without its format. */
export function shown(cell: Cell): string {
  if (isError(cell)) return cell.code;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "");
}
