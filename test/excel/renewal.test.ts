import { excelProblemCode } from "../../src/excel/excelProblem";
import { readEarlier } from "../../src/excel/readEarlier";
import { removeReport } from "../../src/excel/removeReport";
import { writeReport } from "../../src/excel/writeReport";
import { eachInOffice, onSheet, putCells, sheetNames, usedCells } from "./officeWorkbook";
import {
  amendedInputs,
  plainChart,
  plainClients,
  plainInputs,
  plainSummary,
  plainWinback,
  WINBACK_HEADINGS,
} from "./plainReport";

const SHEETS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];
const FIGURES = [["Acme", 90, 0.9], ["Berg", 10, 1]] as const; // prettier-ignore
const CLIENTS = [["1", "Acme", 90], ["2", "Berg", 10]] as const; // prettier-ignore
const INPUTS = [["1", "Acme", "yes", "", ""], ["2", "Berg", "yes", "", ""]] as const; // prettier-ignore
const WINBACK = [["1", "Acme", "First", ""], ["2", "Berg", "Rest", ""]] as const; // prettier-ignore

const open = eachInOffice();

async function writeFirst(): Promise<void> {
  await writeReport([
    plainSummary(FIGURES),
    plainClients(CLIENTS),
    plainInputs(INPUTS),
    plainWinback(WINBACK),
  ]);
}

/** The cells of a table as they are shown, with its address. */
async function table(name: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("address,values,formulas");
    await context.sync();
    return { address: range.address, values: range.values, formulas: range.formulas };
  });
}

async function chart(name = "KAM Pareto") {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem("KAM Summary").charts.getItem(name);
    found.load("name,left,top,width,height");
    found.title.load("text");
    found.series.load("items/name,items/chartType,items/axisGroup");
    await context.sync();
    const { left, top, width, height } = found;
    const model = open.office.host.charts.find((each) => each.name === name)!;
    return {
      place: { left, top, width, height },
      title: found.title.text,
      series: found.series.items.map((each, i) => ({
        name: each.name,
        type: each.chartType,
        axis: each.axisGroup,
        values: model.series[i]!.values,
        categories: model.series[i]!.categories,
      })),
    };
  });
}

test("writes four sheets: tables, a combination chart, lists to choose from, a filter, printed pages", async () => {
  await writeFirst();
  expect(await sheetNames()).toEqual(["Sheet1", ...SHEETS]);
  const { title, series } = await chart();
  expect(title).toBe("Pareto");
  expect(series).toMatchObject([
    { name: "Sales", type: "ColumnClustered", axis: "Primary", values: { address: "B31:B32" } },
    { name: "Cumulative", type: "Line", axis: "Secondary", categories: { address: "A31:A32" } },
  ]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const key = worksheets
      .getItem("KAM Inputs")
      .getRange("D5:D6")
      .dataValidation.load("rule,errorAlert");
    const summary = worksheets.getItem("KAM Summary");
    const pageLayout = summary.pageLayout.load("zoom,orientation");
    const headers = pageLayout.headersFooters.defaultForAllPages.load("leftHeader,rightHeader");
    const breaks = summary.horizontalPageBreaks.load("items/rowIndex");
    const hidden = [5, 6].map((row) =>
      worksheets.getItem("KAM Win-back").getRange(`A${row}`).load("rowHidden")
    );
    await context.sync();
    expect(key.rule.list).toEqual({ inCellDropDown: true, source: "Yes,No" });
    expect(key.errorAlert.showAlert).toBe(false);
    expect(headers.toJSON()).toMatchObject({
      leftHeader: "Hall && Sons",
      rightHeader: "Page &P of &N",
    });
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([28]);
    expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, true]);
  });
});

test("a formula of the report counts what people choose", async () => {
  await writeFirst();
  await onSheet("KAM Win-back", (sheet) => (sheet.getRange("D5").values = [["price"]]));
  await open.office.host.calculated();
  expect((await usedCells("KAM Win-back")).values[4]![9]).toBe(1);
});

test("nothing is read where KAM has written nothing, whatever sheets are called", async () => {
  await putCells("KAM Inputs", [["Code", "Note"], ["1", "mine"]]); // prettier-ignore
  await onSheet("KAM Inputs", (sheet) => (sheet.tables.add("A1:B2", true).name = "KamInputs"));
  expect(await readEarlier()).toEqual({ inputs: null, winback: null, clients: null, record: null });
  await writeFirst();
  expect(await sheetNames()).toContain("KAM Inputs (2)");
  expect((await table("KamInputs")).values).toEqual([["Code", "Note"], [1, "mine"]]); // prettier-ignore
  expect((await readEarlier()).inputs!.name).toBe("KAM Inputs (2)");
});

