import { columnOf, isOmitted } from "../../src/sheet/block";
import { clientNumbers } from "../../src/sheet/clientNumbers";
import { classesIn, isClassHeading } from "../../src/sheet/classesIn";
import { headingRows } from "../../src/sheet/headingRows";
import { limitsAsFractions } from "../../src/sheet/limitsAsFractions";
import { lineOfNumbers, numberColumn, numbersIn, rowsOf } from "../../src/sheet/numbersIn";
import { perRow } from "../../src/sheet/perRow";
import { purchasesIn } from "../../src/sheet/purchasesIn";
import { optionalChoice, optionalNumber } from "../../src/sheet/singleCell";

const NO_MARGIN = { headingRows: 0, nameColumns: 0 };
const NA = { code: "#N/A" };
const REF = { code: "#REF!" };

function problem(code: string, facts?: object): Error {
  return expect.objectContaining(facts ? { code, facts } : { code });
}

describe("the heading row", () => {
  test("is one if every argument of numbers has text there", () => {
    expect(headingRows([["Sales"], [5]])).toBe(1);
    expect(headingRows([["Date"], [45292]], [["Amount"], [5]])).toBe(1);
  });

  test("is none if one of them has a number, a blank or a text that reads as a number there", () => {
    expect(headingRows([["Date"], [45292]], [[7], [5]])).toBe(0);
    expect(headingRows([["Date"], [45292]], [[null], [5]])).toBe(0);
    expect(headingRows([["1 234,56"], [5]])).toBe(0);
    expect(headingRows([["€ 500"], [5]])).toBe(0);
    expect(headingRows([["31.12.2024"], [45292]])).toBe(0);
    expect(
      headingRows([
        ["Price", 5],
        [5, 6],
      ])
    ).toBe(0);
  });
});

describe("numbers", () => {
  test("blank, empty text and null are 0", () => {
    expect([...numberColumn("values", [[null], [""], [0], [5]]).values]).toEqual([0, 0, 0, 5]);
  });

  test("a heading counts as blank", () => {
    expect([...numberColumn("values", [["Sales"], [5]]).values]).toEqual([0, 5]);
  });

  test("an error is kept with its row, and the row counts as blank", () => {
    const numbers = numbersIn(
      "scores",
      [
        [1, 2],
        [3, NA],
        [REF, NA],
      ],
      NO_MARGIN
    );
    expect([...numbers.errors]).toEqual([
      [1, NA],
      [2, REF],
    ]);
    expect(rowsOf(numbers).map((row) => [...row])).toEqual([
      [1, 2],
      [0, 0],
      [0, 0],
    ]);
  });

  test("text and booleans are refused, with the first three places and how many more", () => {
    const block = [[1], ["x"], [true], ["1 234,56"], ["y"], [false]];
    expect(() => numberColumn("values", block)).toThrow(
      problem("notNumbers", {
        argument: "values",
        meant: "number",
        places: [
          { row: 2, column: null, value: "x" },
          { row: 3, column: null, value: true },
          { row: 4, column: null, value: "1 234,56" },
        ],
        more: 2,
      })
    );
  });

  test("in a table the column is named too, counted within the argument", () => {
    const margin = { headingRows: 1, nameColumns: 1 };
    expect(() =>
      numbersIn(
        "history",
        [
          ["Client", "Jan", "Feb"],
          ["Acme", 1, "x"],
        ],
        margin
      )
    ).toThrow(
      problem("notNumbers", {
        argument: "history",
        meant: "number",
        places: [{ row: 2, column: 3, value: "x" }],
        more: 0,
      })
    );
  });

  test("a row, or a table, where a column was meant is refused with its size", () => {
    expect(() => numberColumn("values", [[1, 2, 3]])).toThrow(
      problem("notOneColumn", { argument: "values", rows: 1, columns: 3 })
    );
    expect(() => columnOf("values", [[]])).toThrow(problem("notOneColumn"));
  });

  test("weights are one row or one column", () => {
    expect([...lineOfNumbers("weights", [[1, 2, 3]])]).toEqual([1, 2, 3]);
    expect([...lineOfNumbers("weights", [[1], [2]])]).toEqual([1, 2]);
    expect(() =>
      lineOfNumbers("weights", [
        [1, 2],
        [3, 4],
      ])
    ).toThrow(problem("notOneLine", { argument: "weights", rows: 2, columns: 2 }));
    expect(() => lineOfNumbers("weights", [[1, NA]])).toThrow(
      problem("errorCell", { argument: "weights", code: "#N/A" })
    );
  });
});

