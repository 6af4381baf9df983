import { qualification } from "../core/qualification";
import { blockOf, checkEqualLengths, columnOf } from "../sheet/block";
import { perRow } from "../sheet/perRow";
import { isAnswerHeading, yesOrNoIn } from "../sheet/yesOrNoIn";
import { answer } from "./answer";

/**
 * Sorts prospects by the three-P rule: do they need us, can they pay, does our contact decide? Three times yes is
 * Qualified, twice Nurture, less Reject; Unknown where an answer is missing. Returns one word per row.
 * @customfunction QUALIFY
 * @param need One column: does the prospect need what we sell? TRUE or FALSE, yes or no, or a score from 1 to 10 where
 *   6 and above is yes.
 * @param solvency One column: can it pay? Answered like need, and as long.
 * @param authority One column: may our contact decide? Answered like need, and as long. Write no or FALSE for no: 0 is
 *   not known.
 * @returns A column as long as need.
 * @example =KAM.QUALIFY({"yes";"yes";"no"}, {9;7;3}, {TRUE;FALSE;TRUE})
 * @example =KAM.QUALIFY(B2:B90, C2:C90, D2:D90)
 */
export function QUALIFY(
  need: unknown[][],
  solvency: unknown[][],
  authority: unknown[][]
): unknown[][] {
  return answer(() => {
    const needs = columnOf("need", blockOf(need));
    const means = columnOf("solvency", blockOf(solvency));
    const power = columnOf("authority", blockOf(authority));
    checkEqualLengths("need", needs, "solvency", means);
    checkEqualLengths("need", needs, "authority", power);

    const headings = [needs, means, power].every(isAnswerHeading) ? 1 : 0;
    const needed = yesOrNoIn("need", needs, headings, true);
    const solvent = yesOrNoIn("solvency", means, headings, true);
    const decides = yesOrNoIn("authority", power, headings, true);
    const words = needed.answers.map((said, row) =>
      row < headings ? "" : qualification(said, solvent.answers[row]!, decides.answers[row]!)
    );
    return perRow(words, needed.errors, solvent.errors, decides.errors);
  });
}
