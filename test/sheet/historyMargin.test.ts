import type { Block } from "../../src/sheet/block";
import { historyMargin } from "../../src/sheet/historyMargin";

const NOTHING = { headingRows: 0, nameColumns: 0 };
const HEADINGS = { headingRows: 1, nameColumns: 0 };
const NAMES = { headingRows: 0, nameColumns: 1 };
const BOTH = { headingRows: 1, nameColumns: 1 };

test.each<[string, Block, object]>([
  [
    "bare amounts",
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    NOTHING,
  ],
  [
    "amounts with blanks",
    [
      [null, "", 3],
      [4, null, 6],
    ],
    NOTHING,
  ],
  [
    "headings alone",
    [
      ["Jan", "Feb", "Mar"],
      [1, 2, 3],
    ],
    HEADINGS,
  ],
  [
    "labels alone",
    [
      ["2024-01", "2024-02", "2024-03"],
      [1, 2, 3],
    ],
    HEADINGS,
  ],
  [
    "names alone",
    [
      ["Acme", 1, 2, 3],
      ["Bolt", 4, 5, 6],
    ],
    NAMES,
  ],
  [
    "names with a blank and an error among them",
    [
      ["Acme", 1],
      [null, 2],
      [{ code: "#N/A" }, 3],
    ],
    NAMES,
  ],
  [
    "the spill of KAM.HISTORY by month",
    [
      ["Client", "2024-01", "2024-02"],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "by week",
    [
      ["Client", "2024-W09", "2024-W10"],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "by quarter",
    [
      ["Client", "2024-Q1", "2024-Q2"],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "by year",
    [
      ["Client", "2023", "2024"],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "with numbers for clients",
    [
      ["Client", "2023", "2024"],
      [1001, 1, 2],
      [1002, 3, 4],
    ],
    BOTH,
  ],
  [
    "with texts of digits for clients",
    [
      ["Client", "2023-01"],
      ["00123", 1],
    ],
    BOTH,
  ],
  ["with one client", [["Client", "2023-01", "2023-02"]], BOTH],
  [
    "names under a blank corner",
    [
      [null, "Jan", "Feb"],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "names and months in words",
    [
      ["Kunde", "Januar", "Februar"],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "years typed as numbers above names",
    [
      ["Client", 2023, 2024],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "first days of months above names",
    [
      ["Client", 45292, 45323],
      ["Acme", 1, 2],
    ],
    BOTH,
  ],
  [
    "amounts that are no rising dates",
    [
      ["Acme", 2024, 2023],
      ["Bolt", 45323, 45292],
    ],
    NAMES,
  ],
  [
    "a text that is an amount in the first column",
    [
      ["1 234,56", 1, 2],
      [5, 3, 4],
    ],
    NOTHING,
  ],
  [
    "a stray text among the amounts of the first column",
    [
      [7, 1, 2],
      ["n/a", 3, 4],
      [5, 3, 4],
    ],
    NOTHING,
  ],
  [
    "a first column that is blank",
    [
      [null, 1, 2],
      [null, 3, 4],
    ],
    NOTHING,
  ],
  [
    "a text above an amount",
    [
      ["Jan", 2, "Mar"],
      [1, 2, 3],
    ],
    NOTHING,
  ],
  ["a single column", [[1], [2]], NOTHING],
])("%s", (_, block, margin) => {
  expect(historyMargin(block)).toEqual(margin);
});
