import type { Recognition } from "../../src/sheet/recogniseColumns";
import { columnLetters } from "../../src/sheet/columnLetters";
import {
  columnsOf,
  missingIn,
  profitOf,
  recognisedAgain,
  withAmount,
  withProfit,
  withRole,
} from "../../src/taskpane/state/columns";

const recognition: Recognition = {
  shape: "ledger",
  headingRows: 1,
  headings: ["Client", "Date", "Qty", "Price", "Cost"],
  roles: { name: 0, date: 1, quantity: 2, unitPrice: 3, cost: 4 },
  periods: [],
};

test("without an amount, quantity x unit price stands in for it", () => {
  expect(columnsOf(recognition).byPrice).toBe(true);
  expect(missingIn(columnsOf(recognition))).toEqual([]);
});

test("an amount of its own takes its place, and gives it back", () => {
  const own = withAmount(columnsOf(recognition), 3);
  expect(own).toMatchObject({ byPrice: false, corrected: true });
  expect(own.recognition.roles.amount).toBe(3);
  const back = withAmount(own, "byPrice");
  expect(back.byPrice).toBe(true);
  expect("amount" in back.recognition.roles).toBe(false);
});

test("profit is a column, amount minus cost, or nothing", () => {
  const columns = columnsOf(recognition);
  expect(profitOf(columns)).toEqual({ role: "cost", column: 4 });
  const profit = withProfit(columns, { role: "profit", column: 3 });
  expect(profitOf(profit)).toEqual({ role: "profit", column: 3 });
  expect(profit.recognition.roles.cost).toBeUndefined();
  expect(profitOf(withProfit(profit, null))).toBeNull();
});

test("corrections outlive a second recognition of the same headings, and no other", () => {
  const corrected = withRole(columnsOf(recognition), "name", null);
  const longer = { ...recognition, headingRows: 2 };
  expect(recognisedAgain(corrected, longer).recognition).toEqual({
    ...longer,
    roles: corrected.recognition.roles,
  });
  const other = { ...recognition, headings: ["Client", "Date", "Qty", "Price", "Freight"] };
  expect(recognisedAgain(corrected, other)).toEqual(columnsOf(other));
  expect(recognisedAgain(columnsOf(recognition), longer)).toEqual(columnsOf(longer));
});

test("columns have Excel's letters", () => {
  expect([0, 25, 26, 27, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AB",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});
