import { serialOf } from "../core/period";
import type { Words } from "../locales/words";

type Column = keyof Words["examples"]["headings"];
type Values = readonly (string | number)[];

/** A function at work: small data, a formula over them, and the room its result takes. */
export interface FunctionExample {
  readonly id: keyof Words["examples"]["answers"];
  /** Columns of cells. */
  readonly data: Readonly<Partial<Record<Column, Values>>>;
  /** The cells of a column are written [sales], those of neighbours [q1:q4]. */
  readonly formula: string;
  /** The rows of the result, where it is a table with a row of headings; else it has a row per row of the data. */
  readonly tableRows?: number;
  /** Number formats of the columns of the result. */
  readonly formats: readonly string[];
}

export const DATE = "yyyy-mm-dd";
export const TEXT = "General";
const AMOUNT = "#,##0";
const SCORE = "0.0";
const SHARE = "0.0%";

const FIVE = ["Alder Bakery", "Birch Cafe", "Cedar Hotels", "Dune Foods", "Elm School"];
const CLIENT_SALES = { client: FIVE, sales: [1400, 5200, 500, 2100, 800] };

const PURCHASES: readonly (readonly [string, number, number, number])[] = [
  ["Alder Bakery", 1, 9, 480],
  ["Birch Cafe", 1, 15, 210],
  ["Birch Cafe", 2, 12, 190],
  ["Alder Bakery", 3, 8, 510],
  ["Birch Cafe", 3, 11, 230],
  ["Dune Foods", 4, 2, 140],
  ["Alder Bakery", 5, 10, 495],
  ["Dune Foods", 5, 28, 120],
  ["Cedar Hotels", 6, 20, 900],
  ["Alder Bakery", 7, 9, 520],
  ["Dune Foods", 7, 22, 135],
  ["Alder Bakery", 9, 11, 505],
  ["Alder Bakery", 11, 8, 530],
];
const LEDGER = {
  client: PURCHASES.map(([client]) => client),
  date: PURCHASES.map(([, month, day]) => serialOf(2024, month, day)),
  amount: PURCHASES.map(([, , , amount]) => amount),
};

const QUARTERS = {
  client: FIVE.slice(0, 4),
  q1: [480, 300, 0, 0],
  q2: [510, 0, 0, 0],
  q3: [495, 280, 150, 0],
  q4: [520, 0, 0, 90],
};

const SCORES = {
  client: FIVE.slice(0, 4),
  income: [7, 9, 3, 5],
  potential: [8, 6, 9, ""],
  loyalty: [9, 7, 4, 6],
  cost: [3, 8, 2, 5],
};

const SCORE_WEIGHTS = "{40,25,20,-15}";

