import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from "@univerjs/core";
import type { Rectangle } from "./address";
import type { Book } from "./book";
import { invalidArgument } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { demandColor, nameOf } from "./rangeFormat";
import { restyle, styleAt } from "./styles";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
type Edge = keyof IBorderData;

const STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** The part of a rectangle whose cells have the line, and on which of their edges it lies. */
function linesOf(side: Side, cells: Rectangle): readonly (readonly [Rectangle, Edge])[] {
  const { row, column, rows, columns } = cells;
  const bottom = { ...cells, row: row + rows - 1, rows: 1 };
  const right = { ...cells, column: column + columns - 1, columns: 1 };
  switch (side) {
    case "EdgeTop":
      return [[{ ...cells, rows: 1 }, "t"]];
    case "EdgeBottom":
      return [[bottom, "b"]];
    case "EdgeLeft":
      return [[{ ...cells, columns: 1 }, "l"]];
    case "EdgeRight":
      return [[right, "r"]];
    case "InsideVertical":
      return columns === 1
        ? []
        : [
            [{ ...cells, columns: columns - 1 }, "r"],
            [{ ...cells, column: column + 1, columns: columns - 1 }, "l"],
          ];
    case "InsideHorizontal":
      return rows === 1
        ? []
        : [
            [{ ...cells, rows: rows - 1 }, "b"],
            [{ ...cells, row: row + 1, rows: rows - 1 }, "t"],
          ];
    case "DiagonalDown":
      return [[cells, "tl_br"]];
    case "DiagonalUp":
      return [[cells, "bl_tr"]];
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeborder */
export class RangeBorder extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly cells: Rectangle,
    readonly sideIndex: Side
  ) {
    super();
  }

  get id(): Side {
    return this.sideIndex;
  }

  get #line(): IBorderStyleData | null {
    const [first] = linesOf(this.sideIndex, this.cells);
    if (!first) return null;
    const [{ row, column }, edge] = first;
    return (
      styleAt(this.book.workbook, this.book.sheet(this.sheetId), row, column).bd?.[edge] ?? null
    );
  }

  get style(): string {
    const line = this.#line?.s ?? BorderStyleTypes.NONE;
    return nameOf(STYLES, line) ?? "Continuous";
  }

  set style(style: string) {
    const s = STYLES[style];
    if (s === undefined) throw invalidArgument();
    this.#set(s === BorderStyleTypes.NONE ? null : (line) => ({ ...line, s }));
  }

  get weight(): string {
    return nameOf(WEIGHTS, this.#line?.s ?? BorderStyleTypes.THIN) ?? "Thin";
  }

  set weight(weight: string) {
    const s = WEIGHTS[weight];
    if (s === undefined) throw invalidArgument();
    this.#set((line) => ({ ...line, s }));
  }

  get color(): string {
    return this.#line?.cl.rgb?.toUpperCase() ?? "#000000";
  }

  set color(color: string) {
    const rgb = demandColor(color);
    this.#set((line) => ({ ...line, cl: { rgb } }));
  }

  #set(change: ((line: IBorderStyleData) => IBorderStyleData) | null): void {
    this.book.demandUnprotected(this.sheetId);
    for (const [cells, edge] of linesOf(this.sideIndex, this.cells)) {
      restyle(this.book.workbook, this.book.sheet(this.sheetId), cells, (style) => {
        const { [edge]: line, ...others } = style.bd ?? {};
        const bd = change
          ? {
              ...others,
              [edge]: change(line ?? { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } }),
            }
          : others;
        return { ...style, bd };
      });
    }
    this.book.wrote(this.sheetId, this.cells, false);
  }
}

declareMembers(RangeBorder, "RangeBorder", {
  sideIndex: "value",
  style: "setting",
  weight: "setting",
  color: "setting",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly cells: Rectangle
  ) {
    super();
  }

  get items(): readonly RangeBorder[] {
    return SIDES.map((side) => this.getItem(side));
  }

  getItem(side: Side): RangeBorder {
    if (!SIDES.includes(side)) throw invalidArgument();
    return new RangeBorder(this.book, this.sheetId, this.cells, side);
  }
}

declareMembers(RangeBorderCollection, "RangeBorderCollection", {
  items: "object",
  count: "value",
  getItem: "method",
  getItemAt: "method",
});
