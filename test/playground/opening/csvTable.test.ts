import { csvTable } from "../../../src/playground/opening/csvTable";

const table = (text: string) => csvTable(new TextEncoder().encode(text));
const kinds = (text: string) => table(text).columns.map(({ kind }) => kind);
const values = (text: string) => {
  const { rows, columns } = table(text);
  return rows.map((row) => columns.map((column, i) => column.read(row[i] ?? "")));
};
const formats = (text: string) => table(text).columns.map(({ format }) => format);

test.each([";", ",", "\t", "|"])("finds the delimiter %j", (delimiter) => {
  const text = [
    ["a", "b", "c"],
    ["x", "1", "2"],
    ["y", "3", "4"],
  ]
    .map((row) => row.join(delimiter))
    .join("\n");
  expect(table(text).delimiter).toBe(delimiter);
});

test("takes a semicolon before the commas of figures, and a line that declares the delimiter at its word", () => {
  expect(values("name;amount\nA;1,50\nB;2,75")).toEqual([
    ["name", "amount"],
    ["A", 1.5],
    ["B", 2.75],
  ]);
  expect(values("sep=|\na,b|c\nd|1")).toEqual([
    ["a,b", "c"],
    ["d", 1],
  ]);
});

test("leaves a single column of decimal commas in one piece", () => {
  expect(values("Amount\n1,5\n2,5")).toEqual([["Amount"], [1.5], [2.5]]);
});

test("keeps line breaks, quotes and delimiters inside quotes", () => {
  expect(values('a,b\n"x\ny","say ""hi"", then go"')).toEqual([
    ["a", "b"],
    ["x\ny", 'say "hi", then go'],
  ]);
});

test("decides on the decimal mark by all columns together", () => {
  expect(values("a;b\n1.234;2,5\n5.678;3,5")[1]).toEqual([1234, 2.5]);
  expect(values("a;b\n1.234;2.5\n5.678;3.5")[1]).toEqual([1.234, 2.5]);
  expect(values('a,b\n"1,234",x\n"5,678",y')[1]).toEqual([1234, "x"]);
});

test("reads thousands, signs behind and in front, accounting parentheses, currency and per cent", () => {
  const text = "a;b;c;d\n1 234,50;(500);12 %;1.000,00 €\n-2\u00a0000,25;250-;7 %;250,50 €";
  expect(values(text).slice(1)).toEqual([
    [1234.5, -500, 0.12, 1000],
    [-2000.25, -250, 0.07, 250.5],
  ]);
  expect(formats(text)).toEqual(["#,##0.00", null, "0%", '#,##0.00 "€"']);
});

test("keeps codes as texts: zeros in front, 18 digits, 1E5, telephone numbers, 3-4", () => {
  const text = "a,b,c,d,e\n00123,123456789012345678,1E5,+7 495,3-4\n123,1,2E3,+7 499,5-6";
  expect(kinds(text)).toEqual(["text", "text", "text", "text", "text"]);
  expect(values(text)[1]).toEqual(["00123", "123456789012345678", "1E5", "+7 495", "3-4"]);
});

test("reads what programs write: long fractions, exponents with a sign, whole numbers with a point", () => {
  expect(values("a,b\n3399.9900000000002,1.5e-05\n2,3e+2")).toEqual([
    ["a", "b"],
    [3399.9900000000002, 0.000015],
    [2, 300],
  ]);
  expect(formats("a\n17850.0\n13047.0")).toEqual([null]);
});

test("never makes a formula of a cell", () => {
  expect(values('a,b\n"=HYPERLINK(""http://x"")",=1+1')).toEqual([
    ["a", "b"],
    ['=HYPERLINK("http://x")', "=1+1"],
  ]);
});

test("reads ISO dates with and without time as serials", () => {
  expect(values("d,t\n2024-01-31,2024-01-31T18:00:00Z\n2024-02-01,2024-02-01 06:00")).toEqual([
    ["d", "t"],
    [45322, 45322.75],
    [45323, 45323.25],
  ]);
  expect(formats("d,t\n2024-01-31,2024-01-31T18:00:00Z")).toEqual([
    "yyyy-mm-dd",
    "yyyy-mm-dd hh:mm",
  ]);
});

test("tells day from month by the other dates of the column", () => {
  expect(values("d\n03/04/2024\n13/04/2024")[1]).toEqual([45385]); // 3 April
  expect(values("d\n03/04/2024\n04/13/2024")[1]).toEqual([45355]); // 4 March
  expect(values("d\n03.04.2024\n05.04.24")[1]).toEqual([45385]); // points: the day comes first
  expect(formats("d\n13/04/2024")).toEqual(["dd/mm/yyyy"]);
  expect(formats("d\n4/13/2024 8:26")).toEqual(["mm/dd/yyyy hh:mm"]);
});

test("leaves dates that can be read both ways as texts, and says which", () => {
  const { columns, ambiguousDates } = table("n,d\n1,03/04/2024\n2,05/06/2024");
  expect(columns[1]?.kind).toBe("text");
  expect(ambiguousDates).toEqual([1]);
});

test("takes no impossible day for a date", () => {
  expect(kinds("d\n31.02.2024\n30.02.2024")).toEqual(["text"]);
});

test("lets a few stray texts be, as Excel does, without spoiling the column", () => {
  const text = "a\n" + "1,5\n".repeat(20) + "n/a\n";
  expect(table("x;" + text.replaceAll("\n", "\n;")).columns[1]?.read("n/a")).toBe("n/a");
  expect(table("x;" + text.replaceAll("\n", "\n;")).columns[1]?.read("1,5")).toBe(1.5);
});

test("takes a column half texts, half figures for texts", () => {
  expect(kinds("a\n85123A\n71053")).toEqual(["text"]);
});

test("takes amounts and dates for what they are, however many of the others are mistyped", () => {
  expect(values("a,b\n2024-01-05,12.50\n2024-02-31,'410.10\n2024-03-01,7.25")).toEqual([
    ["a", "b"],
    [45296, 12.5],
    ["2024-02-31", "'410.10"],
    [45352, 7.25],
  ]);
});

test("converts headings only where they read like their column", () => {
  expect(values("client,2023,2024\nAcme,5,6")[0]).toEqual(["client", 2023, 2024]);
});

test("reads truth values, and blanks as blanks", () => {
  expect(values("a,b\nTRUE,\nfalse,1")).toEqual([
    ["a", "b"],
    [true, null],
    [false, 1],
  ]);
});
