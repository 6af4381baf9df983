import Papa from "papaparse";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const LOOKED_AT = 50; // records that decide about the delimiter
const NO_DELIMITER = "\u001f"; // a character no table has: each line is one cell

/**
 * The records of delimited text (RFC 4180 quoting) and the delimiter that was found: that of a first line "sep=;" (which
 * Excel writes and which is not data), else the one that cuts the heading and most of the first records into the same
 * number of cells. Empty lines at the end are not records.
 *
 * @example delimitedRows("a;b\n1,5;2").rows //=> [["a", "b"], ["1,5", "2"]]
 */
export function delimitedRows(text: string): {
  readonly rows: string[][];
  readonly delimiter: string;
} {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? likeliestDelimiter(body);
  const { data: rows } = Papa.parse<string[]>(body, { delimiter });
  while (rows.length > 0 && isEmpty(rows[rows.length - 1]!)) rows.pop();
  return { rows, delimiter };
}

function isEmpty(record: readonly string[]): boolean {
  return record.length === 0 || (record.length === 1 && record[0] === "");
}

function likeliestDelimiter(text: string): string {
  let best = { delimiter: NO_DELIMITER, agreement: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT });
    const records = data.filter((record) => !isEmpty(record));
    const cells = records[0]?.length ?? 1;
    const agreement = records.filter((record) => record.length === cells).length / records.length;
    if (cells < 2) continue;
    const better =
      agreement > best.agreement || (agreement === best.agreement && cells > best.cells);
    if (better) best = { delimiter, agreement, cells };
  }
  return best.delimiter;
}
