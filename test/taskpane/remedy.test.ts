import { abc } from "../../src/core/abc";
import {
  DEFAULT_PARAMETERS,
  segment,
  type Ledger,
  type SegmentationParameters,
  type SegmentationWarning,
} from "../../src/core/segmentation";
import type { PreviewFacts } from "../../src/taskpane/analysis/facts";
import { previewFacts } from "../../src/taskpane/analysis/portfolioFacts";
import { remedy } from "../../src/taskpane/remedy";
import { DEFAULT_CHOICES, parametersOf, type Choices } from "../../src/taskpane/state/choices";
import { SMALL_LEDGER } from "./result/smallPortfolio";

const totals = (amounts: readonly number[]): Ledger => ({
  clients: amounts.map((_, code) => ({ code, name: null })),
  client: Uint32Array.from(amounts.keys()),
  date: null,
  amount: Float64Array.from(amounts),
  profit: null,
});
const previewOf = (ledger: Ledger, parameters: SegmentationParameters): PreviewFacts =>
  previewFacts(segment(ledger, parameters), parameters);
const empty = (letter: "A" | "B" | "C"): SegmentationWarning => ({
  code: "emptyClass",
  abc: letter,
});

test.each([
  ["one client has nearly all", [97, 2, 1], DEFAULT_CHOICES],
  ["the rule leaves a class empty", [90, 6, 4], { ...DEFAULT_CHOICES, rule: "within" as const }],
  ["the limits lie apart", [60, 30, 10], { ...DEFAULT_CHOICES, aLimit: "95", bLimit: "99" }],
])("an empty class, as %s: the remedy fills all three", (_, amounts, choices: Choices) => {
  const asked = parametersOf(choices);
  if (!("parameters" in asked)) throw new Error("no parameters");
  const preview = previewOf(totals(amounts), asked.parameters);
  const warning = preview.segmentation.warnings.find(({ code }) => code === "emptyClass")!;
  const change = remedy(warning, preview)!;
  const mended = parametersOf({ ...choices, ...change });
  if (!("parameters" in mended)) throw new Error("no parameters");
  expect(new Set(abc(amounts, mended.parameters))).toEqual(new Set(["A", "B", "C"]));
});

test("two clients never fill three classes: no remedy is offered", () => {
  expect(remedy(empty("C"), previewOf(totals([90, 10]), DEFAULT_PARAMETERS))).toBeNull();
});

test("a class of rhythm that holds nearly all asks for longer periods, too few periods for shorter ones", () => {
  const preview = previewOf(SMALL_LEDGER, { ...DEFAULT_PARAMETERS, period: "quarter" });
  const dominant = { code: "dominantClass", xyz: "Z", share: 0.97, longer: "year" } as const;
  expect(remedy(dominant, preview)).toEqual({ period: "year" });
  expect(remedy({ ...dominant, longer: null }, preview)).toBeNull();
  expect(remedy({ code: "tooFewPeriods", periods: 2, least: 3 }, preview)).toEqual({
    period: "month",
  });
});

test("what no choice mends has no remedy", () => {
  const preview = previewOf(SMALL_LEDGER, DEFAULT_PARAMETERS);
  const warning = preview.segmentation.warnings.find(({ code }) => code === "dependence")!;
  expect(warning).toMatchObject({ clients: 1, level: "danger", names: ["Acme"] });
  expect(remedy(warning, preview)).toBeNull();
});
