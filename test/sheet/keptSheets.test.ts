import * as fc from "fast-check";
import { serialOf } from "../../src/core/period";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { extentOf, rectangleOf } from "../../src/sheet/reportSheet";
import { ReportBook } from "./reportBook";

const HEADINGS: Cell[] = ["Customer ID", "Customer name", "Date", "Amount", "Region"];
const { lists } = words.winback;

/** One purchase every `every` days from the start of 2022 until a day; `until` is in days. */
interface Buyer {
  readonly code: string;
  readonly until: number;
  readonly amount?: number;
  readonly every?: number;
  readonly region?: string;
}

const LAST = 1200;

function ledger(buyers: readonly Buyer[]): Cell[][] {
  const rows = buyers.flatMap(({ code, until, amount = 100, every = 30, region = "North" }) =>
    Array.from({ length: Math.floor(until / every) + 1 }, (_, i): Cell[] => [
      code,
      `Client ${code}`,
      serialOf(2022, 1, 1) + i * every,
      amount,
      region,
    ])
  );
  return [HEADINGS, ...rows];
}

/** Some that still buy, some that stopped. */
function market(lost: number, active = 5): Cell[][] {
  return ledger([
    ...Array.from({ length: active }, (_, i) => ({ code: `A${i}`, until: LAST, amount: 500 - i })),
    ...Array.from({ length: lost }, (_, i) => ({ code: `L${i}`, until: 700, amount: 400 - i })),
  ]);
}

describe("KAM Inputs", () => {
  test("rows never move: new clients come below, vanished ones are marked", () => {
    const book = new ReportBook().run(ledger([{ code: "B", until: LAST }, { code: "A", until: LAST, amount: 900 }])); // prettier-ignore
    expect(book.inputs.rows.map((row) => row["Code"])).toEqual(["A", "B"]);
    book.inputs.type(0, "Note", "first");
    book.run(
      ledger([
        { code: "B", until: LAST, amount: 5000 },
        { code: "N", until: LAST, amount: 10 },
        { code: "M", until: LAST, amount: 20 },
      ])
    );
    expect(book.inputs.rows.map((row) => [row["Code"], row["In the data"], row["Note"]])).toEqual([
      ["A", "no longer in the data", "first"],
      ["B", "yes", ""],
      ["M", "yes", ""],
      ["N", "yes", ""],
    ]);
  });

  test("amends only cells of its own: nothing else on the sheet is written", () => {
    const book = new ReportBook().run(market(3));
    book.inputs.addColumn("Mine");
    book.inputs.type(0, "Mine", 7, "=R[-1]C");
    book.run(market(4));
    const { inputs } = book.sheets;
    expect(inputs.renewal).toBe("amend");
    expect([inputs.widths, inputs.formulas]).toEqual([[], []]);
    const own = ["In the data", "Sales", "Segment", "Key by KAM"].map((h) =>
      book.inputs.columnOf(h)
    );
    const oldRows = inputs.table!.row + inputs.table!.rows - 1; // one row was added
    for (const block of inputs.blocks) {
      const { row, column } = rectangleOf(block);
      if (row < oldRows) expect(own).toContain(column);
    }
    for (const { row } of [...inputs.styles, ...inputs.choices]) expect(row).toBe(oldRows);
    expect(book.inputs.rows[0]!["Mine"]).toBe(7);
    expect(book.inputs.lines[0]!.at(-1)!.entered).toBe("=R[-1]C");
  });

  test("offers the words to choose from in the rows it adds, and in no others", () => {
    const book = new ReportBook().run(market(3));
    const whole = book.sheets.inputs.choices;
    expect(whole.map(({ list }) => list)).toEqual([
      ["Yes", "No"],
      ["Yes", "No"],
      ["Yes", "No"],
      ["Yes", "No"],
      ["lost", "still a client", "closed"],
    ]);
    expect(whole.every(({ row, rows }) => row === 4 && rows === 8)).toBe(true);
    book.run(market(5));
    const added = book.sheets.inputs.choices;
    expect(added.every(({ row, rows }) => row === 12 && rows === 2)).toBe(true);
  });

  test("a column the user deleted does not come back", () => {
    const book = new ReportBook().run(market(1));
    const { headings } = book.inputs;
    book.inputs.arrange(headings.map((_, i) => i).filter((i) => headings[i] !== "Budget"));
    book.run(market(2));
    expect(book.inputs.headings).not.toContain("Budget");
    expect(book.inputs.rows).toHaveLength(7);
  });

  test("clients that the columns left cannot tell apart are not added run after run", () => {
    const twins = ledger([
      { code: "A", until: LAST },
      { code: "B", until: LAST },
    ]);
    const same = twins.map((row, i) => (i === 0 ? row : row.map((cell, c) => (c === 1 ? "Twin" : cell)))); // prettier-ignore
    const book = new ReportBook().run(same);
    const { headings } = book.inputs;
    book.inputs.arrange(headings.map((_, i) => i).filter((i) => headings[i] !== "Code"));
    book.run(same).run(same);
    expect(book.inputs.rows).toHaveLength(2);
  });
});

