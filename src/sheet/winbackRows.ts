import { ledgerClientKey } from "../core/ledger";
import type { Portfolio, PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import type { EarlierTable } from "./earlierCells";
import { earlierColumns } from "./earlierColumns";
import { clientsByKey } from "./inputColumns";
import type { PlacedColumn, Value } from "./tableColumn";
import { columnFormula, isTyped, typedCell } from "./typedCell";
import type { WinbackRow } from "./winbackColumns";

/** So many are shown at first. */
const FIRST = 25;

type WinbackWords = Words["report"]["winback"];

/**
 * The rows of KAM Win-back: clients at risk or lost in their order, then rows of the earlier table in which somebody typed
 * something and whose clients are not among them. At least one row, for a table cannot be without.
 *
 * @param keys - whom each row of the earlier table is about: see `rowKeys`
 * @example finished(winbackRows(portfolio, columns, null, [], words.report.winback))[0]?.list //=> "First 25"
 */
export function* winbackRows(
  { winback, clients }: Portfolio,
  columns: readonly PlacedColumn<WinbackRow>[],
  earlier: EarlierTable | null,
  keys: readonly string[],
  words: WinbackWords
): Generator<void, readonly WinbackRow[]> {
  const { lists } = words;
  const rowOf = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key !== "" && !rowOf.has(key)) rowOf.set(key, row);
  });
  const used = new Set<string>();
  const due = winback.map((client, i): WinbackRow => {
    const key = ledgerClientKey(client);
    const from = used.has(key) ? null : (rowOf.get(key) ?? null);
    used.add(key);
    const { code, name } = naming(client);
    // Each property by its name: rows spread together of two objects take ten times as long to read.
    return { client, list: i < FIRST ? lists.first : lists.later, code, name, from };
  });
  const placed = new Set(due.map(({ from }) => from));
  const isKept = earlier && typedRows(earlier, columns);
  const byKey = keys.length > 0 ? clientsByKey(clients) : null;
  yield;
  const kept = keys.flatMap((key, from): WinbackRow[] => {
    if (placed.has(from) || !isKept?.(from)) return [];
    const isTwice = key !== "" && used.has(key);
    const client = (key !== "" && !isTwice && byKey?.get(key)) || null;
    if (key !== "") used.add(key);
    const list = isTwice ? lists.twice : client ? lists.settled : lists.gone;
    const { code, name } = client ? naming(client) : named(earlier!, from, words);
    return [{ client, list, code, name, from }];
  });
  const rows = [...due, ...kept];
  return rows.length > 0 ? rows : [{ client: null, list: "", code: "", name: "", from: null }];
}

function naming({ code, name }: PortfolioClient): { readonly code: Value; readonly name: Value } {
  return { code: code ?? "", name: name ?? code ?? "" };
}

/** Who a row of the earlier table is about, as it says itself. */
function named(
  earlier: EarlierTable,
  row: number,
  { headings }: WinbackWords
): { readonly code: Value; readonly name: Value } {
  const places = earlierColumns(earlier.headings, headings);
  const at = (place: number | undefined): Value =>
    place === undefined ? "" : typedCell(earlier, row, place).value;
  return { code: at(places.get("code")), name: at(places.get("client")) };
}

/** Tells whether somebody typed something into a row, in a column to fill or in one of the user's own. */
function typedRows(
  earlier: EarlierTable,
  columns: readonly PlacedColumn<WinbackRow>[]
): (row: number) => boolean {
  const places = columns.flatMap(({ earlier: place }) =>
    place === null ? [] : [{ place, common: columnFormula(earlier, place) }]
  );
  return (row) => places.some(({ place, common }) => isTyped(earlier, row, place, common));
}
