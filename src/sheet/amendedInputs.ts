import type { PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import { clientFinder, type ClientFinder } from "./clientFinder";
import type { EarlierTable } from "./earlierCells";
import { earlierColumns } from "./earlierColumns";
import { clientsByKey, inputColumns, inputLists } from "./inputColumns";
import { TINT, type Block, type Choice, type ReportSheet, type Style } from "./reportSheet";
import { headingsOf, type Value } from "./tableColumn";

const NAMING: ReadonlySet<string> = new Set(["code", "client"]);

type Amendment = Pick<ReportSheet, "blocks" | "styles" | "choices" | "formulas" | "widths"> & {
  readonly table: NonNullable<ReportSheet["table"]>;
};

/**
 * What changes on a sheet of inputs that is there, in steps: what KAM says of the clients, in their rows; and new clients below,
 * with drop-downs. The table stays where it is and grows. Without a column that names the client nothing changes.
 *
 * @param keys - whom each row of the table is about: see `rowKeys`
 * @example finished(amendedInputs(table, keys, portfolio.clients, words.report)).table.rows //=> 637, two more than before
 */
export function* amendedInputs(
  earlier: EarlierTable,
  keys: readonly string[] | null,
  clients: readonly PortfolioClient[],
  words: Words["report"]
): Generator<void, Amendment> {
  const { inputs } = words;
  const byKey = clientsByKey(clients);
  const rows = (keys ?? []).map((key) => byKey.get(key) ?? null);
  yield;

  const places = earlierColumns(earlier.headings, headingsOf(inputColumns(words)));
  const known = new Set(keys);
  let keyOf: ClientFinder | null = null; // made where there are new clients
  // A client that the columns left cannot tell from others would come again with every run.
  const isFoundAgain = (key: string, { code, name }: PortfolioClient) => {
    keyOf ??= clientFinder(clients);
    return (
      keyOf(places.has("code") ? code : "", places.has("client") ? (name ?? code) : "") === key
    );
  };
  const added = [...(keys ? byKey : [])].flatMap(([key, client]) =>
    known.has(key) || !isFoundAgain(key, client) ? [] : [client]
  );
  yield;
  const firstRow = earlier.row + 1;
  const firstAdded = firstRow + earlier.values.length;
  const lists = inputLists(words);
  const blocks: Block[] = [];
  const choices: Choice[] = [];
  const styles: Style[] = [];
  for (const { id, format, align, valueFor } of inputColumns(words)) {
    const at = places.get(id);
    if (at === undefined) continue;
    const column = earlier.column + at;
    const block = (row: number, values: readonly Value[]) => {
      if (values.length > 0) blocks.push(columnBlock(row, column, values, format));
    };
    if (valueFor && !NAMING.has(id)) {
      const nobody = (key: string): Value =>
        key !== "" && id === "inLedger" ? inputs.notInLedger : "";
      block(
        firstRow,
        rows.map((client, r) => (client ? valueFor(client) : nobody(keys![r]!)))
      );
    }
    block(firstAdded, added.map((client) => valueFor?.(client) ?? "")); // prettier-ignore
    if (added.length === 0) continue;
    const place = { row: firstAdded, column, rows: added.length, columns: 1 };
    if (align) styles.push({ ...place, align });
    if (!valueFor) styles.push({ ...place, fill: TINT });
    const list = lists[id];
    if (list) choices.push({ ...place, list });
  }
  return {
    blocks,
    choices,
    styles,
    formulas: [],
    widths: [],
    table: {
      row: earlier.row,
      column: earlier.column,
      rows: 1 + earlier.values.length + added.length,
      columns: earlier.headings.length,
      name: "KamInputs",
      style: "TableStyleLight1",
    },
  };
}

function columnBlock(
  row: number,
  column: number,
  values: readonly Value[],
  format: string | ((value: Value) => string)
): Block {
  const formats = typeof format === "string" ? format : values.map(format);
  return { row, column, values: values.map((value) => [value]), formats: [formats] };
}
