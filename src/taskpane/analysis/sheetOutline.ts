import {
  rectangleOf,
  type AnyBlock,
  type Block,
  type DistantBlock,
  type ReportSheet,
  type ReportSource,
} from "../../sheet/reportSheet";

/** A block of more rows than this is handed over a few at a time: taking over more at once would hold the pane up. */
const MOST_ROWS = 2_000;

/** A block whose rows are asked for. */
export type BlockOutline = Omit<DistantBlock, "rowsOf">;

/** A sheet of a report with its small blocks, and where the large ones stand. */
export interface SheetOutline {
  readonly sheet: Omit<ReportSheet, "blocks">;
  readonly blocks: readonly (Block | BlockOutline)[];
}

/** Hands over rows of a block: its number within its sheet, the first row and how many. */
export type RowsOf = (block: number, first: number, count: number) => Promise<Block["values"]>;

/** What of a sheet is handed over at once. */
export function sheetOutline({ blocks, ...sheet }: ReportSheet): SheetOutline {
  return {
    sheet,
    blocks: blocks.map((block) => (block.values.length > MOST_ROWS ? blockOutline(block) : block)),
  };
}

function blockOutline(block: Block): BlockOutline {
  const { formats, values } = block;
  const blank = formats.map((_, column) => values.every((row) => row[column] === ""));
  return { ...rectangleOf(block), formats, blank };
}

/** The sheet of an outline, with blocks that ask for their rows. */
export function outlinedSheet({ sheet, blocks }: SheetOutline, rowsOf: RowsOf): ReportSource {
  return {
    ...sheet,
    blocks: blocks.map((block, i): AnyBlock =>
      "values" in block ? block : { ...block, rowsOf: (first, count) => rowsOf(i, first, count) }
    ),
  };
}
