import { ABC_CLASSES } from "../core/abc";
import { segmentMatrix, shareMatrix, type SegmentMatrix } from "../core/segmentMatrix";
import { Problem } from "../core/problem";
import { XYZ_CLASSES } from "../core/xyz";
import { blockOf, checkEqualLengths, columnOf, isOmitted, type Block } from "../sheet/block";
import { isBlank, type Cell } from "../sheet/cell";
import { classesIn, isClassHeading } from "../sheet/classesIn";
import { headingRows } from "../sheet/headingRows";
import { numbersIn } from "../sheet/numbersIn";
import { optionalChoice } from "../sheet/singleCell";
import { answer } from "./answer";

const SHOWS = ["count", "sum", "share"] as const;

/**
 * Counts clients or adds up their values by segment: a table with rows A, B, C, columns X, Y, Z (and N where there
 * are new clients) and totals. A client without either class, or with an error in its row, is left out.
 * @customfunction MATRIX
 * @param abc One column of the classes A, B, C, as KAM.ABC gives them.
 * @param xyz One column of the classes X, Y, Z, N, as KAM.XYZ gives them; as long as abc.
 * @param [values] One column of numbers to add up, such as the sales of each client; as long as abc. Default none: the
 *   clients are counted.
 * @param [show] "count" the clients, "sum" the values, or "share" of the total from 0 to 1: of the values where
 *   given, else of the clients. Default "sum" with values, else "count".
 * @returns A table with headings and totals.
 * @example =KAM.MATRIX({"A";"A";"B";"C"}, {"X";"Z";"X";"N"}, {5200;2100;1200;300})
 * @example =KAM.MATRIX(KAM.ABC(N2:N90), KAM.XYZ(B2:M90))
 * @example =KAM.MATRIX(E2:E90, F2:F90, N2:N90, "share")
 */
export function MATRIX(
  abc: unknown[][],
  xyz: unknown[][],
  values?: unknown[][],
  show?: unknown
): unknown[][] {
  return answer(() => {
    const volumes = columnOf("abc", blockOf(abc));
    const rhythms = columnOf("xyz", blockOf(xyz));
    const given = isOmitted(values) ? undefined : columnOf("values", blockOf(values));
    checkEqualLengths("abc", volumes, "xyz", rhythms);
    if (given) checkEqualLengths("abc", volumes, "values", given);

    const shown = optionalChoice("show", show, SHOWS) ?? (given ? "sum" : "count");
    if (shown === "sum" && !given) throw new Problem("sumWithoutValues", {});

    const headings = isHeaded(volumes, rhythms, given) ? 1 : 0;
    const numbers = given && numbersIn("values", given, { headingRows: headings, nameColumns: 0 });
    const matrix = segmentMatrix(
      classesIn("abc", volumes, headings, ABC_CLASSES).map((volume, row) =>
        numbers?.errors.has(row) ? "" : volume
      ),
      classesIn("xyz", rhythms, headings, XYZ_CLASSES),
      shown === "count" ? undefined : numbers?.values
    );
    return table(shown === "share" ? shareMatrix(matrix) : matrix);
  });
}

/** Row 1 is a heading if no column has something to count there: KAM.ABC leaves "" beside a heading. */
function isHeaded(abc: Block, xyz: Block, values: Block | undefined): boolean {
  return (
    (!values || headingRows(values) === 1) &&
    (isBlank(abc[0]?.[0]) || isClassHeading(abc, ABC_CLASSES)) &&
    (isBlank(xyz[0]?.[0]) || isClassHeading(xyz, XYZ_CLASSES))
  );
}

function table({ rows, columns, cells, rowTotals, columnTotals, total }: SegmentMatrix): Cell[][] {
  return [
    ["", ...columns, "Total"],
    ...rows.map((row, i) => [row, ...cells[i]!, rowTotals[i]!]),
    ["Total", ...columnTotals, total],
  ];
}
