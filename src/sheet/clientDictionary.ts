import { clientKey } from "../core/clientKey";
import type { LedgerClient } from "../core/ledger";
import { lookAlikes } from "../core/lookAlikes";
import { isError, type Cell } from "./cell";
import { GrowingColumn } from "./growingColumn";
import { valueText } from "./valueKey";

/** Something found more than once: how often, and the first few as texts with the rows where they first stand. */
export interface Finding {
  readonly count: number;
  readonly examples: readonly (readonly string[])[];
  /** The sheet's row numbers of each example, one for each spelling or code. */
  readonly rows: readonly (readonly number[])[];
}

/** What about the clients of a ledger deserves a look. */
export interface ClientFindings {
  /** Names that stand under more than one code: [name, code, code, ...]; the rows are those of the codes. */
  readonly duplicateNames: Finding;
  /** Clients that look alike but count apart: [spelling, spelling, ...]. */
  readonly lookAlikes: Finding;
  /** The same client as a number and as text: [spelling, spelling]. */
  readonly numberAndText: Finding;
}

type Spelling = string | number;
type Known = { code: Spelling | null; name: Spelling | null };

const EXAMPLES = 5;
const MOST_REMEMBERED = 200_000;

/**
 * The clients of a ledger as they come: grouped by code, or by name where a row has no code; the first spelling of each
 * is kept.
 */
export class ClientDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly known: Known[] = [];
  private readonly firstRows = new GrowingColumn();
  /** Codes, or names of rows without a code, as they stood: most rows need no folding of their text. */
  private readonly byCode = new Map<Cell, number>();
  private readonly byName = new Map<Cell, number>();

  /** The number of the client, from 0 in order of appearance; null where neither cell says who it is. `row` is the sheet's. */
  numberOf(code: Cell, name: Cell, row: number): number | null {
    const isCoded = code !== null && code !== "";
    const remembered = isCoded ? this.byCode.get(code) : this.byName.get(name);
    const number = remembered ?? this.lookUp(code, name, row);
    if (number === null) return null;
    if (remembered === undefined) {
      const memory = isCoded ? this.byCode : this.byName;
      // A code that says nothing leaves the decision to the name beside it, which may differ from row to row.
      if ((!isCoded || keyOf(code) !== "") && memory.size < MOST_REMEMBERED)
        memory.set(isCoded ? code : name, number);
    }
    const client = this.known[number]!;
    if (client.name === null && keyOf(name) !== "") client.name = spelling(name);
    return number;
  }

  get clients(): readonly LedgerClient[] {
    return this.known;
  }

  /** What deserves a look among the clients with these numbers, in four steps. */
  *findings(numbers: readonly number[]): Generator<void, ClientFindings> {
    const duplicateNames = this.duplicateNames(numbers);
    yield;
    const { codes, names } = this.spellings(numbers);
    yield;
    const alike = placesAlike(codes);
    yield;
    alike.push(...placesAlike(names));
    const isOneText = (group: readonly Place[]) =>
      new Set(group.map(({ text }) => clientKey(String(text)))).size === 1;
    return {
      duplicateNames,
      lookAlikes: finding(alike.filter((group) => !isOneText(group))),
      numberAndText: finding(alike.filter(isOneText)),
    };
  }

  private lookUp(code: Cell, name: Cell, row: number): number | null {
    const codeKey = keyOf(code);
    const nameKey = keyOf(name);
    if (codeKey === "" && nameKey === "") return null;
    const key = codeKey === "" ? `name ${nameKey}` : `code ${codeKey}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.known.push({ code: codeKey === "" ? null : spelling(code), name: null }) - 1;
      this.numbers.set(key, number);
      this.firstRows.push(row);
    }
    return number;
  }

  private duplicateNames(numbers: readonly number[]): Finding {
    const byName = new Map<string, number[]>();
    for (const number of numbers) {
      const { code, name } = this.known[number]!;
      if (code === null || name === null) continue;
      const key = clientKey(name);
      const group = byName.get(key);
      if (group) group.push(number);
      else byName.set(key, [number]);
    }
    const rowOf = this.firstRows.values;
    const shared = [...byName.values()].filter((group) => group.length > 1);
    const first = shared.slice(0, EXAMPLES);
    return {
      count: shared.length,
      examples: first.map((group) => [
        String(this.known[group[0]!]!.name),
        ...group.map((number) => String(this.known[number]!.code)),
      ]),
      rows: first.map((group) => group.map((number) => rowOf[number]!)),
    };
  }

  /** The codes, and the names of their own, with the rows where they first stand. */
  private spellings(numbers: readonly number[]): Readonly<Record<"codes" | "names", Spellings>> {
    const rowOf = this.firstRows.values;
    const codes = new Map<Spelling, number>();
    const names = new Map<Spelling, number>();
    const named = new Set<string>();
    for (const number of numbers) {
      const { code, name } = this.known[number]!;
      if (code !== null && !codes.has(code)) codes.set(code, rowOf[number]!);
      if (name === null || named.has(clientKey(name))) continue;
      named.add(clientKey(name));
      if (!names.has(name)) names.set(name, rowOf[number]!);
    }
    return { codes, names };
  }
}

type Spellings = ReadonlyMap<Spelling, number>;

/** The groups of spellings that look alike. */
function placesAlike(spellings: Spellings): Place[][] {
  return lookAlikes(spellings.keys()).map((group) =>
    group.map((text): Place => ({ text, row: spellings.get(text)! }))
  );
}

interface Place {
  readonly text: Spelling;
  readonly row: number;
}

function finding(groups: readonly (readonly Place[])[]): Finding {
  const first = groups.slice(0, EXAMPLES);
  return {
    count: groups.length,
    examples: first.map((group) => group.map(({ text }) => String(text))),
    rows: first.map((group) => group.map(({ row }) => row)),
  };
}

/** An error says nothing about who the client is. */
function keyOf(cell: Cell): string {
  return isError(cell) ? "" : clientKey(cell);
}

/** As Excel shows it. */
function spelling(cell: Cell): Spelling {
  return typeof cell === "number" ? cell : valueText(cell);
}
