import { abc, ABC_CLASSES, ABC_RULES } from "../core/abc";
import { PERIODS } from "../core/period";
import type { Segmentation, SegmentationWarning } from "../core/segmentation";
import { parametersOf, type Choices } from "./state/choices";

/** Limits in per cent to try in turn where a class is empty: the usual ones, then more room for B, then less for A. */
const LIMITS = [
  ["80", "95"],
  ["80", "98"],
  ["80", "99"],
  ["70", "90"],
  ["50", "80"],
] as const;

/**
 * The choices that mend what a warning is about, or null where none is known to. Those for an empty class have been tried
 * on the clients' values: they fill all three.
 *
 * @example remedy({ code: "dominantClass", xyz: "Z", share: 0.97, longer: "quarter" }, segmentation, choices)
 *   //=> { period: "quarter" }
 */
export function remedy(
  warning: SegmentationWarning,
  segmentation: Segmentation,
  choices: Choices
): Partial<Choices> | null {
  switch (warning.code) {
    case "dominantClass":
      return warning.longer && { period: warning.longer };
    case "tooFewPeriods": {
      const period = segmentation.xyz?.choice.period;
      const shorter = period ? PERIODS[PERIODS.indexOf(period) - 1] : undefined;
      return shorter ? { period: shorter } : null;
    }
    case "emptyClass":
      return fullClasses(segmentation, choices);
    default:
      return null;
  }
}

function fullClasses({ clients }: Segmentation, choices: Choices): Partial<Choices> | null {
  const values = clients.map(({ value }) => value);
  const changes: Partial<Choices>[] = [
    ...ABC_RULES.map((rule) => ({ rule })),
    ...LIMITS.map(([aLimit, bLimit]) => ({ aLimit, bLimit })),
  ];
  return changes.find((change) => fillsAll(values, { ...choices, ...change })) ?? null;
}

function fillsAll(values: readonly number[], choices: Choices): boolean {
  const asked = parametersOf(choices);
  if ("faults" in asked) return false;
  const classes = new Set(abc(values, asked.parameters));
  return ABC_CLASSES.every((each) => classes.has(each));
}
