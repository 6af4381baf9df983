import { DEFAULT_PARAMETERS } from "../../../src/core/segmentation";
import { why } from "../../../src/core/why";
import { languageOf } from "../../../src/taskpane/language";
import { formatOf } from "../../../src/taskpane/format";
import { decisiveShare } from "../../../src/taskpane/result/decisiveShare";
import { whyClass } from "../../../src/taskpane/result/whyClass";

const english = languageOf("en-US");
const saidOf = (
  values: readonly number[],
  place: number,
  changes: Partial<typeof DEFAULT_PARAMETERS> = {}
) => {
  const parameters = { ...DEFAULT_PARAMETERS, ...changes };
  return whyClass(why(values, parameters)[place]!, parameters, english);
};

test("rank, what decides, and the amounts that would change it", () => {
  expect(saidOf([80, 15, 5], 0)).toEqual([
    "Rank 1 of 3, with 80% of sales.",
    "Larger clients hold 0%, below the line of 80%, so A; with it 80%.",
    "It would be B below 5.00.",
  ]);
  expect(saidOf([80, 15, 5], 1)[1]).toBe(
    "Larger clients hold 80%, not below 80% but below 95%, so B; with it 95%."
  );
  expect(saidOf([80, 15, 5], 2)[1]).toBe(
    "Larger clients hold 95%, not below 95%, so C; with it 100%."
  );
});

test("under the other rule the client itself decides, and the largest is always A", () => {
  expect(saidOf([80, 15, 5], 0, { rule: "within" })[1]).toBe(
    "With it the largest clients hold 80%, within 80%, so A."
  );
  expect(saidOf([90, 6, 4], 0, { rule: "within" })[1]).toBe(
    "It alone holds 90%, above 80%, but the largest is always A."
  );
  expect(saidOf([90, 6, 4], 1, { rule: "within" })[1]).toBe(
    "With it the largest clients hold 96%, above 95%, so C."
  );
});

test("a client below zero is C, and one without purchases has no class", () => {
  expect(saidOf([80, 25, -5], 2)[1]).toBe("It is negative, so C.");
  expect(saidOf([80, 20, 0], 2)).toEqual(["It bought nothing in this span, so it has no class."]);
});

test("where no amount changes a class, it says so", () => {
  expect(saidOf([100], 0).at(-1)).toBe("No amount changes that.");
});

test("rounding carries no share across a line", () => {
  const format = formatOf("en-US");
  expect(decisiveShare(0.79996, [0.8, 0.95], format)).toBe("79.996%");
  expect(decisiveShare(0.9500004, [0.8, 0.95], format)).toBe("95.00004%");
  expect(decisiveShare(0.8, [0.8, 0.95], format)).toBe("80%");
  expect(decisiveShare(0.123456, [0.8, 0.95], format)).toBe("12.3%");
});
