import type { WriteSheet } from "hucre/xlsx";
import type { SheetExtras } from "../host/sheetExtras";

type Settings = Readonly<Record<string, unknown>>;

const INCH = 72;
const PAPERS: readonly string[] = ["legal", "a3", "a4", "a5", "b4", "b5", "executive", "tabloid"];

/** How a sheet is printed, for its file: orientation, scale or fit, margins, titles, headers and footers, breaks. */
export function filePage({
  page,
  rowBreaks,
  columnBreaks,
}: SheetExtras): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks"> {
  // The file tells the line before a break, the workbook the line after it.
  const breaks = {
    ...(rowBreaks.length > 0 && { rowBreaks: rowBreaks.map((row) => row - 1) }),
    ...(columnBreaks.length > 0 && { colBreaks: columnBreaks.map((column) => column - 1) }),
  };
  return page ? { ...breaks, ...setUp(page) } : breaks;
}

function setUp(page: Settings): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const zoom = (page["zoom"] ?? {}) as Readonly<Record<string, number | null | undefined>>;
  const fits = zoom["horizontalFitToPages"] || zoom["verticalFitToPages"];
  const paper = String(page["paperSize"]).toLowerCase();
  const inches = (name: string): number => Number(page[name]) / INCH;
  const headersFooters = page["headersFooters"] as Settings | undefined;
  const headerFooter = texts(headersFooters?.["defaultForAllPages"] as Settings | undefined);
  return {
    pageSetup: {
      orientation: page["orientation"] === "Landscape" ? "landscape" : "portrait",
      ...(PAPERS.includes(paper) && { paperSize: paper as "a4" }),
      ...(fits
        ? {
            fitToPage: true,
            fitToWidth: zoom["horizontalFitToPages"] ?? 0,
            fitToHeight: zoom["verticalFitToPages"] ?? 0,
          }
        : zoom["scale"] && zoom["scale"] !== 100
          ? { scale: zoom["scale"] }
          : {}),
      margins: {
        top: inches("topMargin"),
        bottom: inches("bottomMargin"),
        left: inches("leftMargin"),
        right: inches("rightMargin"),
        header: inches("headerMargin"),
        footer: inches("footerMargin"),
      },
      ...(page["printArea"] ? { printArea: absolute(String(page["printArea"])) } : {}),
      ...(page["printTitleRows"]
        ? { printTitlesRow: absolute(String(page["printTitleRows"])) }
        : {}),
      ...(page["printTitleColumns"]
        ? { printTitlesColumn: absolute(String(page["printTitleColumns"])) }
        : {}),
      ...(page["printGridlines"] === true && { showGridLines: true }),
      ...(page["printHeadings"] === true && { showRowColHeaders: true }),
      ...(page["centerHorizontally"] === true && { horizontalCentered: true }),
      ...(page["centerVertically"] === true && { verticalCentered: true }),
    },
    ...(Object.keys(headerFooter).length > 0 && { headerFooter }),
  };
}

/** "&L", "&C" and "&R" begin the parts of a header or footer (ECMA-376, part 1, 18.3.1.46). */
function texts(settings: Settings = {}): NonNullable<WriteSheet["headerFooter"]> {
  const line = (where: "Header" | "Footer"): string =>
    (["left", "center", "right"] as const)
      .map((side) => [side[0]!.toUpperCase(), String(settings[`${side}${where}`] ?? "")] as const)
      .map(([letter, text]) => (text ? `&${letter}${text}` : ""))
      .join("");
  const [oddHeader, oddFooter] = [line("Header"), line("Footer")];
  return { ...(oddHeader && { oddHeader }), ...(oddFooter && { oddFooter }) };
}

/** "A1:B2" as "$A$1:$B$2", "1:2" as "$1:$2". */
function absolute(address: string): string {
  return address.replace(/\$/g, "").replace(/([A-Z]+|\d+)/gi, "$$$1");
}
