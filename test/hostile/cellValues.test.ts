import {
  ABC,
  ABCXYZ,
  CADENCE,
  CONCENTRATION,
  HISTORY,
  KAISM,
  MATRIX,
  PARETO,
  RANKING,
  SEGMENT,
  SHARE,
  TYPE,
  XYZ,
} from "../../src/functions/functions";
import type { Cell } from "../../src/sheet/cell";
import { missingRoles } from "../../src/sheet/columnMapping";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import { sampleOf } from "../data/sampleOf";
import { cellError, customFunctions, failure } from "../functions/customFunctions";
import { column } from "./calls";
import { ledgerOf, paneOn } from "./paneOn";

/*
 * Hostile cell values, by number. Not here, because a function sees nothing of them:
 *
 * | 8  | an apostrophe cell ('=x)              | Excel hands over "=x": as 1 to 6; the pane: cellsInWorkbook.test.ts |
 * | 29 | stock, picture, checkbox, rich text   | functions.json forbids data types, so that Excel hands over the     |
 * |    |                                       | plain value, a text, a boolean or an error, as below; the cells     |
 * |    |                                       | themselves: docs/excel-checklist.md                                 |
 * | 31 | formats of two currencies in a column | a format is not part of a value: 5 $ and 5 € are both 5; the pane   |
 * |    |                                       | tells them apart: cellsInWorkbook.test.ts                           |
 */

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const DAY = 45292;

/** What becomes of names: a row per client, in order of first appearance, by two functions and by the pane. */
function clientsOf(...names: readonly Cell[]): Cell[] {
  const dates = names.map((_, i) => DAY + i);
  const amounts = names.map(() => 5);
  const inHistory = HISTORY(column(...names), column(...dates), column(...amounts)).slice(1);
  const inCadence = CADENCE(column(...names), column(...dates)).slice(1);
  const found = inHistory.map(([name]) => name as Cell);
  expect(inCadence.map(([name]) => name)).toEqual(found);
  const { reading } = paneOn(ledgerOf(...names.map((name, i) => [name, dates[i]!, 5])), {
    shape: "ledger",
    headingRows: 1,
    headings: ["Client", "Invoice date", "Amount"],
    roles: { name: 0, date: 1, amount: 2 },
    periods: [],
  });
  const asShown = (name: Cell) => (typeof name === "boolean" ? String(name).toUpperCase() : name);
  expect(reading.ledger.clients.map(({ name }) => name)).toEqual(found.map(asShown));
  return found;
}

/** Groups of look-alikes that the pane reports. */
function lookAlikesOf(...names: readonly Cell[]): readonly (readonly string[])[] {
  return paneOn(ledgerOf(...names.map((name, i) => [name, DAY + i, 5]), ["Zz", DAY, 1], ["Yy", DAY, 1], ["Ww", DAY, 1], ["Vv", DAY, 1]))
    .reading.lookAlikes.examples; // prettier-ignore
}

