import { XYZ_LETTERS, XYZ_METHODS, xyzPass, type XyzMethod, type XyzOptions } from "../core/xyz";
import { blockOf } from "../sheet/block";
import { historyMargin } from "../sheet/historyMargin";
import { limitsAsFractions } from "../sheet/limitsAsFractions";
import { numberColumns, passOverNumbers } from "../sheet/numbersIn";
import { letterPerRow } from "../sheet/perRow";
import { optionalChoice, optionalNumber } from "../sheet/singleCell";
import { answer } from "./answer";

/** From which number on a limit is in per cent: a coefficient of variation may well be 2, or 200 %. */
const IS_PERCENT: Record<XyzMethod, (limit: number) => boolean> = {
  frequency: (limit) => limit > 1,
  variation: (limit) => limit >= 5,
};

/**
 * Tells how steadily clients buy: X regular, Y frequent, Z irregular, N new (fewer than 3 periods since the first
 * purchase). Returns one letter per row, nothing for a client without a purchase.
 * @customfunction XYZ
 * @param history Clients in rows, periods in columns, oldest first: amounts bought, blank or 0 where nothing. At
 *   least 3 periods. May be the result of KAM.HISTORY.
 * @param [method] "frequency": the share of periods with a purchase. "variation": the coefficient of variation of the
 *   amounts. Default "frequency".
 * @param [x_limit] For "frequency" the least share of periods of an X client, 0.75 or 75. For "variation" the highest
 *   coefficient of an X client, 0.5 or 50. Default 0.75 or 0.5.
 * @param [y_limit] The same for Y clients. Default 0.5 for "frequency", 1 for "variation".
 * @returns A column as long as history.
 * @example =KAM.XYZ({5,6,5,7;0,9,0,9;8,0,0,0;0,0,4,6})
 * @example =KAM.XYZ(B2:M90)
 * @example =KAM.XYZ(KAM.HISTORY(Sales[Client], Sales[Date], Sales[Amount], "quarter"))
 */
export function XYZ(
  history: unknown[][],
  method?: unknown,
  x_limit?: unknown,
  y_limit?: unknown
): unknown[][] {
  return answer(() => {
    const block = blockOf(history);
    const chosen = optionalChoice("method", method, XYZ_METHODS) ?? "frequency";
    const [xLimit, yLimit] = limitsAsFractions(
      optionalNumber("x_limit", x_limit),
      optionalNumber("y_limit", y_limit),
      IS_PERCENT[chosen]
    );
    const options: XyzOptions = { method: chosen, xLimit, yLimit };
    const margin = historyMargin(block);
    const codes = new Uint8Array(block.length);
    const pass = xyzPass(codes, margin.nameColumns, numberColumns(block, margin), options);
    const errors = passOverNumbers("history", block, margin, pass);
    return letterPerRow(codes, XYZ_LETTERS, errors);
  });
}
