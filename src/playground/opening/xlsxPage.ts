import type { Sheet } from "hucre/xlsx";
import type { SheetExtras } from "../host/sheetExtras";

const INCH = 72;

/** How a sheet of a file is printed, as PageLayout has it: the reverse of filePage. */
export function xlsxPage({
  pageSetup,
  headerFooter,
  rowBreaks = [],
  colBreaks = [],
}: Sheet): Pick<SheetExtras, "page" | "rowBreaks" | "columnBreaks"> {
  const breaks = {
    rowBreaks: rowBreaks.map((row) => row + 1),
    columnBreaks: colBreaks.map((column) => column + 1),
  };
  if (!pageSetup && !headerFooter) return { ...breaks, page: null };
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight, scale, margins } =
    pageSetup ?? {};
  const page: Record<string, unknown> = {
    ...(orientation && { orientation: capital(orientation) }),
    ...(paperSize && { paperSize: capital(paperSize) }),
    ...(fitToPage
      ? { zoom: { horizontalFitToPages: fitToWidth ?? 1, verticalFitToPages: fitToHeight ?? 1 } }
      : scale !== undefined && { zoom: { scale } }),
    ...marginsOf(margins),
    ...(pageSetup?.printArea && { printArea: pageSetup.printArea }),
    ...(pageSetup?.printTitlesRow && { printTitleRows: pageSetup.printTitlesRow }),
    ...(pageSetup?.printTitlesColumn && { printTitleColumns: pageSetup.printTitlesColumn }),
    ...(pageSetup?.showGridLines && { printGridlines: true }),
    ...(pageSetup?.showRowColHeaders && { printHeadings: true }),
    ...(pageSetup?.horizontalCentered && { centerHorizontally: true }),
    ...(pageSetup?.verticalCentered && { centerVertically: true }),
    ...(headerFooter && {
      headersFooters: {
        defaultForAllPages: {
          ...sides(headerFooter.oddHeader, "Header"),
          ...sides(headerFooter.oddFooter, "Footer"),
        },
      },
    }),
  };
  return { ...breaks, page: Object.keys(page).length > 0 ? page : null };
}

function marginsOf(margins: NonNullable<Sheet["pageSetup"]>["margins"]) {
  return Object.fromEntries(
    Object.entries(margins ?? {}).flatMap(([side, inches]) =>
      inches === undefined ? [] : [[`${side}Margin`, inches * INCH]]
    )
  );
}

/** @example sides("&LName&RPage &P", "Header") //=> { leftHeader: "Name", rightHeader: "Page &P" } */
function sides(text = "", where: "Header" | "Footer"): Record<string, string> {
  const names: Readonly<Record<string, string>> = { L: "left", C: "center", R: "right" };
  const found: Record<string, string> = {};
  const parts = text.split(/&([LCR])/);
  if (parts[0]) found[`center${where}`] = parts[0]; // text without a side is in the middle
  for (let i = 1; i < parts.length; i += 2)
    found[`${names[parts[i]!]}${where}`] = parts[i + 1] ?? "";
  return found;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