test.each([
  ["A1", "a text that is the result of HYPERLINK", '=HYPERLINK("http://x","a")'],
  ["A2", "a telephone number", "+7 495 123-45-67"],
  ["A3", "a leading minus", "-Acme"],
  ["A4", "a leading at", "@user"],
  ["A5", "a tab before a formula", "\t=1+1"],
  ["A6", "a line break", "Acme\r\nLtd"],
  ["A7", "a full-width equals sign", "＝SUM(A1)"],
  ["A8", "what an apostrophe cell holds", "=x"],
  ["A10", "a number in exponent form", "1E5"],
  ["A10", "what Excel would make a date of", "3-4"],
  ["A10", "a gene's name", "MARCH1"],
  ["A10", "TRUE as text", "TRUE"],
  ["A14", "Hebrew and a bidi override", "\u05D0\u05D1\u05D2 \u202Egnp.exe"],
  ["A15", "an emoji of several code points", "👨‍👩‍👧 Co"],
  ["A15", "a lone surrogate", "\uD83D Co"],
  ["A16", "32,767 characters", "x".repeat(32767)],
  ["A16", "255 characters", "y".repeat(255)],
  ["A16", "256 characters", "y".repeat(256)],
  ["A17", "a star", "A*"],
  ["A17", "a question mark", "?"],
  ["A17", "a tilde", "~x"],
  ["A18", "__proto__", "__proto__"],
  ["A18", "constructor", "constructor"],
  ["A18", "toString", "toString"],
  ["A19", "markup", "<img src=x onerror=alert(1)>"],
  ["A20", "#N/A as text", "#N/A"],
])("%s: %s is a name like any other, and comes back as it was", (_, __, name) => {
  expect(clientsOf(name, "Acme Inc", name, "Bolt")).toEqual([name, "Acme Inc", "Bolt"]);
  expect(PARETO(column("Acme Inc", name), column(1, 2))[1]![0]).toBe(name);
  expect(RANKING(column("Acme Inc", name), column(1, 2))[1]![1]).toBe(name);
  expect(SEGMENT(column(name, "Acme Inc"), column(DAY, DAY), column(9, 1))[1]![0]).toBe(name);
});

test('A9: 00123, 123 and "123" are three clients, reported as look-alikes', () => {
  expect(clientsOf("00123", 123, "123", 123)).toEqual(["00123", 123, "123"]);
  expect(lookAlikesOf("00123", 123, "123")).toEqual([["00123", "123", "123"]]);
});

test("A11: ids of 18 digits that differ in the last are two", () => {
  expect(clientsOf("123456789012345678", "123456789012345679")).toHaveLength(2);
});

test("A12: case, spaces, no-break and zero-width spaces, soft hyphens make no other client", () => {
  const spellings = ["Acme", "ACME", " acme ", "Acme\u00A0", "Ac\u200Bme", "Ac\u00ADme"];
  expect(clientsOf(...spellings)).toEqual(["Acme"]);
});

test("A13: composed and decomposed accents agree; ß and SS too, its capital included", () => {
  expect(clientsOf("Caf\u00E9", "Cafe\u0301")).toEqual(["Caf\u00E9"]);
  expect(clientsOf("Straße", "STRASSE", "STRAẞE", "strasse")).toEqual(["Straße"]);
});

test("A13: Turkish İ and ı, and a Cyrillic А, are letters of their own, reported as look-alikes", () => {
  expect(clientsOf("Kır", "Kir", "KİR")).toEqual(["Kır", "Kir", "KİR"]);
  expect(clientsOf("KIR", "kir", "Kır", "kır")).toEqual(["KIR", "Kır"]);
  expect(lookAlikesOf("Kır", "Kir", "KİR")).toEqual([["Kır", "Kir", "KİR"]]);
  expect(clientsOf("Acme", "\u0410cme")).toHaveLength(2);
  expect(lookAlikesOf("Acme", "\u0410cme")).toEqual([["Acme", "\u0410cme"]]);
});

const ERRORS =
  "#N/A #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL! #SPILL! #CALC! #BUSY! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!".split(
    " "
  );

test.each(ERRORS)("A20, A21: %s is an error and no text, in names and in amounts", (code) => {
  const error = cellError(code);
  expect(ABC(column(80, error, 20))).toEqual(column("A", error, "B"));
  expect(HISTORY(column("a", error), column(DAY, DAY), column(5, 7))).toEqual([
    ["Client", "2024-01"],
    ["a", 5],
    [error, error],
  ]);
  const { reading } = paneOn(ledgerOf(["a", DAY, 5], [{ code }, DAY, 5], ["a", { code }, 5], ["a", DAY, { code }]));
  expect(reading).toMatchObject({ included: 1, excluded: [{ reason: "errorCell", count: 3 }] });
  expect(reading.excluded[0]!.examples[0]).toEqual({ row: 3, text: code });
}); // prettier-ignore

