import type { Words } from "../locales/words";
import { shortened } from "./shortened";

/** Something people typed that could not be understood. It stays where it is. */
export interface EarlierFinding {
  readonly code:
    | "unknownWord"
    | "notANumber"
    | "errorCell"
    /** A client in a second row; `text` names it. */
    | "twice"
    | "noColumn"
    /** The sheet has no table any more: it becomes the user's own. */
    | "noTable"
    /** The table has no column that names the client. */
    | "noClients";
  /** The sheet as it is named in the workbook. */
  readonly sheet: string;
  /** The heading of the column; "" where it is about a row or the table. */
  readonly heading: string;
  /** The row on the sheet, from 1; null where it is about a column or the table. */
  readonly row: number | null;
  readonly text: string;
}

const MOST_FINDINGS = 10;

/**
 * Findings as sentences; of many the first few, and how many more there are.
 *
 * @example findingTexts([{ code: "unknownWord", sheet: "KAM Inputs", heading: "Key", row: 9, text: "perhaps" }], words.report)
 *   //=> ["KAM Inputs, Key, row 9: “perhaps” is none of the words to choose from, so it counts as not given"]
 */
export function findingTexts(
  findings: readonly EarlierFinding[],
  { earlier }: Words["report"]
): readonly string[] {
  const texts = findings
    .slice(0, MOST_FINDINGS)
    .map(({ code, text, ...place }) =>
      earlier[code]({ place: earlier.place(place), text: shortened(text) })
    );
  const more = findings.length - texts.length;
  return more > 0 ? [...texts, earlier.more(more)] : texts;
}
