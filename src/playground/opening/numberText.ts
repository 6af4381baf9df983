/** How figures are written in a column of text. */
export interface NumberStyle {
  readonly decimal: "." | ",";
}

export interface NumberText {
  readonly value: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly percent: boolean;
  /** A currency sign, with "" where there is none. */
  readonly prefix: string;
  readonly suffix: string;
}

const SPACES = " \u00a0\u202f\u2009";
const SIGNS = "\\p{Sc}|zł|kr|Kč|лв\\.?|руб\\.?|тг|CHF|USD|EUR|GBP";
const FIGURE = new RegExp(
  `^(?<open>\\()?(?<minus>[-+\u2212])?(?<prefix>${SIGNS})?[${SPACES}]?(?<minus2>[-\u2212])?` +
    `(?<digits>[0-9](?:[0-9${SPACES}.,'\u2019]*[0-9.,])?|[.,][0-9]+)(?<exponent>[eE][-+]?[0-9]{1,3})?` +
    `[${SPACES}]?(?<suffix>${SIGNS})?(?<percent>%)?(?<trailing>-)?(?<close>\\))?$`,
  "u"
);

/** A text that would lose something as a number: zeros in front ("00123") or more digits than a number holds. */
export function isCode(text: string): boolean {
  return /^[-+]?0\d/.test(text) || /^[-+]?\d{16,}$/.test(text);
}

/**
 * A figure as people and programs write it, read with a given decimal mark: signs before or after, accounting
 * parentheses, groups of three set off by space, point, comma or apostrophe, a currency sign, per cent. Null if the text
 * is anything else, in particular "1E5", which is more often an article number than a figure.
 *
 * @example numberText("1.234,50 €", { decimal: "," })?.value //=> 1234.5
 */
export function numberText(text: string, { decimal }: NumberStyle): NumberText | null {
  const parts = FIGURE.exec(text.trim())?.groups;
  if (!parts || isCode(text.trim())) return null;
  const {
    open,
    minus,
    minus2,
    digits = "",
    exponent = "",
    prefix = "",
    suffix = "",
    percent,
    trailing,
    close,
  } = parts;
  const marks = [minus, minus2, trailing, open].filter(Boolean).length;
  if (marks > 1 || Boolean(open) !== Boolean(close) || (prefix && suffix)) return null;
  const plain = ungrouped(digits, decimal);
  if (plain === null || (minus === "+" && plain.grouped)) return null; // +7 495 is the beginning of a telephone number
  if (exponent && !plain.fraction && !/[-+]/.test(exponent)) return null;
  const size = Number(`${plain.whole || "0"}.${plain.fraction || "0"}${exponent}`);
  const negative = marks === 1 && minus !== "+";
  return {
    value: (negative ? -size : size) / (percent ? 100 : 1) || 0,
    decimals: exponent ? -1 : plain.fraction.length,
    grouped: plain.grouped,
    percent: Boolean(percent),
    prefix,
    suffix,
  };
}

function ungrouped(
  digits: string,
  decimal: "." | ","
): { whole: string; fraction: string; grouped: boolean } | null {
  const at = digits.indexOf(decimal);
  const [whole, fraction] = at < 0 ? [digits, ""] : [digits.slice(0, at), digits.slice(at + 1)];
  if (!/^\d*$/.test(fraction) || (at >= 0 && fraction === "" && whole === "")) return null;
  if (/^\d*$/.test(whole)) return { whole, fraction, grouped: false };
  const mark = /[^\d]/.exec(whole)![0];
  const groups = whole.split(mark);
  const wellFormed =
    /^[1-9]\d{0,2}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  return wellFormed ? { whole: groups.join(""), fraction, grouped: true } : null;
}
