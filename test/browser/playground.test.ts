import { readFileSync } from "fs";
import { join } from "path";
import axe from "axe-core";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { gzipSync } from "zlib";
import type { Playground } from "../../src/playground/playground";
import { openPlayground, type Opened } from "./browser";

const { KAM_DATA } = process.env;
const onData = KAM_DATA ? test : test.skip;

declare const window: { readonly kamPlayground: Playground };

let playground: Opened;

beforeAll(async () => {
  playground = await openPlayground();
});

afterAll(async () => {
  await playground?.close();
});

const text = (content: string) => new TextEncoder().encode(content);
const notice = () => playground.page.locator(".notice");
const tip = () => playground.page.locator("#cell-message");

/** Text in windows-1251, where the letters from А to я are the bytes from 192 on. */
function windows1251(content: string): Uint8Array {
  const byte = (code: number) => (code >= 0x410 && code <= 0x44f ? code - 0x410 + 192 : code);
  return Uint8Array.from([...content].map((letter) => byte(letter.charCodeAt(0))));
}

const SALES = "client,sales\na,80\nb,15\nc,5\n";

describe("opening", () => {
  test("a .csv with decimal commas in windows-1251", async () => {
    const content =
      "Клиент;Дата;Сумма\nРомашка;31.01.2024;1 500,50\nСеверный ветер;29.02.2024;2 300,00\nЗаря;15.03.2024;10,25\n";
    await playground.openFile({ name: "продажи.csv", bytes: windows1251(content) });
    expect(await playground.readCells("A1:C4")).toEqual([
      ["Клиент", "Дата", "Сумма"],
      ["Ромашка", 45322, 1500.5],
      ["Северный ветер", 45351, 2300],
      ["Заря", 45366, 10.25],
    ]);
    expect(await playground.page.locator("#workbook-name").textContent()).toBe("продажи.csv");
  });

  test("a .csv.gz whose cells look like formulas and codes", async () => {
    const content = 'client,code\n"=HYPERLINK(""http://x"",""a"")",00123\n+7 495,00007\n';
    await playground.openFile({ name: "codes.csv.gz", bytes: gzipSync(content) });
    expect(await playground.readCells("A2:B3")).toEqual([
      ['=HYPERLINK("http://x","a")', "00123"],
      ["+7 495", "00007"],
    ]);
  });

  test("an .xlsx with a table, and formulas of the add-in that name it", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Data",
          rows: [
            ["Client", "Amount"],
            ["a", 80],
            ["b", 15],
            ["c", 5],
          ],
          tables: [
            { name: "Sales", range: "A1:B4", columns: [{ name: "Client" }, { name: "Amount" }] },
          ],
          cells: new Map([["1,3", { formula: "_xldudf_KAM_ABC(Sales[Amount])", value: "" }]]),
        },
        {
          name: "Other sheet",
          rows: [],
          cells: new Map([["0,0", { formula: "SUM(Sales[Amount])", value: 0 }]]),
        },
      ],
    });
    await playground.openFile({ name: "book.xlsx", bytes });
    expect(await playground.readCells("D2:D4")).toEqual([["A"], ["B"], ["C"]]);
    expect(await playground.readCells("A1", "Other sheet")).toEqual([[100]]);
  });

  test("a file dropped on the grid", async () => {
    const { page } = playground;
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], "dropped.csv"));
      return data;
    }, SALES);
    await page.dispatchEvent("#grid", "dragenter", { dataTransfer: transfer });
    expect(await page.getByText("Drop the file to open it").isVisible()).toBe(true);
    await page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
    await page.waitForFunction(
      () => document.getElementById("workbook-name")?.textContent === "dropped.csv"
    );
    await playground.ready();
    expect(await playground.readCells("A1:B2")).toEqual([
      ["client", "sales"],
      ["a", 80],
    ]);
  });

  test.each([
    [
      "photo.png",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0),
      /cannot|not a file.*Save it as/,
    ],
    [
      "old.xls",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      /older or binary kind.*save it as \.xlsx/,
    ],
    ["secret.xlsx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /password/],
    ["cut.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /damaged or cut short/],
    ["empty.csv", new Uint8Array(), /is empty/],
  ])("%s is refused in plain words", async (name, bytes, words) => {
    await expect(playground.openFile({ name, bytes })).rejects.toThrow(words);
    expect(await notice().getAttribute("role")).toBe("alert");
    await playground.page.getByRole("button", { name: "Close this message" }).click();
    expect(await notice().count()).toBe(0);
  });

  test("gives the keyboard to the sheet", async () => {
    await playground.openFile({ name: "abc.csv", bytes: text(SALES) });
    await playground.page.keyboard.type("typed");
    await playground.page.keyboard.press("Enter");
    expect(await playground.readCells("A1")).toEqual([["typed"]]);
  });

  test("says which dates it kept as texts", async () => {
    await playground.openFile({
      name: "dates.csv",
      bytes: text("n,Ordered\n1,03/04/2024\n2,05/06/2024\n"),
    });
    expect(await notice().textContent()).toMatch(/Kept as text: Ordered\./);
  });

  test("says what of an .xlsx it left out", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "A",
          rows: [["x", 1]],
          textBoxes: [{ text: "A note", anchor: { from: { row: 3, col: 3 } } }],
        },
      ],
    });
    await playground.openFile({ name: "notes.xlsx", bytes });
    expect(await notice().textContent()).toMatch(/Not taken over from the file: 1 text box\./);
  });

  test("the samples", async () => {
    await playground.openSample(/^Sales ledger/);
    expect((await playground.readCells("A1:D1"))[0]).toEqual([
      "Invoice",
      "Date",
      "Client code",
      "Client",
    ]);
    await playground.openSample(/^One large client/);
    expect(await playground.page.locator("#workbook-name").textContent()).toBe("One large client");
  });

  onData(
    "half a million rows",
    async () => {
      const file = join(KAM_DATA!, "data/online_retail/online_retail.csv.gz");
      await playground.openFile({ name: "online_retail.csv.gz", bytes: readFileSync(file) });
      expect(await playground.readCells("A541910:H541910")).toEqual([
        [
          581587,
          "22138",
          "BAKING SET 9 PIECE RETROSPOT ",
          3,
          40886.53472222222,
          4.95,
          12680,
          "France",
        ],
      ]);
    },
    180_000
  );
});