test("reads tables as people left them: values, formulas that can move, formats, and the record of the run", async () => {
  await writeFirst();
  await onSheet("KAM Win-back", (sheet) => {
    sheet.tables.getItem("KamWinback").resize("A4:E6");
    sheet.getRange("E4:E6").values = [["Due"], [45_300], ["=1+1"]];
    sheet.getRange("E5").numberFormat = [["dd.mm.yyyy"]];
    sheet.getRange("E6").formulas = [['=LEN(B6)&"!"']];
    sheet.getRange("D5").values = [["price"]];
  });
  await open.office.host.calculated();
  const { winback, record } = await readEarlier();
  expect(record).toEqual({ run: "measure=amount", segments: "2-00000000-00000000" });
  expect(winback).toMatchObject({
    name: "KAM Win-back",
    table: { row: 3, column: 0, headings: [...WINBACK_HEADINGS, "Due"] },
  });
  const { values, formulas, formats } = winback!.table!;
  expect(values).toEqual([["1", "Acme", "First", "price", 45_300], ["2", "Berg", "Rest", "", "4!"]]); // prettier-ignore
  expect(formulas[1]![4]).toBe('=LEN(RC[-3])&"!"');
  expect(formats[0]![4]).toBe("dd.mm.yyyy");
});

test("an earlier sheet without its table is told, and becomes the user's own", async () => {
  await writeFirst();
  await onSheet("KAM Inputs", (sheet) => {
    sheet.getRange("E5").values = [["do not lose this"]];
    sheet.tables.getItem("KamInputs").convertToRange();
  });
  const earlier = await readEarlier();
  expect(earlier.inputs).toEqual({ name: "KAM Inputs", table: null });
  await writeReport(
    [plainSummary(FIGURES), plainClients(CLIENTS), plainInputs(INPUTS), plainWinback(WINBACK)],
    { earlier }
  );
  expect(await sheetNames()).toEqual(["Sheet1", ...SHEETS, "KAM Inputs (2)"]);
  expect((await usedCells("KAM Inputs")).values[4]![4]).toBe("do not lose this");
  expect((await readEarlier()).inputs!.name).toBe("KAM Inputs (2)");
});

test("what is typed into KAM Inputs stays, with colours, own columns and formulas; new clients come below", async () => {
  await writeFirst();
  await onSheet("KAM Inputs", (sheet) => {
    sheet.tables.getItem("KamInputs").resize("A4:F6");
    sheet.getRange("D5:F5").values = [["Yes", "met in May", 7]];
    sheet.getRange("F4").values = [["Visits"]];
    sheet.getRange("F6").formulas = [["=F5*2"]];
    sheet.getRange("C5").format.fill.color = "#FFFF00";
    sheet.getRange("A8:B8").values = [["my", "note"]];
  });
  const earlier = await readEarlier();
  const inputs = amendedInputs(earlier, ["no longer", "yes"], [["3", "Cole", "yes", "", ""], ["4", "Dahl", "yes", "", ""]]); // prettier-ignore
  await writeReport([plainSummary(FIGURES), plainClients(CLIENTS), inputs, plainWinback(WINBACK)], { earlier }); // prettier-ignore
  await open.office.host.calculated();
  const { address, values, formulas } = await table("KamInputs");
  expect(address).toBe("'KAM Inputs'!A4:F8");
  expect(values.slice(1)).toEqual([
    ["1", "Acme", "no longer", "Yes", "met in May", 7],
    ["2", "Berg", "yes", "", "", 14],
    ["3", "Cole", "yes", "", "", ""],
    ["4", "Dahl", "yes", "", "", ""],
  ]);
  expect(formulas[2]![5]).toBe("=F5*2");
  const fill = await onSheet("KAM Inputs", (sheet) =>
    sheet.getRange("C5").format.fill.load("color")
  );
  expect(fill.color).toBe("#FFFF00");
  const { values: all } = await usedCells("KAM Inputs");
  expect(all[9]!.slice(0, 2)).toEqual(["my", "note"]); // moved down by the two new rows
});

