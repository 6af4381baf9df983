import fc from "fast-check";
import { ABC, ABCXYZ, XYZ } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const HISTORY = [
  [20, 20, 20, 20],
  [0, 0, 0, 15],
  [5, 0, 0, 0],
];

test("puts the classes of each row's sum and rhythm side by side", () => {
  expect(ABCXYZ(HISTORY)).toEqual([["AX"], ["BN"], ["CZ"]]);
});

test("with values, these decide A, B and C", () => {
  expect(ABCXYZ(HISTORY, [[5], [15], [80]])).toEqual([["CX"], ["BN"], ["AZ"]]);
});

test("method and rule are those of the two functions", () => {
  expect(ABCXYZ(HISTORY, null as never, "variation", "within")).toEqual([["AX"], ["BN"], ["CZ"]]);
  expect(
    ABCXYZ(
      [
        [5, 5, 5],
        [4, 4, 4],
        [1, 1, 1],
      ],
      undefined,
      undefined,
      "within"
    )
  ).toEqual([["AX"], ["BX"], ["CX"]]);
});

test('is "" where either side is: no purchase, or no value', () => {
  expect(ABCXYZ([...HISTORY, [0, 0, 0, 0]])[3]).toEqual([""]);
  expect(ABCXYZ(HISTORY, [[0], [15], [80]])[0]).toEqual([""]);
});

test("more returned than bought is C", () => {
  expect(ABCXYZ([...HISTORY, [5, -9, 0, 0]])[3]).toEqual(["CZ"]);
});

test("an error on either side is the row's result, and the row counts for nobody", () => {
  const [inHistory, inValues] = [cellError("#N/A"), cellError("#REF!")];
  const history = [...HISTORY, [1000, inHistory, 0, 0], [9, 9, 9, 9]];
  const values = [[80], [15], [5], [1000], [inValues]];
  expect(ABCXYZ(history, values)).toEqual([["AX"], ["BN"], ["CZ"], [inHistory], [inValues]]);
});

test("the spill of KAM.HISTORY keeps its rows, beside values with or without a heading", () => {
  const spill = [
    ["Client", "2024-01", "2024-02", "2024-03"],
    ["Acme", 5, 5, 5],
  ];
  expect(ABCXYZ(spill)).toEqual([[""], ["AX"]]);
  expect(ABCXYZ(spill, [["Sales"], [7]])).toEqual([[""], ["AX"]]);
  expect(ABCXYZ(spill, [[""], [7]])).toEqual([[""], ["AX"]]);
  expect(failure(() => ABCXYZ(spill, [[7], [7]])).message).toMatch(
    /^history, row 1, column 2: "2024-01" is text/
  );
});

test("values of another length are #VALUE!, and no positive sum is #N/A", () => {
  expect(failure(() => ABCXYZ(HISTORY, [[1], [2]]))).toEqual({
    code: "#VALUE!",
    message: "history and values must be of equal length; here they have 3 and 2 rows.",
  });
  expect(failure(() => ABCXYZ([[-1, 0, 0]])).code).toBe("#N/A");
});

test("is what =KAM.ABC(...)&KAM.XYZ(...) is where neither is empty", () => {
  const history = fc.array(
    fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 5, maxLength: 5 }),
    {
      minLength: 1,
    }
  );
  fc.assert(
    fc.property(history, (rows) => {
      const sums = rows.map((row) => [row.reduce((total, amount) => total + amount, 0)]);
      fc.pre(sums.some(([total]) => total! > 0));
      const [abc, xyz] = [ABC(sums), XYZ(rows)];
      const joined = rows.map((_, i) => [
        abc[i]![0] && xyz[i]![0] ? `${abc[i]![0]}${xyz[i]![0]}` : "",
      ]);
      expect(ABCXYZ(rows)).toEqual(joined);
    })
  );
});
