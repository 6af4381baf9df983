import { readXlsx, writeXlsx, type Cell, type WriteSheet } from "hucre/xlsx";
import { openFile } from "../../../src/playground/opening/openFile";
import { fileValue } from "../../../src/playground/saving/fileCell";
import { gridBook } from "../../../src/playground/saving/gridBook";
import { xlsxFile } from "../../../src/playground/saving/xlsxFile";
import { gridOf } from "../gridOf";
import { unzip } from "../unzip";

/** Opens a file in the grid, lets it calculate, and writes it again. */
async function throughTheGrid(
  sheets: WriteSheet[],
  rest: Partial<Parameters<typeof writeXlsx>[0]> = {},
  functions: Record<string, (...values: never[]) => unknown> = {}
) {
  const bytes = await writeXlsx({ ...rest, sheets });
  const opened = await openFile("test.xlsx", bytes);
  const grid = await gridOf(opened.workbook, functions);
  const saved = await xlsxFile(gridBook(grid.univer, grid.api));
  grid.dispose();
  const file = await readXlsx(saved.bytes, { readStyles: true });
  return { opened, saved, file, sheet: file.sheets[0]!, parts: await unzip(saved.bytes) };
}

const cellsOf = (cells: Record<string, Partial<Cell>>) => new Map(Object.entries(cells));
const columnOf = (rows: readonly unknown[][]) => rows.map(([first]) => first);

const HOSTILE = [
  '=HYPERLINK("http://x","a")', "+7 495", "00123", "1E5", "3-4", "TRUE", "#N/A", "_x0041_", " spaces ", "a\nb",
  "<b>&\"'", "123456789012345678", "'x", "@user",
]; // prettier-ignore

test("texts arrive as those very texts, whatever they read like", async () => {
  const { sheet, parts } = await throughTheGrid([
    {
      name: "A",
      rows: HOSTILE.map((text) => [fileValue(text)]),
      cells: cellsOf({ "6,0": { value: "#N/A", richText: [{ text: "#N/A" }] } }),
    },
  ]);
  expect(columnOf(sheet.rows)).toEqual(HOSTILE);
  expect([...(sheet.cells?.values() ?? [])].every(({ formula }) => formula === undefined)).toBe(
    true
  );
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain('t="e"');
});

test("values keep their kinds: numbers, truth values, errors, blanks", async () => {
  const { sheet } = await throughTheGrid([
    { name: "A", rows: [[1.5, true, "#DIV/0!", null, -0.1, 1e300, false, "x"]] },
  ]);
  expect(sheet.rows[0]).toEqual([1.5, true, "#DIV/0!", null, -0.1, 1e300, false, "x"]);
  expect(sheet.cells?.get("0,2")?.type).toBe("error");
});

