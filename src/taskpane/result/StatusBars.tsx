import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { PortfolioFacts } from "../analysis/facts";
import { STATUSES } from "../../core/status";
import { Section } from "../components/Section";
import { useLanguage } from "../language";
import type { Opens } from "./opener";

const useStyles = makeStyles({
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, 30%) minmax(0, 1fr) minmax(3ch, auto)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "28px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  empty: { cursor: "default", color: tokens.colorNeutralForeground3 },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  count: { position: "relative", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  svg: { display: "block", width: "100%", height: "16px" },
  fill: {
    fill: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  warn: {
    fill: tokens.colorStatusWarningForeground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  quiet: {
    fill: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

const LOOKS = {
  Active: "fill",
  "Order due": "fill",
  "At risk": "warn",
  Lost: "warn",
  "One-off": "quiet",
} as const;

/** How many clients have which status; each bar is the way to its clients. Nothing where the data have no days. */
export function StatusBars(props: { readonly portfolio: PortfolioFacts; readonly opens: Opens }) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const { result } = pane;
  const styles = useStyles();
  const { byStatus, asOf, segmentation } = props.portfolio;
  if (!byStatus || asOf === null) return null;
  const all = STATUSES.reduce((sum, status) => sum + byStatus[status].clients, 0);
  const without = segmentation.clientCount - all;
  const most = Math.max(...STATUSES.map((status) => byStatus[status].clients));

  return (
    <Section title={result.status}>
      <ul className={styles.bars}>
        {STATUSES.map((status) => {
          const { clients, value } = byStatus[status];
          const isEmpty = clients === 0;
          return (
            <li key={status}>
              <button
                type="button"
                title={result.statusMeanings[status]}
                className={mergeClasses(styles.bar, isEmpty && styles.empty)}
                {...(isEmpty ? { "aria-disabled": true } : props.opens({ kind: "status", status }))}
              >
                <span>{words.report.statuses[status]}</span>
                <svg
                  aria-hidden="true"
                  className={styles.svg}
                  viewBox="0 0 1 1"
                  preserveAspectRatio="none"
                >
                  <rect
                    className={styles[LOOKS[status]]}
                    width={most === 0 ? 0 : clients / most}
                    height={1}
                  />
                </svg>
                <span className={styles.count}>
                  {" "}
                  {format.count(clients)}
                  <span className={styles.heard}>
                    {result.clientsWith({ n: clients, value: format.amount(value) })}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>
        {result.statusAsOf(format.day(asOf))}
        {without > 0 && ` ${result.withoutStatus({ n: without, count: format.count(without) })}`}
      </p>
    </Section>
  );
}
