import { abc, ABC_CLASSES, ABC_RULES, type AbcOptions } from "./abc";

/** Limits to try in turn where a class is empty: the usual ones, then more room for B, then less for A. */
const LIMITS = [
  [0.8, 0.95],
  [0.8, 0.98],
  [0.8, 0.99],
  [0.7, 0.9],
  [0.5, 0.8],
] as const;

/**
 * Another rule, or other limits, under which A, B and C all have members: the first that is found to, or null.
 *
 * @example fullClasses([90, 6, 4], { aLimit: 0.8, bLimit: 0.95, rule: "within" }) //=> { rule: "reach" }
 */
export function fullClasses(
  values: ArrayLike<number>,
  options: AbcOptions
): Pick<AbcOptions, "rule" | "aLimit" | "bLimit"> | null {
  const changes: AbcOptions[] = [
    ...ABC_RULES.map((rule) => ({ rule })),
    ...LIMITS.map(([aLimit, bLimit]) => ({ aLimit, bLimit })),
  ];
  const isFull = (change: AbcOptions) => {
    const classes = new Set(abc(values, { ...options, ...change }));
    return ABC_CLASSES.every((each) => classes.has(each));
  };
  return changes.find(isFull) ?? null;
}
