import { rowAfter } from "../../../src/taskpane/result/rowAfter";
import { scrollFor, visibleRows } from "../../../src/taskpane/result/visibleRows";

const view = { top: 4800, height: 480, rowHeight: 48, rows: 5000 };

test("the rows in view are there, with some to spare on both sides", () => {
  const { first, end } = visibleRows(view);
  expect(first).toBeLessThan(100);
  expect(end).toBeGreaterThan(110);
  expect(end - first).toBeLessThan(40);
});

test("no row before the first or after the last is asked for", () => {
  expect(visibleRows({ ...view, top: 0 }).first).toBe(0);
  expect(visibleRows({ ...view, top: -60 }).first).toBe(0); // some browsers let a list bounce
  expect(visibleRows({ ...view, rows: 3, top: 0 })).toEqual({ first: 0, end: 3 });
  expect(visibleRows({ ...view, rows: 3 })).toEqual({ first: 3, end: 3 });
  expect(visibleRows({ ...view, rows: 0 })).toEqual({ first: 0, end: 0 });
});

test("a row in view moves nothing; one outside is brought to the nearer edge", () => {
  expect(scrollFor(101, view)).toBe(4800);
  expect(scrollFor(99, view)).toBe(99 * 48);
  expect(scrollFor(110, view)).toBe(111 * 48 - 480);
});

test("arrows, pages, Home and End move within the list, other keys not at all", () => {
  const list = { rows: 20, page: 5 };
  expect(rowAfter("ArrowDown", 3, list)).toBe(4);
  expect(rowAfter("ArrowUp", 0, list)).toBe(0);
  expect(rowAfter("PageDown", 18, list)).toBe(19);
  expect(rowAfter("PageUp", 3, list)).toBe(0);
  expect(rowAfter("Home", 9, list)).toBe(0);
  expect(rowAfter("End", 9, list)).toBe(19);
  expect(rowAfter("Enter", 9, list)).toBeNull();
  expect(rowAfter("toString", 9, list)).toBeNull();
});
