import type { AbcOptions } from "../core/abc";
import { ABC_LIMITS } from "../core/abc";
import type { ClassChange, Reason } from "../core/why";

/** Everything a sentence needs beside the reason itself. */
export interface WhyContext extends AbcOptions {
  /** The sum of the positive values. */
  readonly base: number;
}

/** Decimal places of a share in per cent: one, or as many as it takes to show on which side of a limit it lies. */
const LEAST_PLACES = 1;
const MOST_PLACES = 10;

/** An amount is told to a ten-millionth of the base, and at least to cents. */
const PLACES_OF_BASE = 7;
const LEAST_AMOUNT_PLACES = 2;

/**
 * A reason in words: the rank, the share, what the clients above hold, the limit that decides, and what would change it.
 *
 * @example whySentence(why([80, 15, 5])[0]!, { base: 100 })
 *   //=> "Rank 1 of 3: 80.0 %. Clients above hold 0.0 %, below the 80 % line, so A; with it 80.0 %. B below 5."
 */
export function whySentence(reason: Reason, context: WhyContext): string {
  const { rank, of, share } = reason;
  return `Rank ${rank} of ${of}: ${percent(share)}. ${decision(reason, context)}${changes(reason, context.base)}`;
}

function decision(reason: Reason, context: WhyContext): string {
  const { letter, before, through, share, equals } = reason;
  const { aLimit = ABC_LIMITS.a, bLimit = ABC_LIMITS.b, rule = "reach" } = context;
  const limits = [aLimit, bLimit];
  const [a, b] = limits.map((limit) => `the ${Number((limit * 100).toPrecision(12))} % line`);
  const above = percent(before, limits, rule === "reach" && letter);
  const withIt = percent(through, limits, rule === "within" && letter);
  const it = equals > 1 ? "it and its equals" : "it";
  if (share < 0) return `Clients above hold ${above}; it is negative, so C`;
  if (rule === "reach") {
    const place = {
      A: `below ${a}`,
      B: `not below ${a} but below ${b}`,
      C: `not below ${b}`,
    }[letter];
    return `Clients above hold ${above}, ${place}, so ${letter}; with ${it} ${withIt}`;
  }
  const isInside = through <= aLimit + 1e-9;
  const place = {
    A: isInside ? `within ${a}` : `above ${a}, but the largest is always A`,
    B: `above ${a} but within ${b}`,
    C: `above ${b}`,
  }[letter];
  return `Clients above hold ${above}, with ${it} ${withIt}, ${place}, so ${letter}`;
}

function changes({ below, above }: Reason, base: number): string {
  const sentences = [
    ...(below ? [changeAt("below", below, base)] : []),
    ...(above ? [changeAt("above", above, base)] : []),
  ];
  return sentences.length === 0 ? "; no amount changes it." : `. ${sentences.join(" ")}`;
}

function changeAt(side: "below" | "above", { to, amount }: ClassChange, base: number): string {
  return `${to} ${side} ${plainNumber(amount, base)}.`;
}

/**
 * A share in per cent. Where it decides a class, rounding must not carry it across a limit: 79.96 % is no 80.0 % when it is
 * below the 80 % line.
 */
function percent(share: number, limits: readonly number[] = [], decides: unknown = false): string {
  for (let places = LEAST_PLACES; ; places++) {
    const shown = (share * 100).toFixed(places);
    const isTrue = limits.every(
      (limit) => sideOf(Number(shown), limit * 100) === sideOf(share, limit)
    );
    if (!decides || isTrue || places === MOST_PLACES) return `${shown} %`;
  }
}

/** -1 below, 0 at, 1 above: a share that meets a limit within the tolerance of ABC is at it. */
function sideOf(share: number, limit: number): number {
  return Math.abs(share - limit) <= 1e-9 * Math.abs(limit) ? 0 : Math.sign(share - limit);
}

function plainNumber(amount: number, base: number): string {
  const places = Math.max(LEAST_AMOUNT_PLACES, PLACES_OF_BASE - Math.floor(Math.log10(base)));
  return places > 15 || amount >= 1e15
    ? String(Number(amount.toPrecision(12)))
    : String(Number(amount.toFixed(places)));
}
