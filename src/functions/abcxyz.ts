import { abcCodes, ABC_RULES } from "../core/abc";
import { SEGMENTS, segmentCodes } from "../core/abcxyz";
import { sumPass } from "../core/netSum";
import { Problem } from "../core/problem";
import { XYZ_METHODS, xyzPass } from "../core/xyz";
import { blockOf, checkEqualLengths, columnOf, isOmitted, type Block } from "../sheet/block";
import { isBlank } from "../sheet/cell";
import { isHeading } from "../sheet/headingRows";
import { historyMargin } from "../sheet/historyMargin";
import { numberColumns, numbersIn, passOverNumbers, type Margin } from "../sheet/numbersIn";
import { letterPerRow } from "../sheet/perRow";
import { optionalChoice } from "../sheet/singleCell";
import { answer } from "./answer";

/**
 * Puts each client into a segment, AX to CZ or AN to CN: its class by volume (KAM.ABC) and by steadiness (KAM.XYZ),
 * with the usual limits. Returns one per row, nothing where either class is missing. For other limits:
 * =KAM.ABC(...)&KAM.XYZ(...).
 * @customfunction ABCXYZ
 * @param history Clients in rows, periods in columns, oldest first: amounts bought, blank or 0 where nothing. At
 *   least 3 periods. May be the result of KAM.HISTORY.
 * @param [values] One column with the number that decides A, B and C, such as profit. Default the sum of each row of
 *   history.
 * @param [method] How steadiness is measured: "frequency" or "variation", as in KAM.XYZ. Default "frequency".
 * @param [rule] The client that crosses a limit of ABC: "reach" includes it in the better class, "within" does not.
 *   Default "reach".
 * @returns A column as long as history.
 * @example =KAM.ABCXYZ({100,100,100,100;0,40,0,30;8,0,0,0})
 * @example =KAM.ABCXYZ(B2:M90)
 * @example =KAM.ABCXYZ(B2:M90, N2:N90, "variation")
 */
export function ABCXYZ(
  history: unknown[][],
  values?: unknown[][],
  method?: unknown,
  rule?: unknown
): unknown[][] {
  return answer(() => {
    const block = blockOf(history);
    const given = isOmitted(values) ? undefined : columnOf("values", blockOf(values));
    if (given) checkEqualLengths("history", block, "values", given);

    const margin = sharedMargin(block, given);
    const options = { method: optionalChoice("method", method, XYZ_METHODS) };
    const sums = new Float64Array(given ? 0 : block.length);
    const rhythms = new Uint8Array(block.length);
    const columns = numberColumns(block, margin);
    const putRhythms = xyzPass(rhythms, margin.nameColumns, columns, options);
    const putSums = sumPass(sums, margin.nameColumns, columns);
    const failed = passOverNumbers("history", block, margin, (rows, from, end, place) => {
      const stop = putRhythms(rows, from, end, place);
      return given ? stop : putSums(rows, from, stop, place);
    });
    const volumes = given && numbersIn("values", given, { ...margin, nameColumns: 0 });
    const errors = new Map([...(volumes?.errors ?? []), ...failed]);

    const volume = volumes?.values ?? sums;
    for (const row of errors.keys()) volume[row] = 0;
    if (!volume.every(Number.isFinite)) throw new Problem("overflow", { argument: "history" });
    const classes = abcCodes(volume, { rule: optionalChoice("rule", rule, ABC_RULES) });
    const segments = segmentCodes(classes, rhythms);
    return letterPerRow(segments, SEGMENTS, errors);
  });
}

/** The heading row of a history counts only where the values have none of their own numbers beside it. */
function sharedMargin(history: Block, values: Block | undefined): Margin {
  const margin = historyMargin(history);
  const beside = values?.[0]?.[0];
  const isFree = isBlank(beside) || beside === 0 || isHeading(beside!);
  return isFree ? margin : { ...margin, headingRows: 0 };
}
