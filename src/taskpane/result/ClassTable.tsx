import {
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { Measure } from "../../core/segmentation";
import { useLanguage } from "../language";
import type { ClassTotal } from "./classTotals";
import type { Opens } from "./opener";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    padding: "2px 0",
    textAlign: "end",
  },
  start: { textAlign: "start" },
  cell: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: { ...typographyStyles.body1Strong, paddingInlineStart: 0, textAlign: "start" },
  opener: { font: "inherit", minWidth: "24px", minHeight: "24px", textAlign: "start" },
  bars: { display: "flex", gap: "2px", height: "8px", marginBottom: tokens.spacingVerticalS },
  bar: {
    borderRadius: tokens.borderRadiusSmall,
    minWidth: "2px",
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  A: { backgroundColor: tokens.colorBrandForeground1 },
  B: { backgroundColor: `color-mix(in srgb, ${tokens.colorBrandForeground1} 55%, transparent)` },
  C: { backgroundColor: `color-mix(in srgb, ${tokens.colorBrandForeground1} 25%, transparent)` },
});

/** What shares are shown to lies above this. */
const HARDLY = 0.0005;

/** A, B and C: clients, sum and share of each; the letter is the way to its clients. */
export function ClassTable(props: {
  readonly totals: readonly ClassTotal[];
  readonly measure: Measure;
  readonly opens: Opens;
}) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const styles = useStyles();
  const isBelowWhole = props.totals.reduce((sum, { share }) => sum + share, 0) < 1 - HARDLY;
  return (
    <div>
      <div className={styles.bars} aria-hidden="true">
        {props.totals
          .filter(({ share }) => share > 0)
          .map(({ abc, share }) => (
            <div
              key={abc}
              className={mergeClasses(styles.bar, styles[abc])}
              style={{ flexGrow: share, flexBasis: 0 }}
            />
          ))}
      </div>
      <table className={styles.table} aria-label={pane.classes}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.start)}>
              {pane.class}
            </th>
            <th scope="col" className={styles.head}>
              {pane.matrixOf.clients}
            </th>
            <th scope="col" className={styles.head}>
              {pane.matrixOf.value[props.measure]}
            </th>
            <th scope="col" className={styles.head}>
              {pane.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.totals.map(({ abc, clients, value, share }) => (
            <tr key={abc}>
              <th scope="row" className={mergeClasses(styles.cell, styles.letter)}>
                {clients > 0 ? (
                  <Link
                    as="button"
                    className={styles.opener}
                    aria-label={pane.result.lists.class(abc)}
                    {...props.opens({ kind: "class", abc })}
                  >
                    {abc}
                  </Link>
                ) : (
                  abc
                )}
              </th>
              <td className={styles.cell}>{format.count(clients)}</td>
              <td className={styles.cell}>{format.amount(value)}</td>
              <td className={styles.cell}>{format.columnShare(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isBelowWhole && <p className={styles.note}>{pane.result.shareBase}</p>}
    </div>
  );
}
