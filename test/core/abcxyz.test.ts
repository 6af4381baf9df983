import { ABC_LETTERS } from "../../src/core/abc";
import { SEGMENTS, segmentCodes } from "../../src/core/abcxyz";
import { XYZ_LETTERS } from "../../src/core/xyz";

/** Every pair of classes, by way of their codes. */
const pairs = ABC_LETTERS.flatMap((abc, a) => XYZ_LETTERS.map((xyz, x) => ({ abc, xyz, a, x })));
const codes = segmentCodes(
  Uint8Array.from(pairs, ({ a }) => a),
  Uint8Array.from(pairs, ({ x }) => x)
);

test("a segment is the two classes side by side", () => {
  pairs.forEach(({ abc, xyz }, i) => {
    if (abc !== "" && xyz !== "") expect(SEGMENTS[codes[i]!]).toBe(abc + xyz);
  });
  expect(SEGMENTS.filter((segment) => segment !== "")).toHaveLength(12);
});

test("is empty where either side is", () => {
  pairs.forEach(({ abc, xyz }, i) => {
    if (abc === "" || xyz === "") expect(SEGMENTS[codes[i]!]).toBe("");
  });
});