describe("KAM Win-back", () => {
  test("has clients at risk or lost, the largest at stake first; 25 are shown, the rest is one filter away", () => {
    const book = new ReportBook().run(market(30));
    const { rows } = book.winback;
    expect(rows.map((row) => row["Code"])).toEqual(book.found.winback.map(({ code }) => code));
    expect(rows.map((row) => row["List"])).toEqual([
      ...Array(25).fill(lists.first),
      ...Array(5).fill(lists.later),
    ]);
    expect(book.sheets.winback.table!.filter).toEqual({ column: 0, values: [lists.first] });
    expect(new ReportBook().run(market(25)).sheets.winback.table!.filter).toBeNull();
  });

  test("nothing stands beside the table, where its filter would hide it", () => {
    const { winback } = new ReportBook().run(market(30)).sheets;
    const { row, columns } = winback.table!;
    for (const block of winback.blocks) {
      const cells = rectangleOf(block);
      expect(cells.row + cells.rows <= row || cells.column + cells.columns <= columns).toBe(true);
    }
    for (const { place } of winback.charts) expect(place.row + place.rows).toBeLessThanOrEqual(row);
    expect(extentOf(winback.blocks).columns).toBe(columns);
  });

  test("blocks, charts and the table never share a cell, and the table is where it was in the run before", () => {
    const book = new ReportBook().run(market(30));
    const first = book.sheets.winback;
    const taken = new Set<string>();
    const places = [...first.blocks.map(rectangleOf), ...first.charts.map(({ place }) => place)];
    for (const { row, column, rows, columns } of places)
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) {
          expect(taken.has(`${r} ${c}`)).toBe(false);
          taken.add(`${r} ${c}`);
        }
    const second = book.run(market(2)).sheets.winback;
    const third = book.run([["Client", "Total"], ["A", 5], ["B", 3], ["C", 1]]).sheets.winback; // prettier-ignore
    for (const { table } of [second, third])
      expect([table!.row, table!.column]).toEqual([first.table!.row, first.table!.column]);
  });

  test("what was typed goes with its client: words, dates, formulas, columns of the user's own", () => {
    const book = new ReportBook().run(market(4));
    book.winback.addColumn("Mine");
    book.winback.addColumn("Twice");
    for (let r = 0; r < 4; r++) book.winback.type(r, "Twice", r * 2, "=RC[-11]*2");
    book.winback.type(3, "Cause", "price");
    book.winback.type(3, "Due date", 45_800, 45_800, "dd.mm.yyyy");
    book.winback.type(3, "Mine", "3-4", "3-4", "General");
    book.winback.type(3, "Owner", "Ann", "=R1C1");
    // L3 becomes the largest, and L9 comes new.
    book.run(
      ledger([
        { code: "A", until: LAST, amount: 500 },
        ...[0, 1, 2, 3, 9].map((i) => ({
          code: `L${i}`,
          until: 700,
          amount: i === 3 ? 450 : 400 - i,
        })),
      ])
    );
    expect(book.winback.rows.map((row) => row["Code"])).toEqual(["L3", "L0", "L1", "L2", "L9"]);
    const { lines, headings } = book.winback;
    const cell = (row: number, heading: string) => lines[row]![headings.indexOf(heading)]!;
    expect(cell(0, "Cause").value).toBe("price");
    expect(cell(0, "Due date")).toEqual({ value: 45_800, entered: 45_800, format: "dd.mm.yyyy" });
    expect(cell(0, "Mine")).toEqual({ value: "3-4", entered: "3-4", format: "@" });
    expect(cell(0, "Owner")).toMatchObject({ value: "Ann", entered: "=R1C1" });
    expect(lines.map((_, r) => cell(r, "Twice").entered)).toEqual(Array(5).fill("=RC[-11]*2"));
    expect(lines.slice(1).every((_, r) => cell(r + 1, "Mine").value === "")).toBe(true);
  });

  test("keeps at the end what was typed about clients that came back, vanished, or stand twice", () => {
    const book = new ReportBook().run(market(3));
    for (const [r, note] of [
      [0, "came back"],
      [1, "vanished"],
      [2, "still lost"],
    ] as const)
      // prettier-ignore
      book.winback.type(r, "Result", note);
    book.run(
      ledger([
        { code: "A", until: LAST, amount: 500 },
        { code: "L0", until: LAST },
        { code: "L2", until: 700 },
      ])
    );
    const told = () => book.winback.rows.map((row) => [row["Code"], row["List"], row["Result"]]);
    expect(told()).toEqual([
      ["L2", lists.first, "still lost"],
      ["L0", lists.settled, "came back"],
      ["L1", lists.gone, "vanished"],
    ]);
    book.winback.type(1, "Code", "L2");
    book.winback.type(1, "Client", "");
    book.run(market(3));
    expect(told()).toEqual([
      ["L0", lists.first, ""],
      ["L1", lists.first, "vanished"],
      ["L2", lists.first, "still lost"],
      ["L2", lists.twice, "came back"],
    ]);
  });

  test("a cause that was typed counts on the sheet, by formulas that follow the table", () => {
    const book = new ReportBook().run(market(3));
    book.winback.type(0, "Cause", "PRICE");
    book.winback.type(1, "Cause", "our lorry broke down");
    book.run(market(3));
    const block = book.sheets.winback.blocks.find(
      ({ values }) => values[0]?.[0] === "less attention"
    )!;
    expect(block.values.map(([label, clients]) => [label, clients])).toEqual([
      ["less attention", 0],
      ["quality", 0],
      ["deadlines and promises", 0],
      ["not heard", 0],
      ["forgotten", 0],
      ["price", 1],
      ["competitor", 0],
      ["closed", 0],
      ["unknown", 2],
      ["Total", 3],
    ]);
    expect(block.values[5]![2]).toBe(book.found.winback[0]!.atStake);
    expect(block.values[9]![2]).toBeCloseTo(
      book.found.winback.reduce((total, { atStake }) => total + atStake, 0),
      6
    );
    const { formulas } = book.sheets.winback;
    expect(formulas).toHaveLength(20);
    const price = formulas!.find(({ row, column }) => row === block.row + 5 && column === block.column + 1)!; // prettier-ignore
    const down = book.winback.table!.row + 1 - price.row;
    const range = (heading: string) => {
      const right = book.winback.columnOf(heading) - price.column;
      return `R[${down}]C[${right}]:R[${down + 2}]C[${right}]`;
    };
    expect(price.formula).toBe(
      `=COUNTIFS(${range("List")},"First 25",${range("Cause")},RC[-1])+COUNTIFS(${range("List")},"Later",${range("Cause")},RC[-1])`
    );
  });

  test("a client that KAM Inputs says has closed is lost for that cause", () => {
    const book = new ReportBook().run(market(2));
    book.inputs.type(0, "Confirmed status", "closed");
    book.run(market(2));
    const closed = book.winback.rows.find((row) => row["Code"] === "A0")!;
    expect([closed["Status"], closed["Cause"]]).toEqual(["Lost", "closed"]);
  });

  test("CHURN stands by quarter with its chart, the latest twelve", () => {
    const { found, sheets } = new ReportBook().run(market(3));
    const block = sheets.winback.blocks.find(({ values }) =>
      /^\d{4}-Q\d/.test(String(values[0]?.[0]))
    )!;
    const latest = found.churn!.rows.slice(-12);
    expect(block.values.map((row) => row.slice(1, 6))).toEqual(
      latest.map((row) => [
        row.activeAtStart,
        row.new,
        row.wentSilent,
        row.cameBack,
        row.activeAtEnd,
      ])
    );
    expect(block.values.at(-1)![0]).toBe(`${latest.at(-1)!.label}*`);
    const [chart] = sheets.winback.charts;
    const shown = { row: block.row, column: block.column, rows: latest.length, columns: 1 };
    const isWhole = latest.length === found.churn!.rows.length; // where everybody is new at first
    expect(chart!.categories).toEqual(
      isWhole ? { ...shown, row: shown.row + 1, rows: shown.rows - 1 } : shown
    );
    expect(chart!.series.map(({ as = "columns", axis = "primary" }) => [as, axis])).toEqual([
      ["columns", "primary"],
      ["columns", "primary"],
      ["line", "secondary"],
    ]);
  });

  test("losses by region have the largest first, the others together", () => {
    const regions = Array.from({ length: 14 }, (_, i) => ({
      code: `L${i}`,
      until: 700,
      amount: 400 - i,
      region: `R${i}`,
    }));
    const { found, sheets } = new ReportBook().run(
      ledger([{ code: "A", until: LAST }, ...regions])
    );
    const block = sheets.winback.blocks.find(({ values }) => values[0]?.[0] === "R0")!;
    const all = found.losses.find(({ by }) => by === "region")!.rows;
    expect(block.values).toHaveLength(10);
    expect(block.values.slice(0, 9)).toEqual(
      all.slice(0, 9).map(({ label, clients, value }) => [label, clients, value])
    );
    expect(block.values[9]).toEqual(["5 others", "", expect.closeTo(all.slice(9).reduce((t, r) => t + r.value, 0), 6)]); // prettier-ignore
  });

  test("data without days have an empty table and say what they lack", () => {
    const totals = [["Client", "Total"], ["A", 5], ["B", 3], ["C", 1]]; // prettier-ignore
    const { winback } = new ReportBook().run(totals).sheets;
    expect(winback.blocks[0]!.values[1]).toEqual([words.winback.noDays]);
    expect(winback.blocks[1]).toMatchObject({ row: 4, values: [[words.winback.noFigures]] });
    expect([winback.table!.rows, winback.charts, winback.formulas]).toEqual([2, [], []]);
  });

  test("where the user deleted the rows above, the table stays and the figures are left out", () => {
    const book = new ReportBook().run(market(3));
    const { table } = book.winback;
    const lifted = new ReportBook().run(market(3));
    const cells = book.winback.lines;
    const { headings } = book.winback;
    lifted.winback.table = { ...table!, row: 2 };
    headings.forEach((value, c) =>
      lifted.winback.set(2, c, { value, entered: value, format: "@" })
    );
    cells.forEach((line, r) => line.forEach((cell, c) => lifted.winback.set(3 + r, c, cell)));
    lifted.winback.type(0, "Result", "kept");
    lifted.run(market(3));
    const { winback } = lifted.sheets;
    expect([winback.table!.row, winback.charts, winback.formulas]).toEqual([2, [], []]);
    expect(lifted.winback.rows[0]!["Result"]).toBe("kept");
  });
});

