import { ABC, WHY } from "../../src/functions/functions";
import fc from "fast-check";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

test("explains each row in a line of text", () => {
  expect(WHY(column(80, 15, 5))).toEqual(
    column(
      "Rank 1 of 3: 80.0 %. Clients above hold 0.0 %, below the 80 % line, so A; with it 80.0 %. B below 5.",
      "Rank 2 of 3: 15.0 %. Clients above hold 80.0 %, not below the 80 % line but below the 95 % line, so B; with it 95.0 %. C below 4.47368. A above 15.",
      "Rank 3 of 3: 5.0 %. Clients above hold 95.0 %, not below the 95 % line, so C; with it 100.0 %. B above 5."
    )
  );
});

test("explains one row where one is asked for", () => {
  const all = WHY(column(80, 15, 5));
  expect(WHY(column(80, 15, 5), 2)).toEqual([all[1]]);
  expect(WHY(column("Sales", 80, 15, 5), 3)).toEqual([all[1]]);
  for (const blank of [null, "", 0]) expect(WHY(column(80, 15, 5), blank)).toEqual(all);
});

test('under "within" it tells what the client holds together with those above', () => {
  expect(WHY(column(50, 40, 10), null, 0.8, 0.95, "within")).toEqual(
    column(
      "Rank 1 of 3: 50.0 %. Clients above hold 0.0 %, with it 50.0 %, within the 80 % line, so A. B below 40.",
      "Rank 2 of 3: 40.0 %. Clients above hold 50.0 %, with it 90.0 %, above the 80 % line but within the 95 % line, so B. C below 10. A above 50.",
      "Rank 3 of 3: 10.0 %. Clients above hold 90.0 %, with it 100.0 %, above the 95 % line, so C. A above 40."
    )
  );
  expect(WHY(column(90, 10), 1, null, null, "within")[0]![0]).toContain(
    "with it 90.0 %, above the 80 % line, but the largest is always A, so A"
  );
});

test("a sole client is an A whatever it buys", () => {
  expect(WHY([[7]])).toEqual([
    [
      "Rank 1 of 1: 100.0 %. Clients above hold 0.0 %, below the 80 % line, so A; with it 100.0 %; no amount changes it.",
    ],
  ]);
});

test("equal clients have the same text, and it says so", () => {
  const [[first], [second]] = WHY(column(5, 5)) as [unknown[], unknown[]];
  expect(first).toBe(second);
  expect(first).toContain("with it and its equals 100.0 %");
});

test("a negative value is a C; a heading, a blank and 0 have nothing to explain", () => {
  expect(WHY(column("Sales", 80, -5, null, 0, "", 20)).map(([text]) => String(text))).toEqual([
    "",
    expect.stringMatching(/^Rank 1 of 3: 80\.0 %/),
    "Rank 3 of 3: -5.0 %. Clients above hold 100.0 %; it is negative, so C. B above 5.26316.",
    "",
    "",
    "",
    expect.stringMatching(/^Rank 2 of 3: 20\.0 %/),
  ]);
});

test("a share never rounds across the limit that decides", () => {
  const [, second] = WHY(column(79.96, 20.04)).flat();
  expect(second).toContain("Clients above hold 79.96 %, below the 80 % line, so A");
});

test("amounts are plain numbers, however small or large", () => {
  expect(WHY(column(8e9, 15e8, 5e8), 2)[0]![0]).toContain("A above 1500000000.");
  expect(WHY(column(8e-9, 15e-10, 5e-10), 1)[0]![0]).toContain("B below 5e-10.");
  expect(WHY(column(8e306, 15e305, 5e305), 1)[0]![0]).toContain("B below 5e+305.");
});

test("limits may be written in per cent", () => {
  expect(WHY(column(50, 40, 10), null, 50, 90)).toEqual(WHY(column(50, 40, 10), null, 0.5, 0.9));
  expect(WHY(column(50, 40, 10), 1, 50, 90)[0]![0]).toContain("below the 50 % line");
});

test("an error cell is its row's result", () => {
  const error = cellError("#N/A");
  expect(WHY(column(80, error, 20))[1]).toEqual([error]);
  expect(WHY(column(80, error, 20), 2)).toEqual([[error]]);
});

test("the class it names is that of KAM.ABC, and changes a millionth of the base beyond the amounts it names", () => {
  const cents = fc.array(fc.integer({ min: -1e5, max: 1e8 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(cents, (given) => {
      fc.pre(given.some((cent) => cent > 0));
      const values = given.map((cent) => cent / 100);
      const base = values.reduce((all, value) => all + Math.max(0, value), 0);
      const letters = ABC(column(...values)).flat();
      const letterAt = (row: number, amount: number) =>
        ABC(column(...values.map((value, i) => (i === row ? amount : value))))[row]![0];
      WHY(column(...values)).forEach(([text], row) => {
        if (text === "") return expect(letters[row]).toBe("");
        expect(/so ([ABC])/.exec(String(text))![1]).toBe(letters[row]);
        for (const [, to, side, amount] of String(text).matchAll(
          /([ABC]) (below|above) ([\d.e+-]+)\./g
        )) {
          const step = (side === "above" ? 1 : -1) * 1.001e-6 * base;
          if (Number(amount) + step > 0)
            expect([text, letterAt(row, Number(amount) + step)]).toEqual([text, to]);
        }
      });
    }),
    { numRuns: 500, examples: [[[822364, 5]]] }
  );
});

test.each([
  [
    "a row beyond the last",
    () => WHY(column(1, 2), 3),
    "row must be a whole number from 1 to 2, counted within values; here it is 3.",
  ],
  [
    "half a row",
    () => WHY(column(1, 2), 1.5),
    "row must be a whole number from 1 to 2, counted within values; here it is 1.5.",
  ],
  ["a row in words", () => WHY(column(1, 2), "first"), 'row: "first" is text, not a number.'],
  ["text", () => WHY(column(1, "x")), 'values, row 2: "x" is text, not a number.'],
  [
    "a row for a column",
    () => WHY([[1, 2]]),
    "values must be one column; here it is 1 row by 2 columns.",
  ],
  ["too large a sum", () => WHY(column(9e307, 9e307)), "values: the sum is too large."],
  [
    "limits that fall",
    () => WHY(column(1), null, 0.9, 0.5),
    "The limits must rise, from above 0 to at most 1 (or 100, both in per cent); here they are 0.9 and 0.5.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});

test("without a positive value there is nothing to explain: #N/A", () => {
  expect(failure(() => WHY(column(0, -1))).code).toBe("#N/A");
});