describe("options", () => {
  test.each([[undefined], [null], [""], [0], [[[null]]], [[[0]]], [[[""]]]])(
    "%j is left out",
    (value) => {
      expect(isOmitted(value)).toBe(true);
      expect(optionalNumber("a_limit", value)).toBeUndefined();
      expect(optionalChoice("rule", value, ["reach"])).toBeUndefined();
    }
  );

  test("a column of one blank among several cells is not left out", () => {
    expect(isOmitted([[null], [null]])).toBe(false);
  });

  test("a number may come in a range of one cell", () => {
    expect(optionalNumber("a_limit", [[0.7]])).toBe(0.7);
  });

  test("a word may be in any case, with spaces around", () => {
    expect(optionalChoice("rule", " Within ", ["reach", "within"])).toBe("within");
  });

  test("refuse what they are not", () => {
    expect(() => optionalNumber("a_limit", "80%")).toThrow(
      problem("notANumber", { argument: "a_limit", meant: "number", value: "80%" })
    );
    expect(() => optionalNumber("a_limit", true)).toThrow(problem("notANumber"));
    expect(() => optionalNumber("a_limit", [[1], [2]])).toThrow(
      problem("notOneCell", { argument: "a_limit", rows: 2, columns: 1 })
    );
    expect(() => optionalNumber("a_limit", REF)).toThrow(
      problem("errorCell", { argument: "a_limit", code: "#REF!" })
    );
    expect(() => optionalChoice("rule", "best", ["reach", "within"])).toThrow(
      problem("unknownChoice", { argument: "rule", value: "best", choices: ["reach", "within"] })
    );
    expect(() => optionalChoice("rule", 5, ["reach"])).toThrow(problem("unknownChoice"));
  });

  test("limits in per cent become fractions only together", () => {
    const above1 = (limit: number) => limit > 1;
    expect(limitsAsFractions(80, 95, above1)).toEqual([0.8, 0.95]);
    expect(limitsAsFractions(80, undefined, above1)).toEqual([0.8, undefined]);
    expect(limitsAsFractions(undefined, 90, above1)).toEqual([undefined, 0.9]);
    expect(limitsAsFractions(0.8, 0.95, above1)).toEqual([0.8, 0.95]);
    expect(limitsAsFractions(0.8, 95, above1)).toEqual([0.8, 95]);
    expect(limitsAsFractions(undefined, undefined, above1)).toEqual([undefined, undefined]);
  });
});

describe("clients", () => {
  test("are numbered in order of first appearance and called by their first spelling", () => {
    const { client, names } = clientNumbers([["Bolt"], ["Acme"], [" BOLT"], [123], ["123"]], 0);
    expect([...client]).toEqual([0, 1, 0, 2, 3]);
    expect(names).toEqual(["Bolt", "Acme", 123, "123"]);
  });

  test("a blank, 0 and the heading are none", () => {
    expect([...clientNumbers([["Client"], [null], [0], [""], ["Acme"]], 1).client]).toEqual([
      -1, -1, -1, -1, 0,
    ]);
  });

  test("names of JavaScript are names like any other", () => {
    const words = [["__proto__"], ["constructor"], ["toString"], ["__proto__"]];
    expect([...clientNumbers(words, 0).client]).toEqual([0, 1, 2, 0]);
  });

  test("rows with the same error are one client, apart from a text that looks like it", () => {
    expect([...clientNumbers([[NA], ["#N/A"], [{ ...NA }], [REF]], 0).client]).toEqual([
      0, 1, 0, 2,
    ]);
  });
});

describe("classes", () => {
  test("are read in any case; blank, 0, an error and the heading are none", () => {
    const column = [["Class"], ["A"], [" b "], [null], [0], [""], [NA]];
    expect(classesIn("abc", column, 1, ["A", "B", "C"])).toEqual(["", "A", "B", "", "", "", ""]);
  });

  test("anything else is refused with its row", () => {
    expect(() => classesIn("abc", [["A"], ["D"]], 0, ["A", "B", "C"])).toThrow(
      problem("notAClass", { argument: "abc", row: 2, value: "D", choices: ["A", "B", "C"] })
    );
    expect(() => classesIn("abc", [[5]], 0, ["A"])).toThrow(problem("notAClass"));
  });

  test("a heading is text that is no class", () => {
    expect(isClassHeading([["ABC"], ["A"]], ["A", "B", "C"])).toBe(true);
    for (const cell of ["A", "", null, 5]) expect(isClassHeading([[cell]], ["A"])).toBe(false);
  });
});

describe("purchases", () => {
  test("a row without client, date or amount is left out", () => {
    const clients = [["Acme"], [null], ["Acme"], ["Acme"], [0]];
    const dates = [[45292], [45292], [null], [45292], [45292]];
    const amounts = [[5], [5], [5], [""], [5]];
    expect([...(purchasesIn(clients, dates, amounts).purchases.client as Int32Array)]).toEqual([
      0, -1, -1, -1, -1,
    ]);
  });

  test("a row whose date or amount is an error stays, and says so", () => {
    const { purchases, errors } = purchasesIn([["A"], ["B"]], [[45292], [NA]], [[REF], [5]]);
    expect([...(purchases.client as Int32Array)]).toEqual([0, 1]);
    expect([...(purchases.date as Float64Array)]).toEqual([45292, NaN]);
    expect([...errors]).toEqual([
      [0, { client: 0, error: REF, isDated: true }],
      [1, { client: 1, error: NA, isDated: false }],
    ]);
  });

  test("columns of unequal length are refused", () => {
    expect(() => purchasesIn([["A"], ["B"]], [[45292]], [[5], [5]])).toThrow(
      problem("unequalLengths", { first: "clients", firstRows: 2, second: "dates", secondRows: 1 })
    );
  });
});

test("a row's error stands in place of its result, the first argument's first", () => {
  const errors = [
    new Map([[1, NA]]),
    new Map([
      [1, REF],
      [2, REF],
    ]),
  ];
  expect(perRow(["A", "B", "C"], ...errors)).toEqual([["A"], [NA], [REF]]);
});
