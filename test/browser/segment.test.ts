import { readFileSync } from "fs";
import { join } from "path";
import { gunzipSync } from "zlib";
import { readXlsx } from "hucre/xlsx";
import type { Frame } from "playwright-core";
import { SAMPLES } from "../../src/sheet/sample";
import { csv } from "../csv";
import { onData } from "../data/csvCells";
import { slowClientsTable, type Purchase, type SlowClient } from "../reference/slowClientsTable";
import { openPlayground, type Opened } from "./browser";

const data = join(process.env["KAM_DATA"] ?? "", "data");
const AFTER_LAST_ROW = 5; // three rows of title, one of headings

let playground: Opened;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

/** Presses "Segment clients" over the present workbook and waits for the result. */
async function segmentClients(
  choose: (pane: Frame) => Promise<unknown> = async () => {}
): Promise<void> {
  const pane = playground.pane();
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  await choose(pane);
  await pane.getByRole("button", { name: "Segment clients" }).click();
  await pane.getByRole("heading", { name: /clients segmented$/ }).waitFor();
}

/** The table of KAM Clients as the workbook holds it, headings first, with one row below. */
async function clientCells(clients: number): Promise<(string | number | boolean)[][]> {
  const cells = await playground.readCells(`A4:AZ${clients + AFTER_LAST_ROW}`, "KAM Clients");
  const columns = cells[0]!.indexOf("");
  return cells.map((row) => row.slice(0, columns));
}

/** The clients of KAM Clients, by heading. */
async function writtenTable(clients: number): Promise<Record<string, string | number>[]> {
  const [headings, ...rows] = await clientCells(clients);
  expect(rows.at(-1)!.every((cell) => cell === "")).toBe(true); // nothing below the last client
  return rows
    .slice(0, -1)
    .map((row) =>
      Object.fromEntries(headings!.map((heading, c) => [String(heading), row[c] as string]))
    );
}

function expectTable(
  written: readonly Record<string, string | number>[],
  clients: readonly SlowClient[],
  measure = "Sales"
): void {
  expect(written).toHaveLength(clients.length);
  const byCode = new Map(clients.map((client) => [client.code, client]));
  let running = 0;
  for (const row of written) {
    const expected = byCode.get(String(row["Code"]));
    if (!expected) throw new Error(`No client ${row["Code"]}`);
    expect({
      code: String(row["Code"]),
      rank: row["Rank"],
      client: row["Client"],
      abc: row["ABC"],
      xyz: row["XYZ"],
      segment: row["Segment"],
      periods: row["Periods with orders"],
      first: dayOf(row["First purchase"]),
      last: dayOf(row["Last purchase"]),
    }).toEqual({
      code: expected.code,
      rank: expected.rank,
      client: expected.client,
      abc: expected.abc,
      xyz: expected.xyz,
      segment: expected.segment,
      periods: expected.periods,
      first: expected.first,
      last: expected.last,
    });
    expect(row[measure]).toBeCloseTo(expected.value, 4);
    expect(row["Share"]).toBeCloseTo(expected.share, 9);
    running += Math.max(0, expected.share);
    expect(row["Cumulative share"]).toBeCloseTo(running, 9);
  }
  const values = written.map((row) => Number(row[measure]));
  expect(values).toEqual([...values].sort((a, b) => b - a));
}

/** The clients in each segment, of the first matrix of KAM Summary. */
async function writtenMatrix(): Promise<Record<string, number>> {
  const cells = await playground.readCells("A1:Z200", "KAM Summary");
  const top = cells.findIndex((row) => row.includes("X  frequent"));
  const left = cells[top]!.indexOf("X  frequent");
  return Object.fromEntries(
    cells
      .slice(top + 1, top + 4)
      .flatMap((row, r) =>
        [..."XYZN"].map((xyz, c) => [`${"ABC"[r]}${xyz}`, Number(row[left + c])])
      )
  );
}

function expectMatrix(matrix: Record<string, number>, clients: readonly SlowClient[]): void {
  for (const [segment, count] of Object.entries(matrix)) {
    expect([segment, clients.filter((client) => client.segment === segment).length]).toEqual([
      segment,
      count,
    ]);
  }
}

