import fc from "fast-check";
import { abc } from "../../src/core/abc";
import { fullClasses } from "../../src/core/fullClasses";

test("a change that is found fills A, B and C", () => {
  const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 30 });
  const rule = fc.constantFrom("reach" as const, "within" as const);
  fc.assert(
    fc.property(values, rule, (given, each) => {
      const options = { aLimit: 0.8, bLimit: 0.95, rule: each };
      const change = fullClasses(given, options);
      if (change) expect(new Set(abc(given, { ...options, ...change }))).toEqual(new Set(["A", "B", "C"])); // prettier-ignore
    })
  );
});

test("the rule is tried before the limits", () => {
  expect(fullClasses([90, 6, 4], { aLimit: 0.8, bLimit: 0.95, rule: "within" })).toEqual({ rule: "reach" }); // prettier-ignore
});

test("two clients never fill three classes", () => {
  expect(fullClasses([90, 10], {})).toBeNull();
});
