import { action, type Standing } from "../../src/core/action";

const actionOf = (client: Partial<Standing>, usualDays: number | null = 30) =>
  action({ abc: "A", xyz: "X", profit: null, ...client }, usualDays);

test("a lost A or B is called first, whatever else is true of it", () => {
  expect(actionOf({ status: "Lost", profit: -5, xyz: "N" })).toEqual({ code: "lost" });
  expect(actionOf({ status: "Lost", abc: "B" })).toEqual({ code: "lost" });
  expect(actionOf({ status: "Lost", abc: "C", profit: -5 })).toEqual({ code: "lossMaking" });
  expect(actionOf({ status: "Lost", abc: "C", xyz: "Z" })).toEqual({ code: "CZ" });
});

test("an A or B at risk is called with the days it is overdue", () => {
  expect(actionOf({ status: "At risk", overdueDays: 37, profit: -5 })).toEqual({
    code: "atRisk",
    days: 37,
  });
  expect(actionOf({ status: "At risk", abc: "C", xyz: "X", overdueDays: 37 })).toEqual({
    code: "CX",
  });
});

test("a client that bought nothing in the span is judged by the class it had", () => {
  expect(actionOf({ abc: "", xyz: "", weight: "A", status: "Lost" })).toEqual({ code: "lost" });
  expect(actionOf({ abc: "", xyz: "", weight: "C", status: "Lost" })).toBeNull();
  expect(actionOf({ abc: "A", weight: "C", status: "Lost" })).toEqual({ code: "AX" });
});

test("then come losses, new clients and one-off ones, then the segment", () => {
  expect(actionOf({ xyz: "N", profit: -1, status: "One-off" })).toEqual({ code: "lossMaking" });
  expect(actionOf({ xyz: "N", status: "One-off" })).toEqual({ code: "N", days: 30 });
  expect(actionOf({ xyz: "Z", status: "One-off" })).toEqual({ code: "oneOff" });
  expect(actionOf({ abc: "", xyz: "", status: "One-off" })).toEqual({ code: "oneOff" });
  expect(actionOf({ xyz: "Y", status: "Order due" })).toEqual({ code: "AY" });
  expect(actionOf({ abc: "C", xyz: "Z", profit: 5 })).toEqual({ code: "CZ" });
  expect(actionOf({ abc: "", xyz: "Z", profit: -5 })).toEqual({ code: "lossMaking" });
  expect(actionOf({ abc: "", xyz: "Z" })).toBeNull();
  expect(actionOf({ xyz: "" })).toBeNull();
});

test("a second order is due within the usual days, whole ones, at least 10, and 60 where nobody knows", () => {
  expect(actionOf({ xyz: "N" }, 10.5)).toEqual({ code: "N", days: 11 });
  expect(actionOf({ xyz: "N" }, 3)).toEqual({ code: "N", days: 10 });
  expect(actionOf({ xyz: "N" }, null)).toEqual({ code: "N", days: 60 });
});
