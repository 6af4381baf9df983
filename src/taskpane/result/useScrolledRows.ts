import { useEffect, useState, type RefObject, type UIEvent } from "react";
import { visibleRows, type RowRange } from "./visibleRows";

/** What of a list is seen: how far it is scrolled and how high it is, in pixels. */
interface View {
  readonly top: number;
  readonly height: number;
}

/** The rows of a list of equally high rows that are in view, or nearly, as its element is scrolled and resized. */
export function useScrolledRows(
  element: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number
): { readonly range: RowRange; readonly onScroll: (event: UIEvent<HTMLElement>) => void } {
  const [view, setView] = useState<View>({ top: 0, height: 0 });
  useEffect(() => {
    const list = element.current!;
    const observer = new ResizeObserver(() => setView((before) => viewOf(list, before)));
    observer.observe(list);
    return () => observer.disconnect();
  }, [element]);
  return {
    range: visibleRows({ ...view, rowHeight, rows }),
    onScroll: ({ currentTarget }) => setView((before) => viewOf(currentTarget, before)),
  };
}

function viewOf({ scrollTop: top, clientHeight: height }: HTMLElement, before: View): View {
  return before.top === top && before.height === height ? before : { top, height };
}
