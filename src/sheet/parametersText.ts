import type { Measure, Segmentation } from "../core/segmentation";
import type { Run } from "./run";
import { textHash } from "./textHash";

/** What such a text tells, in its order. */
const PARAMETERS = [
  "measure",
  "span",
  "a",
  "b",
  "rule",
  "method",
  "period",
  "columns",
  "rows",
] as const;
export type ParameterName = (typeof PARAMETERS)[number];

/**
 * What decides about the segments of a run, as a text: what was chosen, and what "auto" came to. Two runs with the same text
 * may be compared. The days are not in it, for they move on from run to run; columns and rows left out are there as a number,
 * for what they are called is nobody's business.
 *
 * @example parametersText(run, segmentation)
 *   //=> "measure=amount span=auto/moreThan15Months a=0.8 b=0.95 rule=reach method=frequency period=auto/month columns=1f0c4a2b rows=811c9dc5"
 */
export function parametersText(
  { parameters, roles, handling }: Run,
  { abc, xyz }: Pick<Segmentation, "abc" | "xyz">
): string {
  const { measure, span, aLimit, bLimit, rule, method, period } = parameters;
  const columns = Object.entries(roles?.roles ?? {})
    .map(([role, column]) => `${role}=${roles?.headings[column] ?? ""}`)
    .sort();
  const values: Readonly<Record<ParameterName, string | number>> = {
    measure,
    span: `${typeof span === "string" ? span : "dates"}/${abc.span ? abc.reason : "none"}`,
    a: aLimit,
    b: bLimit,
    rule,
    method,
    period: `${period}/${xyz ? periodOf(xyz.choice) : "none"}`,
    columns: textHash(columns.join("\n")),
    rows: textHash(handling ? JSON.stringify(handling) : ""),
  };
  return PARAMETERS.map((name) => `${name}=${values[name]}`).join(" ");
}

/**
 * What differs between two such texts.
 *
 * @example changedParameters("measure=amount span=all/chosen", "measure=profit span=all/chosen") //=> ["measure"]
 */
export function changedParameters(was: string, now: string): readonly ParameterName[] {
  const [before, after] = [was.split(" "), now.split(" ")];
  const valueIn = (parts: readonly string[], name: string) =>
    parts.find((part) => part.startsWith(`${name}=`));
  return PARAMETERS.filter((name) => valueIn(before, name) !== valueIn(after, name));
}

function periodOf(choice: NonNullable<Segmentation["xyz"]>["choice"]): string {
  return choice.reason === "given" ? "given" : choice.period;
}

/**
 * What clients were ranked by, out of such a text.
 *
 * @example measureOf("measure=profit span=all/chosen") //=> "profit"
 */
export function measureOf(parameters: string): Measure {
  return parameters.startsWith("measure=profit ") ? "profit" : "amount";
}
