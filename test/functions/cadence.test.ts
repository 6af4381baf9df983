import { serialOf } from "../../src/core/period";
import { CADENCE } from "../../src/functions/functions";
import { csvCells, onData } from "../data/csvCells";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const JANUARY = serialOf(2024, 1, 1);
const CLIENTS = column("Acme", "Bolt", "ACME ", "Acme", "Acme");
const DATES = column(JANUARY, JANUARY + 9.5, JANUARY + 30, JANUARY + 60.25, JANUARY + 60.75);
const AMOUNTS = column(5, 7, 2, 1, 1);
const HEADINGS = [
  "Client",
  "Purchases",
  "First purchase",
  "Last purchase",
  "Usual days between orders",
  "Longest gap",
  "Days since",
  "Status",
];

test("makes a table: a row per client in order of first appearance, dates as serials", () => {
  expect(CADENCE(CLIENTS, DATES, AMOUNTS)).toEqual([
    HEADINGS,
    ["Acme", 3, JANUARY, JANUARY + 60, 30, 30, 0, "Active"],
    ["Bolt", 1, JANUARY + 9, JANUARY + 9, 30, "", 51, "One-off"],
  ]);
});

test("without amounts every row is a purchase, be they left out or a blank cell", () => {
  const expected = CADENCE(CLIENTS, DATES, AMOUNTS);
  for (const amounts of [undefined, null, [[null]], [[""]], [[0]]]) {
    expect(CADENCE(CLIENTS, DATES, amounts as unknown[][])).toEqual(expected);
  }
});

test("a heading row is passed over, with amounts and without", () => {
  const [who, when, what] = [
    [["Client"], ...CLIENTS],
    [["Date"], ...DATES],
    [["Amount"], ...AMOUNTS],
  ];
  expect(CADENCE(who, when, what)).toEqual(CADENCE(CLIENTS, DATES, AMOUNTS));
  expect(CADENCE(who, when)).toEqual(CADENCE(CLIENTS, DATES));
});

test("a row without client, date or amount is left out, blank and 0 alike", () => {
  const expected = CADENCE(CLIENTS, DATES, AMOUNTS);
  for (const blank of [null, "", 0]) {
    expect(
      CADENCE(
        [...CLIENTS, [blank], ["Bolt"], ["Bolt"]],
        [...DATES, [JANUARY + 99], [blank], [JANUARY + 99]],
        [...AMOUNTS, [5], [5], [blank]]
      )
    ).toEqual(expected);
  }
});

test("as_of sets the day, and clients that come later are not there", () => {
  expect(CADENCE(CLIENTS, DATES, AMOUNTS, JANUARY + 5)).toEqual([
    HEADINGS,
    ["Acme", 1, JANUARY, JANUARY, 60, "", 5, "Active"],
  ]);
});

test("lost_days sets the limit for every client", () => {
  const table = CADENCE(CLIENTS, DATES, AMOUNTS, JANUARY + 60 + 70, 65);
  expect(table.map((row) => row[7])).toEqual(["Status", "Lost", "One-off"]);
});

test("a client that only returned has 0 purchases and nothing else", () => {
  expect(CADENCE(column("Acme"), column(JANUARY), column(-5))).toEqual([
    HEADINGS,
    ["Acme", 0, "", "", "", "", "", ""],
  ]);
});

test("one row, and the year 9999", () => {
  expect(CADENCE("Acme" as never, 2958465 as never)[1]).toEqual(["Acme", 1, 2958465, 2958465, 60, "", 0, "Active"]); // prettier-ignore
});

test("amounts of 9e307 and 1e-300 are purchases like any other", () => {
  const rows = CADENCE(CLIENTS, DATES, column(9e307, 9e307, 9e307, 1e-300, 9e307));
  expect(rows).toEqual(CADENCE(CLIENTS, DATES, AMOUNTS));
});

