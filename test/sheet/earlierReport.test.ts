import { serialOf } from "../../src/core/period";
import { clientKey } from "../../src/core/clientKey";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { findingTexts } from "../../src/sheet/earlierReport";
import { ReportBook } from "./reportBook";

const HEADINGS: Cell[] = ["Customer ID", "Customer name", "Date", "Amount"];

/** A purchase a month by each of some clients, the larger the earlier the name; `until` ends it. */
function ledger(clients: readonly (readonly [Cell, Cell, number?])[], months = 30): Cell[][] {
  const rows = clients.flatMap(([code, name, until = months], i) =>
    Array.from({ length: until }, (_, m): Cell[] => [
      code,
      name,
      serialOf(2022, 1, 15) + m * 30,
      1000 - 10 * i,
    ])
  );
  return [HEADINGS, ...rows];
}

const THREE = ledger([
  ["C1", "Acme"],
  ["C2", "Best"],
  ["C3", "Core"],
]);

test("the first run has no inputs and claims no movement", () => {
  const { earlier } = new ReportBook().run(THREE);
  expect(earlier.segments).toBe("firstRun");
  expect([earlier.inputs.size, earlier.causes.size, earlier.findings.length]).toEqual([0, 0, 0]);
});

test("what people type into KAM Inputs is what the next run goes by", () => {
  const book = new ReportBook().run(THREE);
  const typed: [string, Cell][] = [
    ["Account manager", "Ann"],
    ["Key", "No"],
    ["Market leader", "yes "],
    ["Demanding expert", true],
    ["New", "NO"],
    ["Budget", 5000],
    ["Won from competitor", "Rival & Co"],
    ["Confirmed status", "Closed"],
    ["Note", "=not a formula"],
  ];
  for (const [heading, value] of typed) book.inputs.type(1, heading, value);
  book.run(THREE);
  expect(book.earlier.findings).toEqual([]);
  expect(book.earlier.inputs).toEqual(
    new Map([
      [
        clientKey("C2"),
        {
          accountManager: "Ann",
          key: false,
          marketLeader: true,
          demandingExpert: true,
          isNew: false,
          budget: 5000,
          wonFrom: "Rival & Co",
          confirmed: "closed",
          note: "=not a formula",
        },
      ],
    ])
  );
  const best = book.clients.rows.find((row) => row["Code"] === "C2")!;
  expect([best["Key"], best["Type"], best["Status"]]).toEqual([
    "not key: your choice",
    "Image-maker + Expert",
    "Lost",
  ]);
});

test("reports words, numbers and errors it does not understand, and what stands twice", () => {
  const book = new ReportBook().run(THREE);
  book.inputs.type(0, "Key", "perhaps");
  book.inputs.type(0, "Budget", "5 000");
  book.inputs.type(1, "Account manager", { code: "#N/A" }, "=NA()");
  book.inputs.type(1, "Key", "Yes");
  book.inputs.type(2, "Code", "C2");
  book.inputs.type(2, "Key", "No");
  book.inputs.type(2, "Note", "second");
  book.run(THREE);
  expect(findingTexts(book.earlier.findings, words)).toEqual([
    "KAM Inputs, Key, row 5: “perhaps” is none of the words to choose from, so it counts as not given",
    "KAM Inputs, Budget, row 5: “5 000” is not a number, so it counts as not given",
    "KAM Inputs, Account manager, row 6 is #N/A, so it counts as not given",
    "KAM Inputs, row 7: Core stands in an earlier row too; what is given there comes first",
  ]);
  const best = book.earlier.inputs.get(clientKey("C2"));
  expect([best?.key, best?.note]).toEqual([true, "second"]);
  expect(book.inputs.rows[0]).toMatchObject({ Key: "perhaps", Budget: "5 000" });
});

test("many findings are told by the first ten and their number", () => {
  const many = Array.from({ length: 14 }, (_, i) => ({
    code: "unknownWord" as const,
    sheet: "KAM Inputs",
    heading: "Key",
    row: 5 + i,
    text: "maybe",
  }));
  const texts = findingTexts(many, words);
  expect(texts).toHaveLength(11);
  expect(texts.at(-1)).toContain("4 more");
});

test("finds columns that were moved, renamed in their place or spelt otherwise; says which is gone", () => {
  const book = new ReportBook().run(THREE);
  book.inputs.type(0, "Key", "No");
  book.inputs.type(0, "Note", "kept");
  book.inputs.type(0, "Budget", 7);
  book.inputs.rename("Key", "Strategic?");
  book.inputs.rename("Note", "  NOTE ");
  const { headings } = book.inputs;
  const withoutNew = headings.map((_, i) => i).filter((i) => headings[i] !== "New");
  const budget = headings.indexOf("Budget");
  book.inputs.arrange([budget, ...withoutNew.filter((i) => i !== budget)]);
  book.run(THREE);
  expect(book.earlier.inputs.get(clientKey("C1"))).toMatchObject({
    key: false,
    note: "kept",
    budget: 7,
  });
  expect(findingTexts(book.earlier.findings, words)).toEqual([
    "KAM Inputs, New: the column is gone or was renamed, so nothing in it counts",
  ]);
});