describe("formulas of the add-in", () => {
  beforeEach(async () => {
    await playground.openFile({ name: "abc.csv", bytes: text(SALES) });
  });

  test("spill where they are typed, and follow their inputs", async () => {
    await playground.typeInCell("D2", "=KAM.ABC(B2:B4)");
    expect(await playground.readCells("D2:D4")).toEqual([["A"], ["B"], ["C"]]);
    await playground.typeInCell("B4", "100");
    expect(await playground.readCells("D2:D4")).toEqual([["A"], ["B"], ["A"]]);
  });

  test("take options, left out or given", async () => {
    await playground.typeInCell("D2", "=KAM.ABC(B2:B4,,0.99)");
    expect(await playground.readCells("D2:D4")).toEqual([["A"], ["B"], ["B"]]);
    await playground.typeInCell("D2", '=KAM.ABC(B2:B4,60,90,"within")');
    expect(await playground.readCells("D2:D4")).toEqual([["A"], ["C"], ["C"]]);
  });

  test("work inside other functions", async () => {
    await playground.typeInCell("D2", '=SUM((KAM.ABC(B2:B4)="A")*B2:B4)');
    expect(await playground.readCells("D2")).toEqual([[80]]);
  });

  test("are offered while typing, with what they do and take", async () => {
    const { page } = playground;
    await playground.select("D2");
    await page.keyboard.type("=KAM.", { delay: 20 });
    await page.getByText("Ranks clients by volume", { exact: false }).first().waitFor();
    for (const name of ["ABC", "XYZ", "ABCXYZ"]) {
      await page
        .locator("li", { hasText: `KAM.${name}` })
        .first()
        .waitFor();
    }
    await page.keyboard.type("ABC(", { delay: 20 });
    await page.getByText("[a_limit]", { exact: false }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("a wrong argument shows #VALUE!, and its message where the cell is selected", async () => {
    await playground.typeInCell("D2", "=KAM.ABC(A2:A4)");
    expect(await playground.readCells("D2")).toEqual([["#VALUE!"]]);
    expect(await tip().isVisible()).toBe(false); // Enter went on to D3
    await playground.select("D2");
    await tip().waitFor({ state: "visible" });
    expect(await tip().textContent()).toMatch(/^D2: values, row 2: "b" is text, not a number/);
    expect(await tip().getAttribute("role")).toBe("status");
    await playground.typeInCell("D2", "=KAM.ABC(B2:B4)");
    await playground.select("D2");
    await tip().waitFor({ state: "hidden" });
  });

  test("one that throws does not stop the engine", async () => {
    await playground.pane().evaluate(() => {
      const { mappings } = (
        globalThis as never as {
          CustomFunctions: { _association: { mappings: Record<string, () => never> } };
        }
      ).CustomFunctions._association;
      mappings["XYZ"] = () => {
        throw new TypeError("out of order");
      };
    });
    await playground.typeInCell("D2", "=KAM.XYZ(B2:B4)");
    await playground.typeInCell("E2", "=KAM.ABC(B2:B4)");
    await playground.typeInCell("F2", "=1+1");
    expect(await playground.readCells("D2:F2")).toEqual([["#VALUE!", "A", 2]]);
    await playground.select("D2");
    await tip().waitFor({ state: "visible" });
    expect(await tip().textContent()).toBe("D2: out of order");
  });
});

describe("downloading", () => {
  test("gives a workbook with the values of the add-in's formulas, and opens again", async () => {
    await playground.openFile({ name: "abc.csv", bytes: text(SALES + "00123,0\n") });
    await playground.typeInCell("D2", "=KAM.ABC(B2:B4)");
    const { name, bytes } = await playground.download();
    expect(name).toBe("abc.xlsx");
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.rows).toEqual([
      ["client", "sales", null, null],
      ["a", 80, null, "A"],
      ["b", 15, null, "B"],
      ["c", 5, null, "C"],
      ["00123", 0, null, null],
    ]);
    expect(sheet?.cells?.get("1,3")).toMatchObject({
      formula: "_xldudf_KAM_ABC(B2:B4)",
      formulaDynamic: true,
    });
    await playground.openFile({ name, bytes });
    expect(await playground.readCells("A2:D5")).toEqual([
      ["a", 80, "", "A"],
      ["b", 15, "", "B"],
      ["c", 5, "", "C"],
      ["00123", 0, "", ""],
    ]);
  });
});

describe("the page", () => {
  test("breaks no rule of accessibility, with its menus closed and open", async () => {
    const { page } = playground;
    await page.evaluate(axe.source);
    const violations = () =>
      page.evaluate(async () => {
        const { axe } = globalThis as never as { axe: typeof import("axe-core") };
        const { violations } = await axe.run({ exclude: [["#grid"], ["iframe"]] });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`
        );
      });
    expect(await violations()).toEqual([]);
    for (const menu of ["Samples", "Options"]) {
      await page.getByRole("button", { name: menu }).click();
      expect(await violations()).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  test("menus obey the keyboard", async () => {
    const { page } = playground;
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole("button", { name: "Options" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("New workbook");
    await page.keyboard.press("End");
    expect(await focused()).toBe("High contrast (black)");
    await page.keyboard.press("w");
    expect(await focused()).toMatch(/^Web limits/);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Options"
    );
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  test("the pane can be made wider and narrower by keyboard, 320 to 600 pixels", async () => {
    const handle = playground.page.getByRole("separator", { name: "Width of the task pane" });
    const width = async () =>
      Math.round((await playground.page.locator("#pane").boundingBox())!.width);
    expect(await handle.getAttribute("aria-valuenow")).toBe("350");
    await handle.focus();
    await playground.page.keyboard.press("ArrowLeft");
    expect([await width(), await handle.getAttribute("aria-valuenow")]).toEqual([360, "360"]);
    await playground.page.keyboard.press("End");
    await playground.page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(600);
    await playground.page.keyboard.press("Home");
    await playground.page.keyboard.press("ArrowRight");
    expect(await width()).toBe(320);
  });

  test("and by mouse", async () => {
    const { page } = playground;
    const handle = (await page.locator("#splitter").boundingBox())!;
    const [x, y] = [handle.x + handle.width / 2, handle.y + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator("#splitter").getAttribute("aria-valuenow")).toBe("420");
    await page.locator("#splitter").dblclick();
    expect(await page.locator("#splitter").getAttribute("aria-valuenow")).toBe("350");
  });

  test.each([1024, 760])("fits into %i pixels", async (width) => {
    const { page } = playground;
    await page.setViewportSize({ width, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width
    );
    for (const name of ["Open…", "Download .xlsx", "Samples", "Options"]) {
      const box = await page.getByRole("button", { name }).boundingBox();
      expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("New workbook clears the table; web limits reach the host", async () => {
    const { page } = playground;
    await page.getByRole("button", { name: "Options" }).click();
    await page.getByRole("menuitem", { name: "New workbook" }).click();
    await playground.ready();
    expect(await playground.readCells("A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
    const limit = () => page.evaluate(() => window.kamPlayground.host?.messageLimit);
    expect(await limit()).toBeNull();
    await page.getByRole("button", { name: "Options" }).click();
    await page.getByRole("menuitemcheckbox", { name: /Web limits/ }).click();
    expect(await limit()).toBe(5 * 1024 * 1024);
    await page.getByRole("button", { name: "Options" }).click();
    const entry = page.getByRole("menuitemcheckbox", { name: /Web limits/ });
    expect(await entry.getAttribute("aria-checked")).toBe("true");
    await entry.click();
  });

  test.each([
    ["Dark", "#262626"],
    ["High contrast (black)", "#000000"],
    ["Light", "#ffffff"],
  ])("shows the pane under Office's theme %s", async (label, background) => {
    const { page } = playground;
    await page.getByRole("button", { name: "Options" }).click();
    await page.getByRole("menuitemradio", { name: label }).click();
    await playground.ready();
    const told = await playground.pane().evaluate(() => {
      const { Office } = globalThis as never as {
        Office: { context: { officeTheme: { bodyBackgroundColor: string } } };
      };
      return Office.context.officeTheme.bodyBackgroundColor;
    });
    expect(told.toLowerCase()).toBe(background);
  });
});

test("nothing has left the machine, and nothing has failed unseen", () => {
  expect(playground.outside).toEqual([]);
  expect(playground.errors).toEqual([]);
});