test("dates keep their serials and formats, also of workbooks that count from 1904", async () => {
  const rows = [[new Date(Date.UTC(2024, 0, 31, 18))], [new Date(Date.UTC(1999, 11, 31))]];
  for (const dateSystem of ["1900", "1904"] as const) {
    const { parts, sheet } = await throughTheGrid(
      [{ name: "A", rows, columns: [{ numFmt: "dd.mm.yyyy hh:mm" }] }],
      {
        dateSystem,
      }
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<v>45322.75</v>");
    expect(columnOf(sheet.rows)).toEqual(columnOf(rows));
    expect(sheet.cells?.get("0,0")?.style?.numFmt).toBe("dd.mm.yyyy hh:mm");
  }
});

test("formulas are there with their values, shared ones unfolded", async () => {
  const { sheet } = await throughTheGrid([
    {
      name: "A",
      rows: [[1], [2], [3]],
      cells: cellsOf({
        "0,1": {
          formula: "A1*2",
          formulaType: "shared",
          formulaSharedIndex: 0,
          formulaRef: "B1:B3",
          value: 0,
        },
        "1,1": { formula: "", formulaType: "shared", formulaSharedIndex: 0, value: 0 },
        "2,1": { formula: "", formulaType: "shared", formulaSharedIndex: 0, value: 0 },
        "0,2": { formula: "SUM(A1:A3)", value: 0 },
        "1,2": { formula: '"t"&A1', value: "" },
        "2,2": { formula: "1/0", value: "" },
      }),
    },
  ]);
  const formulas = [...(sheet.cells ?? [])].map(([key, { formula, value }]) => [
    key,
    formula,
    value,
  ]);
  expect(formulas).toEqual(
    expect.arrayContaining([
      ["0,1", "A1*2", 2],
      ["1,1", "A2*2", 4],
      ["2,1", "A3*2", 6],
      ["0,2", "SUM(A1:A3)", 6],
      ["1,2", '"t"&A1', "t1"],
      ["2,2", "1/0", "#DIV/0!"],
    ])
  );
});

test("a spill is a dynamic array formula, its values beside it", async () => {
  const { sheet, parts } = await throughTheGrid([
    {
      name: "A",
      rows: [[3], [1], [2]],
      cells: cellsOf({
        "0,2": {
          formula: "_xlfn._xlws.SORT(A1:A3)",
          formulaType: "array",
          formulaRef: "C1:C3",
          formulaDynamic: true,
          value: 9,
        },
        "1,2": { value: 9 },
        "2,2": { value: 9 },
      }),
    },
  ]);
  expect(sheet.rows.map((row) => row[2])).toEqual([1, 2, 3]);
  expect(sheet.cells?.get("0,2")).toMatchObject({
    formula: "_xlfn._xlws.SORT(A1:A3)",
    formulaType: "array",
    formulaRef: "C1:C3",
    formulaDynamic: true,
  });
  expect(parts["xl/metadata.xml"]).toContain("XLDAPR");
});

test("custom functions keep their values without the add-in: Excel's own name for them, nothing calculated on opening", async () => {
  const { sheet, parts } = await throughTheGrid(
    [
      {
        name: "A",
        rows: [[5], [1]],
        cells: cellsOf({ "0,1": { formula: "_xldudf_KAM_ABC(A1:A2)", value: "" } }),
      },
    ],
    {},
    { "KAM.ABC": (values: number[][]) => values.map(([value]) => [value! > 2 ? '"A"' : '"C"']) }
  );
  expect(sheet.rows.map((row) => row[1])).toEqual(["A", "C"]);
  expect(sheet.cells?.get("0,1")?.formula).toBe("_xldudf_KAM_ABC(A1:A2)");
  expect(parts["xl/workbook.xml"]).toContain('<calcPr calcId="191029"/>');
  expect(parts["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
});

test("tables are tables: formulas reach them by name, headings are texts", async () => {
  const { sheet, file } = await throughTheGrid([
    {
      name: "Data",
      rows: [
        ["Client", 2024],
        ["a", 1],
        ["b", 2],
        ["Total", 3],
      ],
      tables: [
        {
          name: "Sales",
          range: "A1:B4",
          columns: [{ name: "Client" }, { name: "2024" }],
          showTotalRow: true,
        },
      ],
    },
    {
      name: "Sums",
      rows: [[]],
      cells: cellsOf({ "0,0": { formula: "SUM(Sales[2024])", value: 0 } }),
    },
  ]);
  expect(file.sheets[1]?.cells?.get("0,0")).toMatchObject({
    formula: "SUM(Sales[2024])",
    value: 3,
  });
  expect(sheet.tables).toMatchObject([
    { name: "Sales", range: "A1:B3", columns: [{ name: "Client" }, { name: "2024" }] },
  ]);
  expect(sheet.rows[0]).toEqual(["Client", "2024"]);
});

test("looks: number formats, fonts, fills, borders, alignment; widths, heights, merged cells, panes, hidden things", async () => {
  const style = {
    numFmt: "#,##0.00",
    font: { name: "Arial", size: 14, bold: true, italic: true, color: { rgb: "FFFF0000" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FF1F4E78" } },
    border: { bottom: { style: "thin", color: { rgb: "FF00FF00" } } },
    alignment: { horizontal: "center", wrapText: true },
  } as const;
  const { file, sheet } = await throughTheGrid([
    {
      name: "A",
      rows: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      cells: cellsOf({ "0,0": { value: 1, style: { ...style } } }),
      columns: [{ width: 20 }, { hidden: true }],
      rowDefs: new Map([
        [1, { height: 30 }],
        [2, { hidden: true }],
      ]),
      merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 1 }],
      freezePane: { rows: 1, columns: 1 },
      view: { showGridLines: false, tabColor: { rgb: "FF00AA00" } },
    },
    { name: "B", rows: [[1]], hidden: true },
  ]);
  const look = sheet.cells?.get("0,0")?.style;
  expect(look).toMatchObject({
    numFmt: "#,##0.00",
    font: { name: "Arial", size: 14, bold: true, italic: true, color: { rgb: "FF0000" } },
    fill: { fgColor: { rgb: "1F4E78" } },
    border: { bottom: { style: "thin", color: { rgb: "00FF00" } } },
    alignment: { horizontal: "center", wrapText: true },
  });
  expect(sheet.columns?.[0]?.width).toBeCloseTo((20 * 7) / 8, 1); // the same pixels, in digits of Arial
  expect(sheet.columns?.[1]?.hidden).toBe(true);
  expect(sheet.rowDefs?.get(1)?.height).toBeCloseTo(30, 0);
  expect(sheet.rowDefs?.get(2)?.hidden).toBe(true);
  expect(sheet.merges).toEqual([{ startRow: 4, startCol: 0, endRow: 5, endCol: 1 }]);
  expect(sheet.freezePane).toEqual({ rows: 1, columns: 1 });
  expect(sheet.view).toMatchObject({ showGridLines: false, tabColor: { rgb: "00AA00" } });
  expect(file.sheets[1]?.hidden).toBe(true);
});

test("an array formula with one value names its own cell; one of a whole range is a plain formula", async () => {
  const { sheet, parts } = await throughTheGrid([
    {
      name: "A",
      rows: [
        [1, 4],
        [2, 5],
      ],
      cells: cellsOf({
        "0,2": {
          formula: "SUM(A1:A2*B1:B2)",
          formulaType: "array",
          formulaRef: "C1",
          formulaDynamic: true,
          value: 0,
        },
        "1,2": { formula: "SUM(A1:A2)", value: 0 },
      }),
    },
  ]);
  expect(sheet.rows.map((row) => row[2])).toEqual([14, 3]);
  const xml = parts["xl/worksheets/sheet1.xml"]!;
  expect(xml).toContain('<f t="array" ref="C1">SUM(A1:A2*B1:B2)</f>');
  expect(xml).toContain("<f>SUM(A1:A2)</f>");
  expect(xml).not.toMatch(/<f t="array">/);
});

test("cells without a value keep their own look, and gaps have none", async () => {
  const line = { border: { bottom: { style: "thin", color: { rgb: "FF00FF00" } } } } as const;
  const fill = (rgb: string) =>
    ({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb } } }) as const;
  const styled = (style: object) => ({ value: null, style });
  const { sheet } = await throughTheGrid([
    {
      name: "A",
      rows: [["title"], ["x", 1, "y"], ["x", 1, "y"], ["x", null, "y"], ["x", 1, "y"]],
      cells: cellsOf({
        "0,0": { value: "title", style: line },
        "0,1": styled(line),
        "0,2": styled(line),
        "0,5": styled(line),
        "1,1": { value: 1, style: fill("FF111111") },
        "2,1": { value: 1, style: fill("FF111111") },
        "4,1": { value: 1, style: fill("FF111111") },
        "2,3": styled(fill("FF222222")),
        "3,3": styled(fill("FF222222")),
        "4,3": styled(fill("FF333333")),
        "6,1": styled(fill("FF111111")),
      }),
    },
  ]);
  const lookAt = (row: number, column: number) => {
    const { fill: paint, border } = sheet.cells?.get(`${row},${column}`)?.style ?? {};
    const rgb = paint?.type === "pattern" ? paint.fgColor?.rgb : undefined;
    return rgb ?? border?.bottom?.style ?? null;
  };
  expect([0, 1, 2, 3, 4, 5].map((column) => lookAt(0, column))).toEqual([
    "thin", "thin", "thin", null, null, "thin",
  ]); // prettier-ignore
  expect([1, 2, 3, 4, 6].map((row) => lookAt(row, 1))).toEqual([
    "111111", "111111", null, "111111", "111111",
  ]); // prettier-ignore
  expect([1, 2, 3, 4].map((row) => lookAt(row, 3))).toEqual([null, "222222", "222222", "333333"]);
});

test("a table keeps its style, and the file opens on the sheet in sight", async () => {
  const { opened } = await throughTheGrid([
    {
      name: "A",
      rows: [["Client"], ["a"]],
      tables: [
        {
          name: "Clients",
          range: "A1:A2",
          columns: [{ name: "Client" }],
          style: "TableStyleLight1",
          showRowStripes: false,
        },
      ],
    },
    { name: "B", rows: [[1]] },
  ]);
  const grid = await gridOf(opened.workbook);
  const workbook = grid.api.getActiveWorkbook()!;
  workbook.setActiveSheet(workbook.getSheetByName("B")!);
  const parts = await unzip((await xlsxFile(gridBook(grid.univer, grid.api))).bytes);
  grid.dispose();
  expect(parts["xl/tables/table1.xml"]).toMatch(/name="TableStyleLight1"[^>]* showRowStripes="0"/);
  expect(parts["xl/workbook.xml"]).toContain('activeTab="1"');
});

test("conditional formats survive, colour scales and rules by formula, number and text", async () => {
  const red = { font: { color: { rgb: "FFFF0000" } } };
  const { sheet, opened } = await throughTheGrid([
    {
      name: "A",
      rows: [[1], [2], [3]],
      conditionalRules: [
        {
          type: "colorScale",
          priority: 1,
          range: "A1:A3",
          colorScale: {
            cfvo: [{ type: "min" }, { type: "max" }],
            colors: ["FFFFFFFF", "FF63BE7B"],
          },
        },
        {
          type: "cellIs",
          priority: 2,
          range: "A1:A3",
          operator: "greaterThan",
          formula: "2",
          style: red,
        },
        { type: "expression", priority: 3, range: "A1:A3", formula: "$A1=1", style: red },
        {
          type: "containsText",
          priority: 4,
          range: "A1:A3",
          text: "x",
          formula: 'NOT(ISERROR(SEARCH("x",A1)))',
          style: red,
        },
        {
          type: "dataBar",
          priority: 5,
          range: "A1:A3",
          dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: "FF638EC6" },
        },
        { type: "top10", priority: 6, range: "A1:A3", style: red },
      ],
    },
  ]);
  expect(opened.leftOut).toEqual(["1 conditional format"]);
  const rules = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  expect(rules.map(({ type, operator, formula }) => [type, operator, formula])).toEqual([
    ["colorScale", undefined, undefined],
    ["cellIs", "greaterThan", "2"],
    ["expression", undefined, "$A1=1"],
    ["expression", undefined, 'NOT(ISERROR(SEARCH("x",A1)))'],
    ["dataBar", undefined, undefined],
  ]);
  expect(rules[0]?.colorScale).toEqual({
    cfvo: [{ type: "min" }, { type: "max" }],
    colors: ["FFFFFFFF", "FF63BE7B"],
  });
  expect(rules[1]?.style?.font?.color?.rgb).toBe("FF0000");
});

test("names go along", async () => {
  const { file } = await throughTheGrid(
    [
      {
        name: "A",
        rows: [[2], [3]],
        cells: cellsOf({ "2,0": { formula: "SUM(Both)", value: 0 } }),
      },
    ],
    { namedRanges: [{ name: "Both", range: "A!$A$1:$A$2" }] }
  );
  expect(file.namedRanges).toMatchObject([{ name: "Both", range: "A!$A$1:$A$2" }]);
  expect(file.sheets[0]?.rows[2]?.[0]).toBe(5);
});

test("a formula the grid does not know keeps its value, and the user is told", async () => {
  const { sheet, opened } = await throughTheGrid([
    {
      name: "A",
      rows: [[1]],
      cells: cellsOf({
        "0,1": { formula: "_xll.SOMETHING(A1)", formulaResult: 42, value: 42 },
        "0,2": { formula: "[1]Other!A1", formulaResult: 7, value: 7 },
      }),
    },
  ]);
  expect(sheet.rows[0]).toEqual([1, 42, 7]);
  expect(opened.leftOut).toEqual(["2 formulas kept as their values"]);
});