test("A22: a blank cell, an empty text and 0 are nothing; a space is no client, and no number", () => {
  expect(clientsOf("a", null, "", 0, " ", "\u00A0\u200B")).toEqual(["a"]);
  for (const blank of [null, "", 0]) expect(ABC(column(80, blank, 20))).toEqual(column("A", "", "B"));
  expect(failure(() => ABC(column(80, " ", 20))).message).toBe(
    'values, row 2: " " is text, not a number.'
  );
  const { reading } = paneOn(ledgerOf(["a", DAY, 5], [" ", DAY, 5], ["a", DAY, ""], ["a", DAY, " "], ["a", DAY, 0]));
  expect(reading.included).toBe(2); // an amount of 0 is an amount: a gift
  expect(reading.excluded.map(({ reason }) => reason)).toEqual(["noClient", "noAmount", "textAmount"]);
}); // prettier-ignore

test("A23: TRUE and FALSE are no amounts", () => {
  expect(failure(() => ABC(column(80, true, false))).message).toBe(
    "values, row 2: TRUE is not a number; values, row 3: FALSE is not a number."
  );
  const { reading } = paneOn(ledgerOf(["a", DAY, 5], ["a", DAY, 5], ["a", DAY, true]));
  expect(reading.excluded).toEqual([{ reason: "textAmount", count: 1, examples: [{ row: 4, text: "TRUE" }] }]); // prettier-ignore
});

test.each(["1 234,56", "1,234.56", "(500)", "500-", "€500", "12 %", "1.234.567", "１２３", "٣"])(
  "A24: %s as text is named, never guessed, and never taken for a heading",
  (text) => {
    expect(failure(() => ABC(column(text, 5))).message).toBe(
      `values, row 1: "${text}" is text, not a number.`
    );
    const { reading } = paneOn(ledgerOf(["a", DAY, 5], ["a", DAY, 5], ["a", DAY, text]));
    expect(reading.excluded).toEqual([{ reason: "textAmount", count: 1, examples: [{ row: 4, text }] }]); // prettier-ignore
  }
);

describe("A25: sums beyond the largest number are said, wherever they arise", () => {
  const many = column(...Array<number>(20).fill(9.99e307));
  const tooLarge = (call: () => unknown) =>
    expect(failure(call)).toEqual({
      code: "#VALUE!",
      message: expect.stringMatching(/: the sum is too large\.$/),
    });

  test("in a column", () => {
    for (const f of [ABC, SHARE, CONCENTRATION, TYPE]) tooLarge(() => f(many));
  });

  test("in a row of a history: for ABC that row counts, for steadiness it does not", () => {
    tooLarge(() => ABCXYZ([[9e307, 9e307, 9e307], [1, 1, 1]])); // prettier-ignore
    tooLarge(() => ABCXYZ([[-9e307, -9e307, -9e307], [1, 1, 1]])); // prettier-ignore
    expect(XYZ([[9e307, 9e307, 9e307]])).toEqual([["X"]]);
    tooLarge(() => XYZ([[9e307, 9e307, 9e307]], "variation"));
  });

  test("in a period, and in a client's total, also of losses", () => {
    for (const amount of [9e307, -9e307]) {
      const ledger = [
        column("a", "a", "b"),
        column(DAY, DAY, DAY),
        column(amount, amount, 5),
      ] as const;
      tooLarge(() => HISTORY(...ledger));
      tooLarge(() => SEGMENT(...ledger));
      expect(() => paneOn(ledgerOf(["a", DAY, amount], ["a", DAY, amount], ["b", DAY, 5]))).toThrow(
        expect.objectContaining({ code: "overflow" })
      );
    }
  });

  test("in quantity times price", () => {
    for (const quantity of [20, -20]) {
      const rows: Cell[][] = [["Client", "Date", "Qty", "Unit price"], ["a", DAY, quantity, 9.99e307], ["b", DAY, 1, 1]]; // prettier-ignore
      expect(() => paneOn(rows)).toThrow(expect.objectContaining({ code: "overflow" }));
    }
  });

  test("in a share, where values cancel out but for next to nothing", () => {
    tooLarge(() => SEGMENT(column("a", "b"), column(DAY, DAY), column(-9e307, 1e-5)));
    tooLarge(() => SHARE(column(-9e307, 1e-5)));
  });

  test("what is left where the values of a matrix cancel out is rounding, and no share of it", () => {
    const [abc, xyz] = [column("A", "B", "C"), column("X", "X", "X")];
    const shares = MATRIX(abc, xyz, column(9e307, -9e307, 1e-10), "share");
    expect(shares.slice(1).map((row) => row.at(-1))).toEqual([0, 0, 0, 0]);
  });

  test("a median of the largest numbers is no sum: it stays finite", () => {
    expect(KAISM(column(9e307, 9e307), column(9e307, 9e307), "median")).toEqual(
      column("Key", "Key")
    );
    expect(TYPE(column(-1, -1), column(true, true), column(9e307, 9e307))).toEqual(column("Prospect", "Prospect")); // prettier-ignore
  });

  test("a variation beyond all measure is Z", () => {
    expect(XYZ([[9e307, -9e307, 1e-300, 1]], "variation")).toEqual([["Z"]]);
  });
});