test("rows of KAM Win-back move with what was typed and with own formulas", async () => {
  await writeFirst();
  await onSheet("KAM Win-back", (sheet) => {
    sheet.tables.getItem("KamWinback").resize("A4:E6");
    sheet.getRange("D5:E5").values = [["price", "Letters"]];
    sheet.getRange("E4").values = [["Letters"]];
    sheet.getRange("E5").formulas = [["=LEN(B5)"]];
  });
  const earlier = await readEarlier();
  const moved = plainWinback(
    [["2", "Berglund", "First", "", ""], ["1", "Acme", "First", "price", ""]],
    [...WINBACK_HEADINGS, "Letters"]
  ); // prettier-ignore
  const own = { row: 5, column: 4, formula: String(earlier.winback!.table!.formulas[0]![4]) };
  const winback = { ...moved, formulas: [...moved.formulas!, own] };
  const inputs = amendedInputs(earlier, ["yes", "yes"], []);
  await writeReport([plainSummary(FIGURES), plainClients(CLIENTS), inputs, winback], { earlier });
  await open.office.host.calculated();
  const { address, values, formulas } = await table("KamWinback");
  expect(address).toBe("'KAM Win-back'!A4:E6");
  expect(values[2]).toEqual(["1", "Acme", "First", "price", 4]);
  expect(formulas[2]![4]).toBe("=LEN(B6)");
  expect((await usedCells("KAM Win-back")).values[4]![9]).toBe(1);
});

test("a chart the user moved, coloured and put elsewhere stays there and shows the new figures", async () => {
  await writeFirst();
  await onSheet("KAM Summary", (sheet) => {
    const own = sheet.charts.add("Pie", sheet.getRange("A31:B32"), "Columns");
    own.name = "My pie";
    const pareto = sheet.charts.getItem("KAM Pareto");
    pareto.left = 600;
    pareto.width = 222;
    pareto.series.getItemAt(0).format.fill.setSolidColor("#FF0000");
  });
  const before = await chart();
  const rows = [...FIGURES, ["Cole", 5, 1]] as const;
  const earlier = await readEarlier();
  await writeReport([{ ...plainSummary(rows), charts: [{ ...plainChart(3), title: "Pareto now" }] }], { earlier }); // prettier-ignore
  const after = await chart();
  expect(after.place).toEqual(before.place);
  expect(after.place).toMatchObject({ left: 600, width: 222 });
  expect(after.title).toBe("Pareto now");
  expect(after.series.map(({ values }) => values)).toMatchObject([
    { address: "B31:B33" },
    { address: "C31:C33" },
  ]);
  const model = open.office.host.charts.find(({ name }) => name === "KAM Pareto")!;
  expect(JSON.stringify(model.series[0]!.format)).toContain("#FF0000");
  expect(open.office.host.charts.map(({ name }) => name)).toEqual(["KAM Pareto", "My pie"]);
});

test("series come and go with the report; a chart that is no more part of it goes, the user's stay", async () => {
  await writeFirst();
  const line = { name: "Last year", values: plainChart(2).series[0]!.values, as: "line" } as const;
  const more = { ...plainChart(2), series: [...plainChart(2).series, line] };
  await writeReport([plainSummary(FIGURES, [more])]);
  expect((await chart()).series.map(({ name, type }) => [name, type])).toEqual([
    ["Sales", "ColumnClustered"],
    ["Cumulative", "Line"],
    ["Last year", "Line"],
  ]);
  await writeReport([plainSummary(FIGURES)]);
  expect((await chart()).series).toHaveLength(2);
  await onSheet("KAM Summary", (sheet) => (sheet.charts.add("Line", sheet.getRange("B31:B32"), "Columns").name = "Mine")); // prettier-ignore
  await writeReport([plainSummary(FIGURES, [])]);
  expect(open.office.host.charts.map(({ name }) => name)).toEqual(["Mine"]);
});

test("the report follows a table that rows and columns were inserted before", async () => {
  await writeFirst();
  await putCells("Mine", [["total"]]);
  await onSheet(
    "Mine",
    (sheet) => (sheet.getRange("B1").formulas = [["=SUM(KamClients[Amount])"]])
  );
  await onSheet("KAM Clients", (sheet) => {
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("A1").values = [["For the board"]];
  });
  await writeReport([plainClients([...CLIENTS, ["3", "Cole", 5]])]);
  await open.office.host.calculated();
  expect((await table("KamClients")).address).toBe("'KAM Clients'!B6:D9");
  const { values } = await usedCells("KAM Clients");
  expect(values[0]![0]).toBe("For the board");
  expect(values[2]![1]).toBe("KAM Clients");
  expect(values[8]).toEqual(["", "3", "Cole", 5]);
  expect((await usedCells("Mine")).values[0]![1]).toBe(105);
});

test("a row of totals stays below the clients", async () => {
  await writeFirst();
  await onSheet("KAM Clients", (sheet) => (sheet.tables.getItem("KamClients").showTotals = true));
  await writeReport([plainClients([...CLIENTS, ["3", "Cole", 5]])]);
  await open.office.host.calculated();
  const { address, values } = await table("KamClients");
  expect(address).toBe("'KAM Clients'!A4:C8");
  expect(values.at(-1)).toEqual(["Total", "", 105]);
  expect((await readEarlier()).clients!.table!.values).toHaveLength(3);
});

