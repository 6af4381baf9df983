import { firstViewScripts, zippedSize } from "./zippedSize";

test("the pane's first view loads at most 200 kB, zipped; the rest comes with the first job that needs it", () => {
  const own = firstViewScripts();
  expect(own.length).toBeGreaterThan(0);
  expect(zippedSize(own)).toBeLessThanOrEqual(200_000);
});

test("the functions are at most 25 kB, zipped", () => {
  expect(zippedSize(["functions.js"])).toBeLessThanOrEqual(25_000);
});