/** What stands beside each label of KAM Summary: the information block among it. */
async function information(): Promise<Record<string, string | number>> {
  const cells = await playground.readCells("A1:Z300", "KAM Summary");
  return Object.fromEntries(
    cells.flatMap((row) =>
      row.flatMap((label, c) => {
        const beside = row.slice(c + 1).find((cell) => cell !== "");
        return typeof label === "string" && label !== "" && beside !== undefined
          ? [[label.trim(), beside as string | number]]
          : [];
      })
    )
  );
}

function dayOf(serial: string | number | undefined): string {
  if (typeof serial !== "number") return String(serial ?? "");
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

describe("the sample ledger", () => {
  const [, ...rows] = SAMPLES[0]!.cells();
  // Good rows have a client, a date and an amount; the samples hold six bad ones.
  const purchases = rows
    .filter(
      ([, date, code, name, , , amount]) =>
        typeof date === "number" &&
        typeof amount === "number" &&
        `${code ?? ""}${name ?? ""}`.trim() !== ""
    )
    .map(([, date, code, name, , , amount]): Purchase => ({
      code: String(code),
      name: String(name ?? ""),
      date: dayOf(date as number),
      amount: Number(amount),
    }));
  const { clients } = slowClientsTable(purchases);

  test("is segmented as the definitions say, cell by cell", async () => {
    await playground.openSample(/^Sales/);
    await segmentClients();
    expectTable(await writtenTable(clients.length), clients);
    expectMatrix(await writtenMatrix(), clients);
    const about = await information();
    expect(about["Rows in the source"]).toBe(rows.length);
    expect(about["Rows used"]).toBe(purchases.length);
    expect(about["Rows excluded"]).toBe(6);
    expect(about["Total of the report"]).toBe(about["Total of the included rows"]);
    expect(about["Check"]).toMatch(/^OK/);
  });

  test("leaves the ledger itself as it was, and a second run changes no figure", async () => {
    const ledger = await playground.readCells("A1:I400", "Sales ledger");
    expect(ledger).toEqual(
      SAMPLES[0]!
        .cells()
        .slice(0, 400)
        .map((row) => row.map((cell) => cell ?? ""))
    );
    const first = await writtenTable(clients.length);
    expect(first.filter((row) => row["Was -> now"] !== "–")).toEqual([]);
    const { "Date of the run": before } = await information();
    await playground.pane().getByRole("button", { name: "Run again" }).click();
    while ((await information())["Date of the run"] === before) await playground.calculated();
    await playground.pane().getByRole("button", { name: "Run again" }).waitFor();
    const second = await writtenTable(clients.length);
    const nothing = first.filter((row) => row["Segment"] === "–").length; // four have no segment to be moved from
    expect(nothing).toBe(4);
    expect(second.filter((row) => row["Was -> now"] === "unchanged")).toHaveLength(
      clients.length - nothing
    );
    const figures = (rows: typeof first) => rows.map((row) => ({ ...row, "Was -> now": "" }));
    expect(figures(second)).toEqual(figures(first));
  });

  test("is downloaded with its result, and reads the same elsewhere", async () => {
    const { bytes } = await playground.download();
    const book = await readXlsx(bytes);
    const sheet = book.sheets.find(({ name }) => name === "KAM Clients")!;
    const shown = (await clientCells(clients.length)).slice(0, -1);
    const saved = sheet.rows
      .slice(3, clients.length + 4)
      .map((row) => row.map((cell) => (cell instanceof Date ? cell : (cell ?? ""))));
    expect(saved).toHaveLength(shown.length);
    saved.forEach((row, r) =>
      row.forEach((cell, c) => {
        const expected = shown[r]![c];
        if (cell instanceof Date)
          expect(cell.toISOString().slice(0, 10)).toBe(dayOf(expected as number));
        else expect(cell).toEqual(expected);
      })
    );
    expect(sheet.tables?.map(({ name }) => name)).toEqual(["KamClients"]);
  });
});

test("names that look like something else arrive as those very texts", async () => {
  const names = ['=HYPERLINK("http://x";"a")', "+7 495 000", "00123", "1E5", "3-4", "-Acme", "@user", "TRUE", "<img src=x onerror=alert(1)>", "__proto__"]; // prettier-ignore
  const lines = names.flatMap((name, i) =>
    ["2024-01-10", "2024-02-10", "2024-03-30"].map(
      (date) => `"${name.replaceAll('"', '""')}",${date},${100 - i}`
    )
  );
  const text = ["Client,Date,Amount", ...lines].join("\n");
  await playground.openFile({ name: "hostile.csv", bytes: new TextEncoder().encode(text) });
  await segmentClients();
  const written = await playground.readCells(`C5:C${names.length + 4}`, "KAM Clients");
  expect(written.map(([name]) => name)).toEqual(names);
  const { bytes } = await playground.download();
  const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === "KAM Clients")!;
  expect(sheet.rows.slice(4, names.length + 4).map((row) => row[2])).toEqual(names);
});