describe("an error in the ledger", () => {
  const error = cellError("#N/A");
  const [headings, acme, bolt] = CADENCE(CLIENTS, DATES, AMOUNTS);

  test("of an amount or a date stands in all cells of its client, and counts for nobody else", () => {
    const bolts = ["Bolt", ...new Array(7).fill(error)];
    expect(
      CADENCE([...CLIENTS, ["bolt"]], [...DATES, [JANUARY + 900]], [...AMOUNTS, [error]])
    ).toEqual([headings, acme, bolts]);
    expect(CADENCE([...CLIENTS, ["bolt"]], [...DATES, [error]])).toEqual([headings, acme, bolts]);
  });

  test("of a client makes a row of its own, and counts for nobody else", () => {
    expect(CADENCE([...CLIENTS, [error]], [...DATES, [JANUARY + 900]], [...AMOUNTS, [5]])).toEqual([
      headings,
      acme,
      bolt,
      new Array(8).fill(error),
    ]);
  });

  test("after as_of does not matter", () => {
    expect(
      CADENCE([...CLIENTS, ["bolt"]], [...DATES, [JANUARY + 61]], [...AMOUNTS, [error]], JANUARY + 60) // prettier-ignore
    ).toEqual([headings, acme, bolt]);
  });
});

test.each([
  [
    "a text date",
    () => CADENCE(CLIENTS, column(JANUARY, "31.01.2024", JANUARY, JANUARY, JANUARY)),
    'dates, row 2: "31.01.2024" is text, not a date.',
  ],
  [
    "a boolean amount",
    () => CADENCE(CLIENTS, DATES, column(1, 1, true, 1, 1)),
    "amounts, row 3: TRUE is not a number.",
  ],
  [
    "a number that is no date",
    () => CADENCE(CLIENTS, column(JANUARY, -1, JANUARY, JANUARY, JANUARY)),
    "dates, row 2: -1 is not a date between 1900 and 9999.",
  ],
  [
    "dates of another length",
    () => CADENCE(CLIENTS, column(JANUARY)),
    "clients and dates must be of equal length; here they have 5 and 1 rows.",
  ],
  [
    "amounts of another length",
    () => CADENCE(CLIENTS, DATES, column(1)),
    "clients and amounts must be of equal length; here they have 5 and 1 rows.",
  ],
  [
    "a row where a column was meant",
    () => CADENCE([["Acme", "Bolt"]], DATES),
    "clients must be one column; here it is 1 row by 2 columns.",
  ],
  [
    "a text for as_of",
    () => CADENCE(CLIENTS, DATES, AMOUNTS, "today"),
    'as_of: "today" is text, not a date.',
  ],
  [
    "an as_of that is no date",
    () => CADENCE(CLIENTS, DATES, AMOUNTS, -1),
    "as_of: -1 is not a date between 1900 and 9999.",
  ],
  [
    "negative lost_days",
    () => CADENCE(CLIENTS, DATES, AMOUNTS, null, -90),
    "lost_days: -90 is not above 0.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});

test("no row at all is #N/A", () => {
  for (const call of [
    () => CADENCE(column(null), column(null), column(null)),
    () => CADENCE(CLIENTS, DATES, AMOUNTS, JANUARY - 1),
  ]) {
    expect(failure(call)).toEqual({
      code: "#N/A",
      message: "There are no rows with client, date and amount to look at.",
    });
  }
});

describe("published ledgers", () => {
  /** Three columns of a file, headings included. */
  function columns(file: string, client: string, date: string, amount: string): unknown[][][] {
    const cells = csvCells(file, [client]);
    const at = (heading: string) => cells[0]!.indexOf(heading);
    return [client, date, amount].map((heading) => cells.map((row) => [row[at(heading)]]));
  }

  onData("northwind: 89 clients, the last order on 6 May 1998", () => {
    const [clients, dates, amounts] = columns("northwind/northwind_flat.csv", "CustomerID", "OrderDate", "Amount"); // prettier-ignore
    const [, ...rows] = CADENCE(clients!, dates!, amounts!);
    expect(rows).toHaveLength(89);
    expect(Math.max(...rows.map((row) => row[3] as number))).toBe(serialOf(1998, 5, 6));
    const orders = new Map<unknown, Set<unknown>>();
    clients!.slice(1).forEach(([client], i) => {
      orders.set(client, (orders.get(client) ?? new Set()).add(dates![i + 1]![0]));
    });
    for (const [client, purchases] of rows) expect(purchases).toBe(orders.get(client)!.size);
  });

  onData("CDNOW: 23,570 clients less the 68 whose amounts are all 0", () => {
    const [clients, dates, amounts] = columns("cdnow/cdnow_master.csv.gz", "client_id", "date", "amount"); // prettier-ignore
    const [, ...rows] = CADENCE(clients!, dates!, amounts!);
    expect(rows.length).toBe(23570 - 68);
  });
});
