import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Disclosure } from "../components/Disclosure";
import { useLanguage, type Language } from "../language";
import type { ClientHistory } from "./clientHistory";

const useStyles = makeStyles({
  figure: { margin: 0 },
  head: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  svg: { display: "block", width: "100%", height: "96px", overflow: "visible" },
  bar: {
    fill: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  incomplete: { fillOpacity: 0.45 },
  returned: {
    fill: tokens.colorStatusDangerForeground1,
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
  axis: {
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1 },
  start: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: "2px 0" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** More bars than this a narrow pane cannot show apart. */
const MOST_BARS = 60;
const GAP = 0.2; // of a period, between two bars

/** What a client bought in each period, the latest last, as bars and as a table. `incomplete` is the period still running. */
export function HistoryChart(props: {
  readonly title: string;
  readonly history: ClientHistory;
  readonly incomplete: string | null;
}) {
  const language = useLanguage();
  const { words, format } = language;
  const { result } = words.pane;
  const styles = useStyles();
  const { title, incomplete } = props;
  const earlier = Math.max(0, props.history.labels.length - MOST_BARS);
  const labels = props.history.labels.slice(earlier);
  const amounts = Array.from(props.history.amounts.slice(earlier));
  const top = Math.max(0, ...amounts);
  const bottom = Math.min(0, ...amounts);
  const height = top - bottom || 1;
  const shown = (label: string) => (label === incomplete ? result.incomplete(label) : label);

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <span>{title}</span>
        {top > 0 && <span>{format.shortAmount(top)}</span>}
      </figcaption>
      <svg
        className={styles.svg}
        role="img"
        aria-label={historyText(title, labels, amounts, language)}
        viewBox={`0 0 ${labels.length} 1`}
        preserveAspectRatio="none"
      >
        {amounts.map((amount, i) => (
          <rect
            key={labels[i]}
            className={mergeClasses(
              styles.bar,
              labels[i] === incomplete && styles.incomplete,
              amount < 0 && styles.returned
            )}
            x={i + GAP / 2}
            width={1 - GAP}
            y={(top - Math.max(0, amount)) / height}
            height={Math.abs(amount) / height}
          >
            <title>{`${shown(labels[i]!)}: ${format.amount(amount)}`}</title>
          </rect>
        ))}
        <line
          className={styles.axis}
          x2={labels.length}
          y1={top / height}
          y2={top / height}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div aria-hidden="true" className={styles.head}>
        <span>{labels[0]}</span>
        <span>{labels.at(-1)}</span>
      </div>
      {earlier > 0 && (
        <p className={styles.note}>
          {result.earlierPeriods({ n: earlier, count: format.count(earlier) })}
        </p>
      )}
      <Disclosure title={result.historyTable}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col" className={styles.start}>
                {result.period}
              </th>
              <th scope="col" className={styles.number}>
                {result.totals.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {labels
              .map((label, i) => (
                <tr key={label}>
                  <th scope="row" className={styles.start}>
                    {shown(label)}
                  </th>
                  <td className={styles.number}>{format.amount(amounts[i]!)}</td>
                </tr>
              ))
              .reverse()}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}

/** The same in a sentence. */
function historyText(
  title: string,
  labels: readonly string[],
  amounts: readonly number[],
  { words, format }: Language
): string {
  const { result } = words.pane;
  const most = Math.max(...amounts);
  if (!(most > 0)) return result.historyOfNothing(title);
  return result.historyAlt({
    title,
    first: labels[0]!,
    last: labels.at(-1)!,
    active: format.count(amounts.filter((amount) => amount > 0).length),
    periods: format.count(labels.length),
    most: format.amount(most),
    mostIn: labels[amounts.indexOf(most)]!,
  });
}