describe("published ledgers", () => {
  const adventureWorks = join(data, "adventureworks_dw/reseller_sales_flat.csv.gz");
  const wholeLedger = (pane: Frame) => pane.getByLabel("Over").selectOption("all");

  const resellers = (by: "key" | "name", measure: "Sales" | "Profit" = "Sales") => {
    const rows = csv(gunzipSync(readFileSync(adventureWorks)).toString("utf8"));
    const purchases = rows.map((row): Purchase => ({
      code: by === "key" ? row["ResellerKey"]! : row["ResellerName"]!.toLowerCase(),
      name: row["ResellerName"]!,
      date: row["OrderDate"]!,
      amount: Number(row["SalesAmount"]),
      profit: Number(row["Profit"]),
    }));
    return slowClientsTable(purchases, {
      measure: measure === "Profit" ? "profit" : "amount",
      span: "all",
    }).clients;
  };

  onData("AdventureWorks: 635 resellers, 186/125/324, 80,450,596.98 (its SOURCE)", async () => {
    await playground.openFile(adventureWorks);
    await segmentClients(wholeLedger);
    const clients = resellers("key");
    const written = await writtenTable(clients.length);
    expectTable(written, clients);
    expectMatrix(await writtenMatrix(), clients);
    const counts = ["A", "B", "C"].map((abc) => written.filter((row) => row["ABC"] === abc).length);
    expect(counts).toEqual([186, 125, 324]);
    const about = await information();
    expect(about["Rows used"]).toBe(60_855);
    expect(about["Total of the report"]).toBeCloseTo(80_450_596.98, 2);
  });

  onData("AdventureWorks by profit: 470,482.60 over 635 resellers", async () => {
    const pane = playground.pane();
    await pane.getByRole("button", { name: "Data and method" }).click();
    await segmentClients((frame) => frame.getByLabel("Rank clients by").selectOption("profit"));
    const clients = resellers("key", "Profit");
    expectTable(await writtenTable(clients.length), clients, "Profit");
    expect((await information())["Total of the report"]).toBeCloseTo(470_482.6, 2);
  });

  onData("AdventureWorks by name: 633 clients", async () => {
    const pane = playground.pane();
    await pane.getByRole("button", { name: "Data and method" }).click();
    await segmentClients(async (frame) => {
      await frame.getByLabel("Rank clients by").selectOption("amount");
      await frame.getByLabel("Code", { exact: true }).selectOption({ label: "None" });
      await frame.getByRole("heading", { name: "Preview" }).waitFor();
    });
    const pane633 = playground.pane();
    await pane633.getByRole("heading", { name: "633 clients segmented" }).waitFor();
    expect((await information())["Total of the report"]).toBeCloseTo(80_450_596.98, 2);
  });

  onData("northwind: 89 clients, 1,265,793.04 (its SOURCE)", async () => {
    const file = join(data, "northwind/northwind_flat.csv");
    await playground.openFile(file);
    await segmentClients(wholeLedger);
    const purchases = csv(readFileSync(file, "utf8")).map((row): Purchase => ({
      code: row["CustomerID"]!,
      name: row["CompanyName"]!,
      date: row["OrderDate"]!,
      amount: Number(row["Amount"]),
    }));
    const { clients } = slowClientsTable(purchases, { span: "all" });
    expectTable(await writtenTable(89), clients);
    expectMatrix(await writtenMatrix(), clients);
    expect((await information())["Total of the report"]).toBeCloseTo(1_265_793.04, 2);
  });
});

test("no request left the machine, and no error went unhandled", () => {
  expect(playground.outside).toEqual([]);
  expect(playground.errors).toEqual([]);
});