/** An example of every function, under the question it answers, in the order of the help page. */
export const FUNCTION_EXAMPLES: readonly {
  readonly group: keyof Words["examples"]["groups"];
  readonly examples: readonly FunctionExample[];
}[] = [
  {
    group: "key",
    examples: [
      { id: "ABC", data: CLIENT_SALES, formula: "KAM.ABC([sales])", formats: [TEXT] },
      { id: "WHY", data: CLIENT_SALES, formula: "KAM.WHY([sales])", formats: [TEXT] },
      { id: "SHARE", data: CLIENT_SALES, formula: "KAM.SHARE([sales])", formats: [SHARE] },
      {
        id: "TOPSHARE",
        data: CLIENT_SALES,
        formula: "KAM.TOPSHARE([sales])",
        tableRows: 1,
        formats: [SHARE],
      },
      {
        id: "CONCENTRATION",
        data: CLIENT_SALES,
        formula: "KAM.CONCENTRATION([sales])",
        tableRows: 12,
        formats: [TEXT, "0.00"],
      },
      {
        id: "SCORE",
        data: SCORES,
        formula: `KAM.SCORE([income:cost], ${SCORE_WEIGHTS})`,
        formats: [SCORE],
      },
      {
        id: "KAISM",
        data: {
          client: FIVE.slice(0, 4),
          attractiveness: [8.5, 9, 3, 2.5],
          strength: [8, 3.5, 7, 2],
        },
        formula: "KAM.KAISM([attractiveness], [strength])",
        formats: [TEXT],
      },
      {
        id: "TYPE",
        data: {
          client: FIVE,
          profit: [900, 60, 40, 25, 0],
          isNew: ["no", "yes", "no", "no", "yes"],
          budget: [0, 5000, 0, 1200, 800],
          reputation: [9, 3, 5, 8, 4],
          expertise: [6, 4, 9, 8, 5],
        },
        formula: "KAM.TYPE([profit], [isNew], [budget], [reputation], [expertise])",
        formats: [TEXT],
      },
    ],
  },
  {
    group: "rhythm",
    examples: [
      { id: "XYZ", data: QUARTERS, formula: "KAM.XYZ([q1:q4])", formats: [TEXT] },
      { id: "ABCXYZ", data: QUARTERS, formula: "KAM.ABCXYZ([q1:q4])", formats: [TEXT] },
    ],
  },
  {
    group: "drift",
    examples: [
      {
        id: "CADENCE",
        data: LEDGER,
        formula: "KAM.CADENCE([client], [date], [amount])",
        tableRows: 5,
        formats: [TEXT, "0", DATE, DATE, SCORE, "0", "0", TEXT],
      },
      {
        id: "STATUS",
        data: {
          client: FIVE.slice(0, 4),
          last: [
            serialOf(2024, 11, 8),
            serialOf(2024, 3, 11),
            serialOf(2024, 9, 2),
            serialOf(2024, 7, 22),
          ],
          usualDays: [61, 28, 60, 42],
        },
        formula: "KAM.STATUS([last], [usualDays])",
        formats: [TEXT],
      },
      {
        id: "NEXT",
        data: LEDGER,
        formula: "KAM.NEXT([client], [date], [amount])",
        tableRows: 5,
        formats: [TEXT, DATE, "0", SCORE],
      },
      {
        id: "CHURN",
        data: LEDGER,
        formula: "KAM.CHURN([client], [date], [amount])",
        tableRows: 5,
        formats: [TEXT, "0", "0", "0", "0", "0", SHARE],
      },
    ],
  },
  {
    group: "bonds",
    examples: [
      {
        id: "QUALIFY",
        data: {
          client: FIVE.slice(0, 4),
          need: [9, 7, 8, 3],
          solvency: ["yes", "yes", "no", "no"],
          authority: ["yes", "no", "", "yes"],
        },
        formula: "KAM.QUALIFY([need], [solvency], [authority])",
        formats: [TEXT],
      },
      {
        id: "BONDS",
        data: {
          client: FIVE.slice(0, 3),
          structural: [2, 9, 4],
          brand: [0, 3, 6],
          reputation: [5, 3, 7],
          personal: [8, 3, 5],
          information: [4, 2, 8],
          value: [3, 3, 6],
          noAlternative: [0, 3, 2],
        },
        formula: "KAM.BONDS([structural:noAlternative])",
        tableRows: 4,
        formats: [TEXT, SCORE, SCORE, TEXT],
      },
    ],
  },
  {
    group: "tables",
    examples: [
      {
        id: "SEGMENT",
        data: LEDGER,
        formula: "KAM.SEGMENT([client], [date], [amount])",
        tableRows: 5,
        formats: [TEXT, AMOUNT, SHARE, SHARE, TEXT, TEXT, TEXT, DATE, TEXT],
      },
      {
        id: "PARETO",
        data: CLIENT_SALES,
        formula: "KAM.PARETO([client], [sales])",
        tableRows: 6,
        formats: [TEXT, AMOUNT, SHARE, SHARE, TEXT],
      },
      {
        id: "RANKING",
        data: SCORES,
        formula: `KAM.RANKING([client], [income:cost], ${SCORE_WEIGHTS})`,
        tableRows: 5,
        formats: ["0", TEXT, SCORE, "0%"],
      },
      {
        id: "HISTORY",
        data: LEDGER,
        formula: 'KAM.HISTORY([client], [date], [amount], "quarter")',
        tableRows: 5,
        formats: [TEXT, AMOUNT, AMOUNT, AMOUNT, AMOUNT],
      },
      {
        id: "MATRIX",
        data: { ...CLIENT_SALES, abc: ["A", "A", "C", "A", "B"], xyz: ["X", "X", "N", "Z", "Y"] },
        formula: "KAM.MATRIX([abc], [xyz], [sales])",
        tableRows: 5,
        formats: [TEXT, AMOUNT, AMOUNT, AMOUNT, AMOUNT, AMOUNT],
      },
    ],
  },
];
