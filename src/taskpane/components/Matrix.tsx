import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { AbcClass } from "../../core/abc";
import type { XyzClass, XyzMethod } from "../../core/xyz";
import type { SegmentMatrix } from "../../core/segmentation";
import { useGridKeys } from "../hooks/useGridKeys";
import type { Words } from "../../locales/words";
import { useLanguage } from "../language";

/** What makes a cell a button; null stands for all classes of a side. */
export type CellOpener = (
  abc: AbcClass | null,
  xyz: XyzClass | null
) => { readonly onClick: () => void; readonly "data-opens": string };

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
  open: { padding: 0 },
  opener: {
    width: "100%",
    minHeight: "32px",
    padding: "0 2px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  closed: { cursor: "default", ":hover": { textDecorationLine: "none" } },
});

const DEEPEST = 42; // per cent of the shade: deeper, and the number on it is hard to read

/** Classes of volume by classes of rhythm; the deeper a cell, the larger its number. With `opens` it is a grid of buttons. */
export function Matrix(props: {
  readonly matrix: SegmentMatrix;
  readonly method: XyzMethod;
  readonly caption: string;
  readonly show: (value: number) => string;
  readonly opens?: CellOpener;
}) {
  const { words } = useLanguage();
  const { pane } = words;
  const styles = useStyles();
  const { matrix, show, opens } = props;
  const largest = Math.max(...matrix.cells.flat());
  const meanings = props.method === "variation" ? pane.variationMeanings : pane.xyzMeanings;
  const { grid, cell } = useGridKeys(matrix.rows.length + 1, matrix.columns.length + 1);
  const shade = (value: number) =>
    value > 0
      ? `color-mix(in srgb, ${tokens.colorBrandForeground1} ${Math.round((value / largest) * DEEPEST) + 4}%, transparent)`
      : tokens.colorNeutralBackground3;

  // The row and the column of sums stand after the classes: there abc or xyz is null.
  const valueAt = (r: number, c: number) =>
    matrix.cells[r]?.[c] ?? matrix.rowTotals[r] ?? matrix.columnTotals[c] ?? matrix.total;
  const cellAt = (r: number, c: number) => {
    const abc = matrix.rows[r] ?? null;
    const xyz = matrix.columns[c] ?? null;
    const value = valueAt(r, c);
    const isSum = abc === null || xyz === null;
    const shown = show(value);
    return (
      <td
        key={xyz ?? "sum"}
        className={mergeClasses(
          styles.cell,
          isSum ? styles.sum : value === 0 && styles.none,
          opens && styles.open
        )}
        style={isSum ? undefined : { backgroundColor: shade(value) }}
      >
        {opens ? (
          <button
            type="button"
            className={mergeClasses(styles.opener, value === 0 && styles.closed)}
            aria-label={pane.result.cell({ segment: nameOf(abc, xyz, pane), value: shown })}
            {...cell(r, c)}
            {...(value === 0 ? { "aria-disabled": true } : opens(abc, xyz))}
          >
            {shown}
          </button>
        ) : (
          shown
        )}
      </td>
    );
  };

  return (
    <table
      className={styles.table}
      aria-label={props.caption}
      {...(opens && { role: "grid", ...grid })}
    >
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
        {[...matrix.rows, null].map((abc, r) => (
          <tr key={abc ?? "sum"}>
            <th scope="row" className={styles.head}>
              {abc ?? pane.sum}
              {abc && <span className={styles.meaning}>{pane.abcMeanings[abc]}</span>}
            </th>
            {[...matrix.columns, null].map((_, c) => cellAt(r, c))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(abc: AbcClass | null, xyz: XyzClass | null, pane: Words["pane"]): string {
  if (abc && xyz) return `${abc}${xyz}`;
  if (abc) return pane.result.rowSum(abc);
  return xyz ? pane.result.columnSum(xyz) : pane.sum;
}
