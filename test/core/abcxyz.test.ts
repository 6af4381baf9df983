import { abcxyz } from "../../src/core/abcxyz";

test("puts the two classes side by side", () => {
  expect(abcxyz(["A", "B", "C"], ["X", "Z", "N"])).toEqual(["AX", "BZ", "CN"]);
});

test("is empty where either side is", () => {
  expect(abcxyz(["A", "", ""], ["", "X", ""])).toEqual(["", "", ""]);
});
