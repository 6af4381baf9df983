import { useEffect, useState } from "react";
import { readColumns } from "../../excel/readColumns";
import type { Source } from "../../excel/source";
import type { Cell } from "../../sheet/cell";
import { DistinctValues, type DistinctValue } from "../../sheet/distinctValues";
import { troubleOf, type Trouble } from "../state/trouble";

/** The values of a column: being read, too many to choose from (null), or why they could not be read. */
export type ColumnValues =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly values: readonly DistinctValue[] | null }
  | { readonly state: "failed"; readonly trouble: Trouble };

const READING: ColumnValues = { state: "reading" };

/** The different values of a column of a source, below its headings; read when the column is chosen. */
export function useDistinctValues(
  source: Source,
  column: number,
  headingRows: number
): ColumnValues {
  const [found, setFound] = useState<ColumnValues>(READING);
  useEffect(() => {
    const abort = new AbortController();
    const values = new DistinctValues();
    let headingsLeft = headingRows;
    const onRows = (rows: readonly (readonly Cell[])[]) => {
      for (const [cell = null] of rows)
        if (headingsLeft > 0) headingsLeft--;
        else values.add(cell);
    };
    readColumns(source, [column], { onRows, signal: abort.signal }).then(
      () => setFound({ state: "read", values: values.list() }),
      (error: unknown) => {
        if (!abort.signal.aborted) setFound({ state: "failed", trouble: troubleOf(error) });
      }
    );
    return () => {
      abort.abort();
      setFound(READING);
    };
  }, [source, column, headingRows]);
  return found;
}