test("A26: amounts of 1e-300 are amounts, and 0.1 + 0.2 decides no class at exactly 80 %", () => {
  expect(ABC(column(8e-300, 1.5e-300, 0.5e-300))).toEqual(column("A", "B", "C"));
  // The two largest hold exactly 80 %: the third is beyond the line in any order, as decimals and as whole numbers.
  for (const values of [[0.5, 0.3, 0.2], [0.2, 0.3, 0.5], [5, 3, 2]]) {
    const classes = ABC(column(...values)).map(([letter]) => letter);
    expect(classes[values.indexOf(Math.min(...values))]).toBe("B");
  }
  expect(ABC(column(0.1, 0.1, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1), 0.4, 0.9)).toEqual(
    column("B", "B", "A", "A", "B", "B", "B", "B")
  );
}); // prettier-ignore

test("A27: only losses, only zeros and nothing net are #N/A; a sole client is A", () => {
  const nothing = { code: "#N/A", message: expect.any(String) };
  expect(failure(() => ABC(column(-5, -3)))).toEqual(nothing);
  expect(failure(() => ABC(column(0, 0)))).toEqual(nothing);
  expect(failure(() => SEGMENT(column("a", "a"), column(DAY, DAY), column(5, -5)))).toEqual(nothing);
  expect(() => paneOn(ledgerOf(["a", DAY, 0.3], ["a", DAY, -0.1], ["a", DAY, -0.2]))).toThrow(
    expect.objectContaining({ code: "noPositiveValues" })
  );
  expect(ABC(column(5, -5))).toEqual(column("A", "C")); // the sum is 0, the base is not
  expect(ABC(column(100))).toEqual(column("A"));
  expect(paneOn(ledgerOf(["a", DAY, 100])).segmentation.clients[0]).toMatchObject({ abc: "A", share: 1 });
}); // prettier-ignore

test.each([1, 2, 10, 1000])("A28: %d equal clients share one class, A", (clients) => {
  const values = column(...Array<number>(clients).fill(0.1));
  expect(new Set(ABC(values).flat())).toEqual(new Set(["A"]));
  expect(new Set(ABC(values, null, null, "within").flat())).toEqual(new Set(["A"]));
});

test("A30: 0 is no name; a boolean and a date's serial are names as they stand", () => {
  expect(clientsOf(0, true, "true", 45292, "45292", false)).toEqual([true, "true", 45292, "45292", false]); // prettier-ignore
});

test("A32: an amount formatted as a date is its serial for a function; the pane asks for the amount", () => {
  expect(ABC(column(DAY, 1))).toEqual(column("A", "C"));
  const cells = ledgerOf(["a", DAY, 5], ["b", DAY, 7]);
  const recognition = recogniseColumns(sampleOf(cells, [1, 2]));
  expect(recognition.roles).toEqual({ name: 0, date: 1 });
  expect(missingRoles(recognition)).toEqual(["amount"]);
});