test("matches by name where the row or the client has no code, and the name is one client's alone", () => {
  const book = new ReportBook().run(THREE);
  book.inputs.type(0, "Code", "");
  book.inputs.type(0, "Key", "No");
  book.run(THREE);
  expect(book.earlier.inputs.get(clientKey("C1"))?.key).toBe(false);
  expect(book.inputs.rows).toHaveLength(3);

  const named = [HEADINGS.slice(1), ...THREE.slice(1).map((row) => row.slice(1))];
  book.run(named);
  expect(book.earlier.inputs.get(clientKey("Acme"))?.key).toBe(false);
  expect(book.inputs.rows).toHaveLength(3);
});

test("a table that lost its columns of code and client is left as it is, and said so", () => {
  const book = new ReportBook().run(THREE);
  book.inputs.type(0, "Note", "mine");
  book.inputs.arrange(book.inputs.headings.map((_, i) => i).slice(2));
  const before = book.inputs.lines;
  book.run(THREE);
  expect(findingTexts(book.earlier.findings, words)).toEqual([
    "KAM Inputs: the columns of code and client are gone or were renamed, so nothing there counts",
  ]);
  expect(book.inputs.lines).toEqual(before);
});

test("clients of any name are matched: of the language's own words, of signs, formulas and numbers", () => {
  const names: Cell[] = ["__proto__", "constructor", "=1+1", "00123", 123, "3-4", "TRUE", "Ünï ﬁ", "#N/A"]; // prettier-ignore
  const hostile = ledger(names.map((name) => [name, "same name"]));
  const book = new ReportBook().run(hostile);
  names.forEach((_, r) =>
    book.inputs.type(r, "Note", `note ${String(book.inputs.rows[r]!["Code"])}`)
  );
  book.run(hostile);
  expect(book.earlier.inputs.size).toBe(names.length);
  for (const name of names)
    expect(book.earlier.inputs.get(clientKey(name as string))?.note).toBe(`note ${String(name)}`);
  expect(book.inputs.rows).toHaveLength(names.length);
  expect(book.earlier.segments).toMatchObject({ of: expect.any(Map) });
});

describe("movement", () => {
  const segments = (book: ReportBook) => book.earlier.segments;

  test("is claimed from the table of the run before, sorted or not, and told client by client", () => {
    const book = new ReportBook().run(THREE);
    book.clients.sort([2, 0, 1]);
    const grown = [...THREE, ["C9", "Newcomer", serialOf(2024, 6, 1), 5]];
    book.run(grown);
    expect(segments(book)).toMatchObject({
      of: new Map([
        [clientKey("C3"), "AX"],
        [clientKey("C1"), "AX"],
        [clientKey("C2"), "AX"],
      ]),
    });
    const was = Object.fromEntries(
      book.clients.rows.map((row) => [row["Code"], row["Was -> now"]])
    );
    expect(was).toMatchObject({ C1: "unchanged", C9: expect.stringMatching(/^new -> /) });
  });

  test("is told of a report that had Amount above its sales, and the columns keep that name", () => {
    const book = new ReportBook().run(THREE);
    for (const sheet of [book.clients, book.inputs]) {
      sheet.rename("Sales", "Amount");
      const place = sheet.headings.indexOf("Amount");
      sheet.arrange([place, ...sheet.headings.map((_, i) => i).filter((i) => i !== place)]);
    }
    book.run(THREE);
    expect(segments(book)).toMatchObject({ amounts: new Map([["C1", 12_000], ["C2", 11_880], ["C3", 11_760]].map(([code, sales]) => [clientKey(code!), sales])) }); // prettier-ignore
    for (const { headings, rows } of [book.clients, book.inputs]) {
      expect([headings[0], headings.includes("Sales")]).toEqual(["Amount", false]);
      expect(rows.map((row) => row["Amount"])).toEqual([12_000, 11_880, 11_760]);
    }
  });

  test("is not claimed after a change of parameters", () => {
    const book = new ReportBook().run(THREE).run(THREE, { aLimit: 0.7 });
    expect(segments(book)).toBe("parametersChanged");
    expect(book.earlier.changed).toEqual(["a"]);
    expect(book.clients.rows.every((row) => row["Was -> now"] === words.nothing)).toBe(true);
  });

  test.each([
    ["a segment was changed", (book: ReportBook) => book.clients.type(0, "Segment", "CZ")],
    ["a row was deleted", (book: ReportBook) => void book.clients.table!.rows--],
    ["a client was renamed", (book: ReportBook) => book.clients.type(0, "Code", "C77")],
    ["the table is gone", (book: ReportBook) => void (book.clients.table = null)],
    ["a column was renamed", (book: ReportBook) => book.clients.rename("Segment", "My segment")],
  ])("is not claimed where %s", (_, alter) => {
    const book = new ReportBook().run(THREE);
    alter(book);
    const again = book.run(THREE);
    expect(segments(again)).toBe("tableAltered");
  });

  test("the record names no client", () => {
    const { record } = new ReportBook().run(THREE);
    expect(JSON.stringify(record)).not.toMatch(/Acme|C1|Customer/);
  });
});