describe("KAM Clients", () => {
  test("columns keep their places and the user's own go with their clients", () => {
    const book = new ReportBook().run(market(2));
    const before = book.clients.headings;
    book.clients.addColumn("Visit");
    book.clients.type(1, "Visit", "May");
    const client = book.clients.rows[1]!["Code"];
    book.clients.sort([3, 2, 1, 0, 4, 5, 6]);
    book.run(market(4), { measure: "amount" });
    expect(book.clients.headings).toEqual([...before, "Visit"]);
    const typed = book.clients.rows.filter((row) => row["Visit"] !== "");
    expect(typed.map((row) => [row["Code"], row["Visit"]])).toEqual([[client, "May"]]);
  });

  test("a column these data cannot fill stays where it was, empty; a new one comes last", () => {
    const book = new ReportBook().run(market(2));
    const before = book.clients.headings;
    const totals: Cell[][] = [["Client", "Amount", "Profit"], ["A", 5, 1], ["B", 3, 1], ["C", 1, 1]]; // prettier-ignore
    book.run(totals);
    expect(book.clients.headings.slice(0, before.length)).toEqual(before);
    expect(book.clients.headings.slice(before.length)).toEqual(["Profit", "ABC by profit"]);
    expect(book.clients.rows.every((row) => row["Status"] === "")).toBe(true);
  });

  test("ranked by another figure, every column stays where it was and is filled", () => {
    const [headings, ...rows] = market(4) as [Cell[], ...Cell[][]];
    const withProfit = [[...headings, "Profit"], ...rows.map((row, i) => [...row, 50 - (i % 3)])];
    const book = new ReportBook().run(withProfit);
    const before = book.clients.headings;
    book.run(withProfit, { measure: "profit" });
    expect(book.clients.headings).toEqual([...before, "ABC by sales"]);
    for (const row of book.clients.rows) {
      expect(row["ABC by profit"]).toBe(row["ABC"]);
      expect([typeof row["Sales"], typeof row["Profit"]]).toEqual(["number", "number"]);
    }
    const fresh = new ReportBook().run(withProfit, { measure: "profit" });
    const byCode = new Map(fresh.clients.rows.map((row) => [row["Code"], row]));
    for (const row of book.clients.rows) expect(row).toMatchObject({ ...byCode.get(row["Code"]!)!, Key: expect.any(String) }); // prettier-ignore
  });

  test("a column of the user's own between two of KAM's is no new name for one that may stand there", () => {
    const [headings, ...rows] = market(4) as [Cell[], ...Cell[][]];
    const withProfit = [[...headings, "Profit"], ...rows.map((row) => [...row, 50])];
    const book = new ReportBook().run(withProfit);
    const place = book.clients.headings.indexOf("ABC by profit") + 1;
    book.clients.addColumn("Mine");
    const order = book.clients.headings.map((_, i) => i);
    book.clients.arrange([...order.slice(0, place), order.length - 1, ...order.slice(place, -1)]);
    book.clients.type(0, "Mine", "typed");
    book.run(withProfit).run(withProfit, { measure: "profit" });
    expect(book.clients.headings[place]).toBe("Mine");
    expect(book.clients.rows[0]!["Mine"]).toBe("typed");
  });
});

