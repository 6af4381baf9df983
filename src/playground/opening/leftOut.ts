import type { Sheet, Workbook } from "hucre/xlsx";

/** Gathers, in words, what a file has and the workbook made from it has not. */
export class LeftOut {
  private readonly counts = new Map<string, { many: string; count: number }>();

  constructor(file: Workbook, fileName: string) {
    for (const sheet of file.sheets) this.countParts(sheet);
    this.count("link to another workbook", "links to other workbooks", file.externalLinks?.length);
    if (/\.xlsm$/i.test(fileName)) this.count("its macros", "its macros", 1);
  }

  /** Adds so many of a thing, by its name in the singular and in the plural. */
  count(one: string, many: string, number = 0): void {
    if (number === 0) return;
    const before = this.counts.get(one)?.count ?? 0;
    this.counts.set(one, { many, count: before + number });
  }

  /** @example "2 charts", "1 pivot table" */
  words(): string[] {
    return [...this.counts].map(([one, { many, count }]) =>
      one === many ? one : `${count.toLocaleString("en")} ${count === 1 ? one : many}`
    );
  }

  private countParts(sheet: Sheet): void {
    const cells = [...(sheet.cells?.values() ?? [])];
    this.count("picture", "pictures", sheet.images?.length);
    this.count("text box", "text boxes", sheet.textBoxes?.length);
    this.count(
      "pivot table (its cells are there)",
      "pivot tables (their cells are there)",
      sheet.pivotTables?.length
    );
    this.count("slicer", "slicers", (sheet.slicers?.length ?? 0) + (sheet.timelines?.length ?? 0));
    this.count("sparkline", "sparklines", sheet.sparklines?.length);
    this.count("comment", "comments", cells.filter(({ comment }) => comment).length);
    this.count(
      "hyperlink (its text is there)",
      "hyperlinks (their texts are there)",
      cells.filter(({ hyperlink }) => hyperlink).length
    );
    this.count("sheet protection", "sheet protections", sheet.protection?.sheet ? 1 : 0);
    const conditions = sheet.autoFilter?.columns?.filter(({ filters }) => !filters?.length);
    this.count("filter condition", "filter conditions", conditions?.length);
  }
}
