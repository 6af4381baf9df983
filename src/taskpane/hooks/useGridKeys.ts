import { useState, type FocusEvent, type KeyboardEvent } from "react";

/**
 * Makes a grid of buttons one stop of the Tab key, with the arrow keys, Home and End moving inside it. A cell is known by its
 * row and column, counted from 0, as `data-row` and `data-column` of its button.
 */
export function useGridKeys(rows: number, columns: number) {
  const [[row, column], setPlace] = useState<readonly [number, number]>([0, 0]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = placeAfter(event.key, row, column, rows, columns);
    if (!next) return;
    event.preventDefault();
    event.currentTarget
      .querySelector<HTMLElement>(`[data-row="${next[0]}"][data-column="${next[1]}"]`)
      ?.focus();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { row: r, column: c } = target.dataset;
    if (r !== undefined && c !== undefined) setPlace([Number(r), Number(c)]);
  };
  const cell = (r: number, c: number) => ({
    "data-row": r,
    "data-column": c,
    tabIndex: r === Math.min(row, rows - 1) && c === Math.min(column, columns - 1) ? 0 : -1,
  });
  return { grid: { onKeyDown, onFocus }, cell };
}

function placeAfter(
  key: string,
  row: number,
  column: number,
  rows: number,
  columns: number
): readonly [number, number] | null {
  switch (key) {
    case "ArrowUp":
      return [Math.max(0, row - 1), column];
    case "ArrowDown":
      return [Math.min(rows - 1, row + 1), column];
    case "ArrowLeft":
      return [row, Math.max(0, column - 1)];
    case "ArrowRight":
      return [row, Math.min(columns - 1, column + 1)];
    case "Home":
      return [row, 0];
    case "End":
      return [row, columns - 1];
    default:
      return null;
  }
}
