import type { ProblemCode, ProblemFacts } from "../core/problem";
import type { en } from "./en";

/** The words for each problem: what is wrong, where, and what to do. */
export type ProblemWords = { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => string };

/** All words of the product in one language. English defines the set; a text missing elsewhere is a type error. */
export type Words = Widened<typeof en>;

/** Literal texts become `string`, so that another language may say them in its own words. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => unknown
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