test("a list that runs empty keeps its table, without the clients of the last run", async () => {
  await writeFirst();
  const earlier = await readEarlier();
  await writeReport([plainWinback([])], { earlier });
  expect((await table("KamWinback")).values).toEqual([WINBACK_HEADINGS, ["", "", "", ""]]);
  await writeReport([plainWinback(WINBACK)], { earlier: await readEarlier() });
  expect((await table("KamWinback")).values.slice(1)).toEqual(WINBACK);
  await removeReport();
  await writeReport([plainWinback([])]);
  expect((await table("KamWinback")).address).toBe("'KAM Win-back'!A4:D5");
});

test("a table keeps its columns, and the user's cells right of it make way for new ones", async () => {
  await writeFirst();
  await onSheet("KAM Clients", (sheet) => (sheet.getRange("E5").values = [["beside"]]));
  const wider = plainClients(
    CLIENTS.map((row) => [...row, 1, 2, 3]),
    ["Code", "Client", "Amount", "X1", "X2", "X3"]
  );
  await writeReport([wider]);
  const { values } = await usedCells("KAM Clients");
  expect(values[4]).toEqual(["1", "Acme", 90, 1, 2, 3, "", "beside"]);
  await writeReport([plainClients(CLIENTS)]);
  expect((await table("KamClients")).address).toBe("'KAM Clients'!A4:F6");
});

test("what somebody typed while the report was made is never written over", async () => {
  await writeFirst();
  const earlier = await readEarlier();
  const inputs = amendedInputs(earlier, ["a", "b"], []);
  const sheets = [plainSummary(FIGURES), plainClients(CLIENTS), inputs, plainWinback(WINBACK)];
  for (const [name, address] of [
    ["KAM Inputs", "E6"],
    ["KAM Win-back", "D6"],
  ] as const) {
    const before = await readEarlier();
    await onSheet(name, (sheet) => (sheet.getRange(address).values = [["just now"]]));
    const typed = (await usedCells(name)).values;
    expect(await writeReport(sheets, { earlier: before }).catch(excelProblemCode)).toBe("changedMeanwhile"); // prettier-ignore
    expect((await usedCells(name)).values).toEqual(typed);
  }
  expect(await writeReport(sheets).catch(excelProblemCode)).toBe("changedMeanwhile"); // not told of them at all
  expect(await sheetNames()).toEqual(["Sheet1", ...SHEETS]);
});

test("a cancel of the second run leaves every sheet as it was, whenever it comes", async () => {
  await writeFirst();
  await onSheet("KAM Inputs", (sheet) => (sheet.getRange("D5:E5").values = [["Yes", "note"]]));
  const earlier = await readEarlier();
  const sheets = [
    plainSummary([["Cole", 1, 1]]),
    plainClients([["3", "Cole", 5]]),
    amendedInputs(earlier, ["no", "no"], [["3", "Cole", "yes", "", ""]]),
    plainWinback([["3", "Cole", "First", ""]]),
  ];
  const all = async () => Promise.all(SHEETS.map(async (name) => (await usedCells(name)).formulas));
  const before = await all();
  for (let step = 1; step <= 5; step++) {
    const stop = new AbortController();
    let seen = 0;
    const onProgress = () => ++seen === step && stop.abort(new Error("stopped"));
    await expect(writeReport(sheets, { earlier, onProgress, signal: stop.signal })).rejects.toThrow("stopped"); // prettier-ignore
    expect(await all()).toEqual(before);
    expect(await sheetNames()).toEqual(["Sheet1", ...SHEETS]);
  }
  await writeReport(sheets, { earlier });
  expect((await table("KamInputs")).values.slice(1)).toEqual([
    ["1", "Acme", "no", "Yes", "note"],
    ["2", "Berg", "no", "", ""],
    ["3", "Cole", "yes", "", ""],
  ]);
});

test("removing results keeps the sheets people typed into, and the next run goes on with them", async () => {
  await writeFirst();
  await onSheet("KAM Inputs", (sheet) => (sheet.getRange("E6").values = [["careful"]]));
  expect(await removeReport()).toEqual({ removed: 3, kept: ["KAM Inputs"] });
  expect(await sheetNames()).toEqual(["Sheet1", "KAM Inputs"]);
  const earlier = await readEarlier();
  expect(earlier.inputs!.table!.values[1]![4]).toBe("careful");
  await writeReport(
    [plainClients(CLIENTS), amendedInputs(earlier, ["yes", "yes"], []), plainWinback(WINBACK)],
    { earlier }
  );
  expect((await table("KamInputs")).values[2]![4]).toBe("careful");
  await onSheet("KAM Inputs", (sheet) => (sheet.getRange("E6").values = [[""]]));
  expect(await removeReport()).toEqual({ removed: 3, kept: [] });
});
