import { skippedPeriods } from "../core/autoPeriod";
import { dateLabel } from "../core/period";
import type { DaySpan, Segmentation } from "../core/segmentation";
import { netSum } from "../core/netSum";
import { XYZ_LIMITS } from "../core/xyz";
import type { Words } from "../locales/words";
import { dayOnSheet } from "./dayOnSheet";
import type { Example, LedgerReading } from "./ledgerReader";
import type { Role } from "./recogniseColumns";
import type { Run } from "./run";
import { MOST_EXAMPLES, shortened } from "./shortened";

/** A line of the information block: what, the figure or the words, and how a figure is shown. */
export interface AboutLine {
  readonly label: string;
  readonly value: string | number;
  readonly format: string;
}

const COUNT = "#,##0";
const AMOUNT = "#,##0.00";
const CENT = 0.005;

/**
 * Everything needed to make the report again and to trust it: source, date, version, parameters with what was chosen and
 * why, rows used and excluded, and the check that the report adds up to the included rows.
 *
 * @example aboutLines(segmentation, reading, run, words.report)[0]
 *   //=> { label: "Source", value: "Sales!A1:L60856 (table Sales)", format: "@" }
 */
export function aboutLines(
  segmentation: Segmentation,
  reading: LedgerReading,
  run: Run,
  words: Words["report"]
): readonly AboutLine[] {
  return [
    text(words.source, run.source),
    { label: words.date, value: dayOnSheet(run)(run.date), format: "yyyy-mm-dd hh:mm" },
    text(words.version, words.productVersion(run.version)),
    ...(run.roles ? [text(words.columns, columnsText(run.roles, words))] : []),
    ...parameterLines(segmentation, run, words),
    ...rowLines(segmentation, reading, run, words),
  ];
}

/** The days, or "all rows" where there are none. */
export function spanText(span: DaySpan | null, words: Words["report"]): string {
  return span ? words.span({ from: dateLabel(span.from), to: dateLabel(span.to) }) : words.allRows;
}

/**
 * Which rows the user left out; null where none.
 *
 * @example conditionsText({ handling: { leaveOut: [{ heading: "Line", values: ["Freight"] }] } }, words.report)
 *   //=> "where Line is Freight"
 */
export function conditionsText({ handling }: Run, words: Words["report"]): string | null {
  const leaveOut = handling?.leaveOut ?? [];
  if (leaveOut.length === 0) return null;
  return words.leftOutWhere(
    leaveOut.map(({ column, heading, values }) => ({
      heading: heading || words.unnamedColumn(column + 1),
      values: values.map((value) => shortened(value) || words.blank),
    }))
  );
}

function parameterLines(
  { abc, xyz }: Segmentation,
  { parameters }: Run,
  words: Words["report"]
): AboutLine[] {
  const { measure, aLimit, bLimit, rule, method } = parameters;
  const limits = { a: words.shareText(aLimit), b: words.shareText(bLimit), rule };
  const lines = [
    text(words.rankedBy, words.measures[measure]),
    text(words.abcLimits, words.abcLimitsAre(limits)),
    text(words.abcSpan, words.abcSpans[abc.reason](spanText(abc.span, words))),
  ];
  if (!xyz) return lines;
  const { x, y } = XYZ_LIMITS[method];
  const shown = method === "frequency" ? words.shareText : String;
  const [first, last] = [xyz.labels[0], xyz.labels.at(-1)];
  return [
    ...lines,
    text(words.xyzMethod, words.xyzMethods[method]({ x: shown(x), y: shown(y) })),
    text(words.xyzPeriod, periodReason(xyz.choice, words)),
    text(
      words.xyzSpan,
      first === undefined || last === undefined
        ? words.noPeriods
        : words.xyzSpanIs({ first, last, count: xyz.labels.length })
    ),
    ...(xyz.leftOut === null ? [] : [text(words.leftOut, words.leftOutIs(xyz.leftOut))]),
    text(words.newClients, words.newClientsAre),
  ];
}

function rowLines(
  segmentation: Segmentation,
  reading: LedgerReading,
  run: Run,
  words: Words["report"]
): AboutLine[] {
  const { abc, measure } = segmentation;
  const outside = reading.ledger.history ? 0 : reading.included - abc.rows;
  // With rows outside the span the reader's own total says nothing about those inside: the rows are added up again.
  const wholeTotal = measure === "amount" ? reading.total : (reading.totalProfit ?? 0);
  const included = outside === 0 ? wholeTotal : abc.total;
  const report = netSum(segmentation.clients.map(({ value }) => value));
  const difference = report - included;
  return [
    { label: words.rows, value: reading.rows, format: COUNT },
    { label: words.rowsUsed, value: reading.included, format: COUNT },
    { label: words.rowsExcluded, value: reading.rows - reading.included, format: COUNT },
    ...reading.excluded.map(({ reason, count, examples }) => {
      const why = reason === "leftOut" ? conditionsText(run, words) : null;
      const told = reason === "repeated" ? words.repeatedExamples : words.examples;
      return text(
        `   ${words.excludedRows[reason]}`,
        `${count} (${why ?? told(shortExamples(examples))})`
      );
    }),
    ...(outside === 0 ? [] : [{ label: words.rowsOutside, value: outside, format: COUNT }]),
    { label: words.totalIncluded, value: included, format: AMOUNT },
    { label: words.totalReport, value: report, format: AMOUNT },
    text(
      words.check,
      Math.abs(difference) < CENT
        ? words.checkOk
        : words.checkDifference(words.amountText(difference))
    ),
  ];
}

function columnsText(
  { roles, headings }: NonNullable<Run["roles"]>,
  words: Words["report"]
): string {
  return (Object.entries(roles) as [Role, number][])
    .sort((a, b) => a[1] - b[1])
    .map(([role, column]) =>
      words.column({
        role: words.roles[role],
        heading: headings[column] || words.unnamedColumn(column + 1),
      })
    )
    .join(", ");
}

function periodReason(
  choice: NonNullable<Segmentation["xyz"]>["choice"],
  words: Words["report"]
): string {
  const { periodReasons, periods } = words;
  switch (choice.reason) {
    case "given":
      return periodReasons.given();
    case "rhythm":
      return periodReasons.rhythm({
        period: periods[choice.period],
        days: Math.round(choice.days),
      });
    case "fewPeriods":
      return periodReasons.fewPeriods({
        period: periods[choice.period],
        days: Math.round(choice.days),
        wanted: periodReasons.or(skippedPeriods(choice).map((period) => periods[period])),
      });
    default:
      return periodReasons[choice.reason]({ period: periods[choice.period] });
  }
}

function text(label: string, value: string): AboutLine {
  return { label, value, format: "@" };
}

function shortExamples(examples: readonly Example[]): readonly Example[] {
  return examples
    .slice(0, MOST_EXAMPLES)
    .map(({ row, text: given }) => ({ row, text: shortened(given) }));
}
