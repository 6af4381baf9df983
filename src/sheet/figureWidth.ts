/** Formats of the figures of a report. */
export const COUNT = "#,##0";
export const CENTS = "#,##0.00";
export const SHARE = "0.0%";
export const CHANGE = "+0.0%;-0.0%;0.0%";
export const DAYS = "0";
export const MOMENT = "yyyy-mm-dd hh:mm";
/** Of a share that is told in a sentence: per mille are enough. */
export const SHARE_DECIMALS = 3;

/** Amounts from here on are told in whole units where room is short. */
const LARGE = 10_000;

/**
 * How amounts are shown where room is short: small ones to the cent, large ones in whole units.
 *
 * @example amountFormat(80_450_596.98) //=> "#,##0"
 */
export function amountFormat(largest: number): string {
  return Math.abs(largest) < LARGE ? CENTS : COUNT;
}

/**
 * A code that is a number shows all its digits.
 *
 * @example codeFormat(697) //=> "0"
 */
export function codeFormat(code: number): string {
  return Number.isInteger(code) ? "0" : "General";
}

/**
 * The characters a figure takes up in one of the formats above; of an integer without a format of its own, its digits.
 *
 * @example figureWidth(80450596.98, "#,##0") //=> 10
 * @example figureWidth(-0.075, "0.0%") //=> 5
 */
export function figureWidth(value: number, format: string): number {
  if (format.startsWith("yyyy")) return format.length;
  const [positive = "", negative] = format.split(";");
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  const shown = Math.abs(format.includes("%") ? value * 100 : value).toFixed(decimals);
  const whole = shown.split(".")[0]!.length;
  const sign = value < 0 ? 1 : Number(negative !== undefined && positive.startsWith("+"));
  return (
    sign +
    shown.length +
    (positive.includes(",") ? Math.floor((whole - 1) / 3) : 0) +
    Number(format.includes("%"))
  );
}
