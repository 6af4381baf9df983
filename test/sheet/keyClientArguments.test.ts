import { numberColumn, numbersIn } from "../../src/sheet/numbersIn";
import { ledgerIn } from "../../src/sheet/ledgerIn";
import { namedRows } from "../../src/sheet/namedRows";
import { singleCell } from "../../src/sheet/singleCell";
import { withoutErrors } from "../../src/sheet/withoutErrors";
import { isAnswerHeading, yesOrNoIn } from "../../src/sheet/yesOrNoIn";

const NA = { code: "#N/A" };
const REF = { code: "#REF!" };

function problem(code: string, facts: object): Error {
  return expect.objectContaining({ code, facts });
}

describe("columns read together", () => {
  const one = numberColumn("a", [[1], [NA], [3], [REF]]);
  const other = numberColumn("b", [[5], [6], [NA], [NA]]);

  test("have the first error of each row, in the order of the columns", () => {
    const { errors } = withoutErrors([one, other], new Map([[0, REF]]));
    expect([...errors].sort(([a], [b]) => a - b)).toEqual([
      [0, REF],
      [1, NA],
      [2, NA],
      [3, REF],
    ]);
  });

  test("have 0 in all rows with an error in any of them, and are left as they were", () => {
    const { values } = withoutErrors([one, other]);
    expect(values.map((column) => [...column])).toEqual([
      [1, 0, 0, 0],
      [5, 0, 0, 0],
    ]);
    expect([...one.values]).toEqual([1, 0, 3, 0]);
  });
});

describe("answers", () => {
  test("are yes or no in words, as TRUE or FALSE, or as scores", () => {
    const cells = [["Yes"], [" no"], [true], [false], ["true"], [6], [5], [null], [0], [""]];
    expect(yesOrNoIn("need", cells, 0, true).answers).toEqual(
      ["yes", "no", "yes", "no", "yes", "yes", "no", "", "", ""] // prettier-ignore
    );
  });

  test("without scores only 1 is a number that says yes", () => {
    expect(yesOrNoIn("is_new", [[1], [0]], 0, false).answers).toEqual(["yes", ""]);
    expect(() => yesOrNoIn("is_new", [[1], [6]], 0, false)).toThrow(
      problem("notYesOrNo", { argument: "is_new", row: 2, value: 6, orScore: false })
    );
  });

  test("keep errors by row, and leave out the heading", () => {
    const { answers, errors } = yesOrNoIn("need", [["Need"], [NA], [7]], 1, true);
    expect(answers).toEqual(["", "", "yes"]);
    expect([...errors]).toEqual([[1, NA]]);
  });

  test("have a heading only in a text that is none of them", () => {
    expect(isAnswerHeading([["Need"]])).toBe(true);
    for (const cell of ["yes", "NO", "7", 7, true, null, NA]) {
      expect(isAnswerHeading([[cell]])).toBe(false);
    }
  });
});

test("names beside numbers: without headings, blank rows and errors", () => {
  const names = [["Client"], ["Ann"], [null], [0], ["Bob"], [REF], [0]];
  const block = [["Sales"], [5], [7], [0], [NA], [8], [null]];
  const { rows, names: shown, failed } = namedRows(names, numberColumn("values", block), 1);
  expect(rows).toEqual(Uint32Array.of(1, 2));
  expect(shown).toEqual(["Ann", ""]);
  expect(failed).toEqual([
    { name: "Bob", error: NA },
    { name: REF, error: REF },
  ]);
});

test("a name with no number at all is a row, in a table as well", () => {
  const margin = { headingRows: 0, nameColumns: 0 };
  const numbers = numbersIn("scores", [[0, null], [0, 5], ["", 0]], margin); // prettier-ignore
  expect(namedRows([["Ann"], [""], [null]], numbers, 0).rows).toEqual(Uint32Array.of(0, 1));
});

test("a ledger is numbered by its clients that count, those with an error apart", () => {
  const { ledger, names, failed } = ledgerIn(
    [["Dent"], ["Ann"], [null], ["ann"], ["Dent"], [7]],
    [[45292], [45293], [45294], [45295], [45296], [45297.5]],
    [[1], [2], [3], [-4], [NA], [5]]
  );
  expect(names).toEqual(["Ann", 7]);
  expect(ledger.clients).toEqual([
    { code: "Ann", name: null },
    { code: 7, name: null },
  ]);
  expect([...ledger.client]).toEqual([0, 0, 1]);
  expect([...ledger.date!]).toEqual([45293, 45295, 45297.5]);
  expect([...ledger.amount]).toEqual([2, -4, 5]);
  expect(failed).toEqual([{ name: "Dent", error: NA }]);
});

test("a ledger without a row that counts is refused", () => {
  expect(() => ledgerIn([[null]], [[45292]], [[5]])).toThrow(problem("noRows", {}));
});

test("an option is whatever one cell holds", () => {
  expect(singleCell("cut", [["median"]])).toBe("median");
  expect(singleCell("cut", [[0]])).toBeUndefined();
  expect(() => singleCell("cut", [[1, 2]])).toThrow(
    problem("notOneCell", { argument: "cut", rows: 1, columns: 2 })
  );
});
