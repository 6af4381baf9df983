import type { Cell } from "./cell";
import { monoClientSample } from "./sample/monoClient";
import { salesLedgerSample } from "./sample/salesLedger";

/** A ready-made rectangle of cells to try an analysis on. */
export interface SampleData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Makes the cells, headings first; the same at every call. */
  cells(): Cell[][];
  /** Number formats, one per column. */
  readonly formats: readonly string[];
}

const LEDGER_FORMATS = [
  "General", "yyyy-mm-dd", "General", "General", "General", "General", "#,##0.00", "#,##0.00", "#,##0.00",
]; // prettier-ignore

/** The samples that the add-in and the playground offer. */
export const SAMPLES: readonly SampleData[] = [
  {
    id: "sales",
    title: "Sales ledger",
    description:
      "A dealer in industrial supplies: 180 clients over 30 months, with losses, returns and typing errors",
    cells: salesLedgerSample,
    formats: LEDGER_FORMATS,
  },
  {
    id: "mono",
    title: "One large client",
    description: "A workshop with 18 clients, one of which has 62 % of its sales",
    cells: monoClientSample,
    formats: LEDGER_FORMATS,
  },
];

export { monoClientSample, salesLedgerSample };
