import { positives } from "../../src/core/positives";

test("are the values above 0, ascending, and their sum", () => {
  expect(positives([15, -3, 80, 0, NaN])).toEqual({ ascending: Float64Array.of(15, 80), base: 95 });
  expect(positives([-1, 0])).toEqual({ ascending: new Float64Array(), base: 0 });
});

test("the sum does not depend on the order of the rows, to the last digit", () => {
  const values = Array.from({ length: 999 }, (_, i) => ((i * 7919) % 1000003) / 100);
  expect(positives(values).base).toBe(positives([...values].reverse()).base);
});

test("a sum beyond the largest number is refused, naming the argument; one below is not", () => {
  expect(() => positives([9e307, 9e307], "profit")).toThrow(
    expect.objectContaining({ code: "overflow", facts: { argument: "profit" } })
  );
  expect(positives([9e307, 5e-324]).base).toBe(9e307);
});
