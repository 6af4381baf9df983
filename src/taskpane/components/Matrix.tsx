import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { XyzMethod } from "../../core/xyz";
import type { SegmentMatrix } from "../../core/segmentation";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: "2px",
    marginInline: "-2px",
  },
  rowHead: { width: "15%" },
  head: {
    ...typographyStyles.body1Strong,
    padding: "2px 0",
    textAlign: "center",
    verticalAlign: "middle",
  },
  meaning: {
    ...typographyStyles.caption2,
    display: "block",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  cell: {
    ...typographyStyles.body1,
    height: "32px",
    padding: "0 2px",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    borderRadius: tokens.borderRadiusSmall,
    outline: `1px solid ${tokens.colorTransparentStroke}`, // seen with forced colours, which take the shades away
  },
  none: { color: tokens.colorNeutralForeground3 },
  sum: { ...typographyStyles.body1Strong },
});

const DEEPEST = 42; // per cent of the shade: deeper, and the number on it is hard to read

/** Classes of volume by classes of rhythm; the deeper a cell, the larger its number. */
export function Matrix(props: {
  readonly matrix: SegmentMatrix;
  readonly method: XyzMethod;
  readonly caption: string;
  readonly show: (value: number) => string;
}) {
  const { words } = useLanguage();
  const { pane } = words;
  const styles = useStyles();
  const { matrix, show } = props;
  const largest = Math.max(...matrix.cells.flat());
  const meanings = props.method === "variation" ? pane.variationMeanings : pane.xyzMeanings;
  const shade = (value: number) =>
    value > 0
      ? `color-mix(in srgb, ${tokens.colorBrandForeground1} ${Math.round((value / largest) * DEEPEST) + 4}%, transparent)`
      : tokens.colorNeutralBackground3;

  return (
    <table className={styles.table} aria-label={props.caption}>
      <thead>
        <tr>
          <td className={styles.rowHead} />
          {matrix.columns.map((xyz) => (
            <th key={xyz} scope="col" className={styles.head}>
              {xyz}
              <span className={styles.meaning}>{meanings[xyz]}</span>
            </th>
          ))}
          <th scope="col" className={styles.head}>
            {pane.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((abc, r) => (
          <tr key={abc}>
            <th scope="row" className={styles.head}>
              {abc}
              <span className={styles.meaning}>{pane.abcMeanings[abc]}</span>
            </th>
            {matrix.cells[r]!.map((value, i) => (
              <td
                key={matrix.columns[i]}
                className={mergeClasses(styles.cell, value === 0 && styles.none)}
                style={{ backgroundColor: shade(value) }}
              >
                {show(value)}
              </td>
            ))}
            <td className={mergeClasses(styles.cell, styles.sum)}>{show(matrix.rowTotals[r]!)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className={styles.head}>
            {pane.sum}
          </th>
          {matrix.columnTotals.map((value, i) => (
            <td key={matrix.columns[i]} className={mergeClasses(styles.cell, styles.sum)}>
              {show(value)}
            </td>
          ))}
          <td className={mergeClasses(styles.cell, styles.sum)}>{show(matrix.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
