import { clientTypes } from "../core/clientTypes";
import { blockOf, checkEqualLengths, columnOf, isOmitted, type Block } from "../sheet/block";
import { headingRows } from "../sheet/headingRows";
import { limitsAsFractions } from "../sheet/limitsAsFractions";
import { numbersIn } from "../sheet/numbersIn";
import { perRow } from "../sheet/perRow";
import { optionalNumber } from "../sheet/singleCell";
import { withoutErrors } from "../sheet/withoutErrors";
import { yesOrNoIn } from "../sheet/yesOrNoIn";
import { answer } from "./answer";

/**
 * Tells why a client is key: Anchor (much of the profit), Prospect (new, with a large budget), Image-maker (reputation of
 * 8 or more of 10), Expert (8 or more). Returns one text per row, several joined by " + ", or nothing.
 * @customfunction TYPE
 * @param profit One column with the profit of each client. An Anchor has at least limit of the sum of the positive
 *   ones.
 * @param [is_new] One column: TRUE, yes or 1 for a new client; as long as profit. Default none is new.
 * @param [budget] One column with the budget of each client, blank or 0 where not known. A Prospect has at least the
 *   median. Default none known.
 * @param [reputation] One column of scores from 1 to 10, blank or 0 where not given; as long as profit. Default none
 *   given.
 * @param [expertise] One column of scores from 1 to 10 for demands and knowledge of the market; as long as profit.
 *   Default none given.
 * @param [limit] The least share of an Anchor: 0.1 or 10, both mean 10 %. Default 0.1.
 * @returns A column as long as profit.
 * @example =KAM.TYPE({900;60;40}, {FALSE;TRUE;FALSE}, {0;50;20}, {9;3;8})
 * @example =KAM.TYPE(Clients[Profit], , , Clients[Reputation], Clients[Expertise], 0.05)
 */
export function TYPE(
  profit: unknown[][],
  is_new?: unknown[][],
  budget?: unknown[][],
  reputation?: unknown[][],
  expertise?: unknown[][],
  limit?: unknown
): unknown[][] {
  return answer(() => {
    const earned = columnOf("profit", blockOf(profit));
    const news = columnBeside("is_new", is_new);
    const columns = [
      { argument: "profit", block: earned },
      { argument: "budget", block: columnBeside("budget", budget) },
      { argument: "reputation", block: columnBeside("reputation", reputation) },
      { argument: "expertise", block: columnBeside("expertise", expertise) },
    ].map(({ argument, block }) => ({ argument, block: block ?? [] }));
    const [fraction] = limitsAsFractions(
      optionalNumber("limit", limit),
      undefined,
      (share) => share > 1
    );

    const given = columns.map(({ block }) => block).filter((block) => block.length > 0);
    const margin = { headingRows: headingRows(...given), nameColumns: 0 };
    const isNew = yesOrNoIn("is_new", news ?? [], margin.headingRows, false);
    const { values, errors } = withoutErrors(
      columns.map(({ argument, block }) => numbersIn(argument, block, margin)),
      isNew.errors
    );
    const types = clientTypes(
      {
        profit: values[0]!,
        isNew: isNew.answers.map((said) => said === "yes"),
        budget: values[1]!,
        reputation: values[2]!,
        expertise: values[3]!,
      },
      fraction
    );
    return perRow(
      types.map((own) => own.join(" + ")),
      errors
    );

    function columnBeside(argument: string, cells: unknown): Block | undefined {
      if (isOmitted(cells)) return undefined;
      const block = columnOf(argument, blockOf(cells));
      checkEqualLengths("profit", earned, argument, block);
      return block;
    }
  });
}
