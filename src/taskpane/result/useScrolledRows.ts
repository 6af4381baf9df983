import { useCallback, useEffect, useState, type RefObject } from "react";
import { visibleRows, type RowRange } from "./visibleRows";

/** The rows of a list of equally high rows that are in view, or nearly, as its element is scrolled and resized. */
export function useScrolledRows(
  element: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number
): { readonly range: RowRange; readonly onScroll: () => void } {
  const [view, setView] = useState({ top: 0, height: 0 });
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = element.current ?? {};
    setView((before) =>
      before.top === scrollTop && before.height === clientHeight
        ? before
        : { top: scrollTop, height: clientHeight }
    );
  }, [element]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element, look]);
  return { range: visibleRows({ ...view, rowHeight, rows }), onScroll: look };
}