describe("nothing typed is lost", () => {
  const text = fc.oneof(
    fc.constantFrom("=1+1", "'x", "00123", "3-4", "TRUE", "1E5", "__proto__", "#N/A", "+7 495", "株式会社"), // prettier-ignore
    fc
      .string({ minLength: 1, maxLength: 12, unit: "grapheme" })
      .filter((each) => each.trim() !== "")
  );
  const value: fc.Arbitrary<Cell> = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()); // prettier-ignore
  const inputHeadings = ["Account manager", "Key", "Budget", "Confirmed status", "Note", "Mine"];
  const winbackHeadings = ["Cause", "Offer", "Owner", "Next step", "Due date", "Result", "Mine"];
  const edits = (headings: readonly string[]) =>
    fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...headings), value), { maxLength: 12 });
  const shown = (cell: Cell | undefined) =>
    typeof cell === "boolean" ? String(cell).toUpperCase() : cell;

  /** The cells people fill, by client and heading. */
  function typedCells(sheet: ReportBook["inputs"], headings: readonly string[]): string[] {
    return sheet.rows
      .flatMap((row) =>
        headings.flatMap((heading) => {
          const cell = row[heading];
          return cell === "" ? [] : [JSON.stringify([row["Code"], heading, shown(cell)])];
        })
      )
      .sort();
  }

  test("in KAM Inputs and KAM Win-back, whatever was typed and whoever comes and goes", () => {
    const present = fc.uniqueArray(fc.nat(12), { minLength: 2, maxLength: 10 });
    const buyers = (codes: readonly number[]) =>
      ledger(
        codes.map((code, i) => ({
          code: `K${code}`,
          until: i === 0 ? LAST : code % 3 === 0 ? LAST : 700,
          amount: 100 + ((code * 37) % 50),
        }))
      );
    fc.assert(
      fc.property(
        present,
        present,
        present,
        edits(inputHeadings),
        edits(winbackHeadings),
        (first, second, third, inputEdits, winbackEdits) => {
          const book = new ReportBook().run(buyers(first));
          book.inputs.addColumn("Mine");
          book.winback.addColumn("Mine");
          for (const [row, heading, cell] of inputEdits)
            book.inputs.type(row % book.inputs.rows.length, heading, cell);
          for (const [row, heading, cell] of winbackEdits) {
            const lines = book.winback.rows.length;
            if (book.winback.rows[row % lines]!["Code"] !== "")
              book.winback.type(row % lines, heading, cell);
          }
          const before = [typedCells(book.inputs, inputHeadings), typedCells(book.winback, winbackHeadings)]; // prettier-ignore
          for (const codes of [second, third]) {
            book.run(buyers(codes));
            const confirmed = [...book.earlier.inputs.values()].some((i) => i.confirmed !== null);
            expect(typedCells(book.inputs, inputHeadings)).toEqual(before[0]);
            const winback = typedCells(book.winback, winbackHeadings);
            // A client confirmed closed gets its cause.
            if (confirmed) expect(winback).toEqual(expect.arrayContaining(before[1]!));
            else expect(winback).toEqual(before[1]);
          }
        }
      ),
      { numRuns: 60 }
    );
  });

  test.each([
    ...["=1+1", "+7 495", "-Acme", "@user", "'=x", "＝SUM(A1)", "00123", "3-4", "1E5", "12 %"],
    ...["1/2", "MARCH1", "TRUE", "false", "#N/A", "１２３"],
  ])("the text %s, which Excel would read as something else, is written as text", (typed) => {
    expect(resultAfter(typed)).toEqual({ value: typed, entered: typed, format: "@" });
  });

  test.each(["price", "Ann Bell", "株式会社", "–"])("the word %s keeps its format", (typed) => {
    expect(resultAfter(typed)).toEqual({ value: typed, entered: typed, format: "General" });
  });

  /** A cell of KAM Win-back, typed and carried into the next run. */
  function resultAfter(typed: string): unknown {
    const book = new ReportBook().run(market(2));
    book.winback.type(0, "Result", typed);
    book.run(market(2));
    const { headings, lines } = book.winback;
    return lines[0]![headings.indexOf("Result")];
  }
});
