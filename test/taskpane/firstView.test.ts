import { readFileSync } from "fs";
import { join } from "path";
import { gzipSync } from "zlib";

const DIST = join(__dirname, "../../dist");

const zipped = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

test("the pane's first view loads at most 200 kB, zipped; the rest comes with the first job that needs it", () => {
  const page = readFileSync(join(DIST, "taskpane.html"), "utf8");
  const own = [...page.matchAll(/src="?(assets\/[^\s">]+\.js)/g)].map(([, file]) => file!);
  expect(own.length).toBeGreaterThan(0);
  expect(own.map(zipped).reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(200_000);
});

test("the functions are at most 25 kB, zipped", () => {
  expect(zipped("functions.js")).toBeLessThanOrEqual(25_000);
});
