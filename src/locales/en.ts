import type { Extent, Meant, NotANumber } from "../core/problem";
import type { ProblemWords } from "./words";

export const problems: ProblemWords = {
  notNumbers: ({ argument, meant, places, more }) =>
    `${places.map((place) => `${at(argument, place)}: ${isNot(meant, place.value)}`).join("; ")}` +
    (more > 0 ? `; and ${more} more.` : "."),
  notANumber: ({ argument, meant, value }) => `${argument}: ${isNot(meant, value)}.`,
  errorCell: ({ argument, code }) => `${argument} is ${code}.`,
  notOneCell: ({ argument, rows, columns }) =>
    `${argument} must be a single cell or value; here it is ${size(rows, columns)}.`,
  notOneColumn: ({ argument, rows, columns }) =>
    `${argument} must be one column; here it is ${size(rows, columns)}.`,
  notOneLine: ({ argument, rows, columns }) =>
    `${argument} must be one row or one column; here it is ${size(rows, columns)}.`,
  unequalLengths: ({ first, firstRows, second, secondRows }) =>
    `${first} and ${second} must be of equal length; here they have ${firstRows} and ${secondRows} rows.`,
  unknownChoice: ({ argument, value, choices }) =>
    `${argument} is ${quoted(value)}; it must be ${oneOf(choices)}.`,
  limits: ({ a, b }) =>
    `The limits must rise, from above 0 to at most 1 (or 100, both in per cent); here they are ${a} and ${b}.`,
  xyzLimits: ({ method, x, y }) =>
    method === "frequency"
      ? `x_limit must be above y_limit, both above 0 and at most 1 (or 100, both in per cent); here they are ${x} and ${y}.`
      : `x_limit must be below y_limit, both above 0; here they are ${x} and ${y}.`,
  noPositiveValues: () => "There are no positive values, so there is nothing to rank.",
  overflow: ({ argument }) => `${argument}: the sum is too large.`,
  tooFewPeriods: ({ columns, least }) =>
    `history must have at least ${least} periods (columns); here it has ${columns}.`,
  badScale: ({ value }) => `scale must be 10 or 100; here it is ${value}.`,
  weightsLength: ({ weights, criteria }) =>
    `weights must have one number for each of the ${criteria} criteria (columns) of scores; here it has ${weights}.`,
  noWeight: () => "weights must not all be 0.",
  outOfScale: ({ row, column, value, scale }) =>
    `scores, row ${row}, column ${column}: ${value} is not within 1 to ${scale} (blank or 0 = not given).`,
  notAClass: ({ argument, row, value, choices }) =>
    `${argument}, row ${row}: ${quoted(value)} is not a class; it must be ${oneOf(choices)} or blank.`,
  sumWithoutValues: () => 'To show "sum", give the values to add up.',
  notADate: ({ argument, row, value }) =>
    `${argument}${row === null ? "" : `, row ${row}`}: ${value} is not a date between 1900 and 9999.`,
  fromAfterTo: ({ from, to }) => `from (${from}) must not be after to (${to}).`,
  noPurchases: () => "There are no rows with client, date and amount in these periods.",
  noRows: () => "There are no rows with client, date and amount to look at.",
  notPositive: ({ argument, row, value }) =>
    `${argument}${row === null ? "" : `, row ${row}`}: ${value} is not above 0.`,
  tooManyPeriods: ({ periods, most, ...extent }) =>
    `That makes ${periods} periods, more than ${most}: ${extentWords(extent)}. Check these dates, or choose a longer period.`,
  tooManyCells: ({ cells, most, ...extent }) =>
    `That makes a table of ${cells} cells, more than ${most}: ${extentWords(extent)}. Check these dates, or choose a longer period.`,
  noProfit: () =>
    "There is no profit in these data: choose the amount, or a column of profit or cost.",
  part: ({ argument, value }) =>
    `${argument} must be above 0 and at most 1 (or 100, in per cent); here it is ${value}.`,
  tooFewClients: ({ clients, least }) =>
    `There are too few clients: ${clients} with a positive value, and at least ${least} are needed.`,
  notWithin: ({ argument, row, column, value, least, most }) =>
    `${argument}, row ${row}${column === null ? "" : `, column ${column}`}: ${value} is not within ${least} to ${most}.`,
  cutForScale: ({ argument, row, value, cut }) =>
    `${argument}, row ${row}: ${value} is above 10, and the cut is ${cut}; give a cut for a scale of 100, such as 50.5.`,
  badCut: ({ value }) => `cut is ${quoted(value)}; it must be a number or "median".`,
  notYesOrNo: ({ argument, row, value, orScore }) =>
    `${argument}, row ${row}: ${quoted(value)} is neither yes nor no${orScore ? ", nor a score from 1 to 10" : ""}.`,
  notSevenBonds: ({ columns }) =>
    `scores must have 7 columns, one for each kind of bond; here it has ${columns}.`,
  noSuchRow: ({ row, rows }) =>
    `row must be a whole number from 1 to ${rows}, counted within values; here it is ${row}.`,
  unexpected: ({ message }) =>
    `KAM could not compute this, and the fault is its own. Please report it: ${message}`,
};

const MOST_CHARACTERS = 40;

function at(argument: string, { row, column }: NotANumber): string {
  return `${argument}, row ${row}${column === null ? "" : `, column ${column}`}`;
}

function isNot(meant: Meant, value: string | boolean): string {
  return typeof value === "string"
    ? `${quoted(value)} is text, not a ${meant}`
    : `${quoted(value)} is not a ${meant}`;
}

/** A value as the user sees it; a long text is cut, so that the end of the sentence still shows. */
function quoted(value: string | number | boolean): string {
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "number") return String(value);
  const characters = [...value];
  const isLong = characters.length > MOST_CHARACTERS;
  return `"${isLong ? `${characters.slice(0, MOST_CHARACTERS).join("")}...` : value}"`;
}

function oneOf(choices: readonly string[]): string {
  const words = choices.map((choice) => `"${choice}"`);
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function size(rows: number, columns: number): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  return `${count(rows, "row")} by ${count(columns, "column")}`;
}

function extentWords({ earliest, earliestRow, latest, latestRow }: Extent): string {
  const place = (row: number | null, argument: string) => (row === null ? argument : `row ${row}`);
  return `from ${earliest} (${place(earliestRow, "from")}) to ${latest} (${place(latestRow, "to")})`;
}

export const pane = {
  title: "Segment clients",
  loading: "Looking at the workbook…",
  notInExcel: {
    title: "This is a part of Excel",
    text: "KAM for Excel works beside a workbook. Open it in Excel: Home, then KAM, then Segment clients.",
  },
  broken: {
    title: "The pane could not start",
    text: (detail: string) =>
      `Formulas with KAM functions still work. Close the pane and open it again; if that does not help, restart Excel. (${detail})`,
  },
  empty: {
    title: "This workbook has no sales yet",
    text: "Paste or open a list with a row for each purchase: client, date and amount, under headings.",
    useSample: "Use sample data",
    seeTemplate: "How your data should look",
  },
  examples: {
    offer: "Every KAM function at work, on a sheet of its own:",
    insert: "Insert examples",
  },

  rankBy: "Rank clients by",
  measures: { amount: "Sales", profit: "Profit" },
  over: "Over",
  spans: {
    auto: "Automatic",
    last12: "Last 12 complete months",
    all: "Whole ledger",
    dates: "Dates from – to",
  },
  spanIs: (f: { from: string; to: string }) => `${f.from} – ${f.to}`,
  spanReasons: {
    moreThan15Months: (span: string) => `Last 12 complete months: ${span}`,
    upTo15Months: (span: string) => `Whole ledger: ${span}`,
    chosen: (span: string) => span,
    noDates: () => "Without dates, all rows count",
  },
  from: "From",
  to: "To",

  data: "Data",
  source: "Where the sales are",
  chooseSource: "Choose a table or a sheet",
  sourceGroups: { selection: "Selection", table: "Tables", sheet: "Sheets" },
  sourceOption: (source: {
    kind: "selection" | "table" | "sheet";
    name: string;
    sheet: string;
    address: string;
  }) =>
    source.kind === "table"
      ? `${source.name} – ${source.sheet}!${source.address}`
      : `${source.sheet}!${source.address}`,
  sourceLabel: (source: {
    kind: "selection" | "table" | "sheet";
    name: string;
    sheet: string;
    address: string;
  }) =>
    source.kind === "table"
      ? `${source.sheet}!${source.address} (table ${source.name})`
      : `${source.sheet}!${source.address}`,
  recognising: "Recognising the columns…",
  shape: "One row is",
  shapes: {
    ledger: "a purchase",
    history: "a client, by period",
    totals: "a client’s total",
  },
  columns: {
    code: "Code",
    name: "Name",
    date: "Date",
    amount: "Amount",
    quantity: "Quantity",
    unitPrice: "Unit price",
    profit: "Profit",
    productLine: "Product line",
    region: "Region",
    accountManager: "Account manager",
  },
  moreColumns: "Product line, region, account manager",
  moreColumnsNone: "None: losses are not told apart by them",
  columnIs: (f: { role: string; heading: string }) =>
    f.role === f.heading ? f.role : `${f.role}: ${f.heading}`,
  columnOption: (f: { heading: string; letter: string }) => f.heading || `Column ${f.letter}`,
  noColumn: "None",
  chooseColumn: "Choose…",
  byPrice: "Quantity × unit price",
  ownColumn: "A column",
  computed: "Computed",
  profitSources: { profit: "A column", cost: "Amount minus cost", margin: "Amount times margin" },
  profitFrom: {
    profit: (heading: string) => heading,
    cost: (heading: string) => `Amount − ${heading}`,
    margin: (heading: string) => `Amount × ${heading}`,
  },
  periodColumns: (f: { n: number; count: string; first: string; last: string }) =>
    f.n === 1 ? `1 period: ${f.first}` : `${f.count} periods: ${f.first} – ${f.last}`,
  readSentence: (f: { rows: string; clients: string; span: string | null; total: string }) =>
    [f.rows, f.clients, f.span, f.total].filter(Boolean).join(" · "),
  rows: (f: { n: number; count: string }) => (f.n === 1 ? "1 row" : `${f.count} rows`),
  clients: (f: { n: number; count: string }) => (f.n === 1 ? "1 client" : `${f.count} clients`),
  total: (amount: string) => `total ${amount}`,
  notRead: "Reading was stopped.",
  readAgain: "Read again",
  stopReading: "Stop",

  leaveOut: {
    title: "Leave out rows",
    none: "None, such as freight or cancellations",
    column: "Rows where this column",
    another: "Also where this column",
    where: (column: string) => `Where ${column} is`,
    condition: (f: { column: string; values: readonly string[] }) =>
      `${f.column}: ${f.values.slice(0, 3).join(", ")}` +
      (f.values.length > 3 ? ` and ${f.values.length - 3} more` : ""),
    value: (f: { text: string; rows: string }) => `${f.text} (${f.rows})`,
    blank: "(blank)",
    reading: "Reading the values…",
    search: "Search the values",
    more: (count: string) => `${count} more values: search for them`,
    nothing: "No value fits.",
    tooMany: (where: string) =>
      `${where} …: there are more than 5,000 different values, too many to choose from. Choose another column.`,
    clear: "Leave out none",
  },

  doubts: {
    hidden: {
      what: (f: { n: number; count: string; leftOut: boolean }) =>
        f.n === 1
          ? `1 row is hidden or filtered out, and ${f.leftOut ? "is left out" : "counts all the same"}.`
          : `${f.count} rows are hidden or filtered out, and ${f.leftOut ? "are left out" : "count all the same"}.`,
      leaveOut: (count: string) => `Visible rows only (${count})`,
      count: (count: string) => `All rows (${count})`,
    },
    totals: {
      what: (f: { n: number; count: string; leftOut: boolean }) =>
        f.n === 1
          ? `1 row calls itself a total, and ${f.leftOut ? "is left out" : "counts as a client"}.`
          : `${f.count} rows call themselves totals, and ${f.leftOut ? "are left out" : "count as clients"}.`,
      leaveOut: () => "Leave out",
      count: () => "Count as a client",
    },
    farDates: {
      what: (f: { n: number; count: string; leftOut: boolean }) =>
        f.n === 1
          ? `1 date is decades away from all others, probably a slip: its row ${f.leftOut ? "is left out" : "counts"}.`
          : `${f.count} dates are decades away from all others, probably slips: their rows ${f.leftOut ? "are left out" : "count"}.`,
      leaveOut: () => "Leave out",
      count: () => "Count all the same",
    },
    afterToday: {
      what: (f: { n: number; count: string; leftOut: boolean }) =>
        f.n === 1
          ? `1 row is dated after today, and ${f.leftOut ? "is left out" : "counts"}.`
          : `${f.count} rows are dated after today, and ${f.leftOut ? "are left out" : "count"}.`,
      leaveOut: () => "Leave out",
      count: () => "Count all the same",
    },
    repeated: {
      what: (f: { n: number; count: string; leftOut: boolean }) =>
        f.n === 1
          ? `1 row says the same as an earlier one, and ${f.leftOut ? "is left out" : "counts"}.`
          : `${f.count} rows say the same as an earlier one, and ${f.leftOut ? "are left out" : "count"}.`,
      leaveOut: () => "Count each once",
      count: () => "Count every row",
    },
    places: {
      hidden: (f: readonly { row: string; text: string }[]) =>
        `${f.length === 1 ? "Row" : "Rows"} ${f.map(({ row }) => row).join(", ")}`,
      totals: (f: readonly { row: string; text: string }[]) =>
        f.map(({ row, text }) => `Row ${row}: “${text}”`).join("; "),
      farDates: (f: readonly { row: string; text: string }[]) =>
        f.map(({ row, text }) => `Row ${row}: ${text}`).join("; "),
      afterToday: (f: readonly { row: string; text: string }[]) =>
        f.map(({ row, text }) => `Row ${row}: ${text}`).join("; "),
      repeated: (f: readonly { row: string; text: string }[]) =>
        f.map(({ row, text }) => `Row ${row} as row ${text}`).join("; "),
      numberTexts: (f: readonly { row: string; text: string }[]) =>
        f.map(({ row, text }) => `Row ${row}: “${text}”`).join("; "),
    },
    numberTexts: (f: { n: number; count: string }) =>
      f.n === 1
        ? "1 row is left out because its number or date is written as text."
        : `${f.count} rows are left out because their number or date is written as text.`,
    numberTextsRemedy:
      "To count what can be read: select the column, then Data, Text to Columns, Finish, and read it again here. What stays text, such as a day that does not exist (31.02.), is to be corrected by hand.",
    andMore: (count: string) => `and ${count} more`,
    mixedCurrencies: "The amounts are in several currencies, and are added up as if they were one.",
    oneCurrency: (currency: string) =>
      `The amounts are in several currencies, and only those in ${currency} count.`,
    currencyRows: (f: { currency: string; rows: string; row: string }) =>
      `${f.currency}: ${f.rows}, the first is row ${f.row}`,
    noCurrency: "No currency shown",
    onlyCurrency: (currency: string) => `Only ${currency}`,
    allCurrencies: "All of them",
    dates1904: "This workbook counts its days from 1904. Its dates are read as Excel shows them.",
  },
  numberAndText: (f: { n: number; count: string }) =>
    f.n === 1
      ? "1 client stands there as a number and as text, and counts apart"
      : `${f.count} clients stand there as numbers and as text, and count apart`,
  spellingAt: (f: { text: string; row: string }) => `${f.text} (row ${f.row})`,
  findingRemedies: {
    numberAndText:
      "To count them as one, make the whole column text or numbers: Data, Text to Columns.",
    duplicateNames: "If they are one client, give it one code in the data.",
    lookAlikes: "If they are one client, write it one way in the data.",
  },

  excluded: (f: { n: number; count: string }) =>
    f.n === 1 ? "1 row is left out" : `${f.count} rows are left out`,
  exclusionRemedies: {
    noClient: "",
    noDate: "",
    textDate: "",
    notADate: "",
    noAmount: "",
    textAmount: "",
    errorCell: "To count them, mend the formulas of these cells.",
    totalRow: "",
    leftOut: "",
    hidden: "",
    repeated: "",
    afterToday: "",
    farDate: "",
    otherCurrency: "",
  },
  exclusions: {
    noClient: (f: { n: number; count: string }) => `${f.count} without a client`,
    noDate: (f: { n: number; count: string }) => `${f.count} without a date`,
    textDate: (f: { n: number; count: string }) => `${f.count} whose date is text, not a date`,
    notADate: (f: { n: number; count: string }) => `${f.count} whose date is none Excel knows`,
    noAmount: (f: { n: number; count: string }) => `${f.count} without an amount`,
    textAmount: (f: { n: number; count: string }) =>
      `${f.count} whose amount is text, not a number`,
    errorCell: (f: { n: number; count: string }) => `${f.count} with an error in a cell`,
    totalRow: (f: { n: number; count: string }) =>
      f.n === 1 ? `${f.count} that is a total` : `${f.count} that are totals`,
    leftOut: (f: { n: number; count: string }) => `${f.count} by your choice`,
    hidden: (f: { n: number; count: string }) =>
      f.n === 1 ? `${f.count} that is hidden` : `${f.count} that are hidden`,
    repeated: (f: { n: number; count: string }) =>
      f.n === 1 ? `${f.count} that repeats another` : `${f.count} that repeat others`,
    afterToday: (f: { n: number; count: string }) => `${f.count} dated after today`,
    farDate: (f: { n: number; count: string }) =>
      `${f.count} whose date is decades away from all others`,
    otherCurrency: (f: { n: number; count: string }) => `${f.count} in another currency`,
  },
  repeatedRow: (f: { row: string; text: string }) => `Row ${f.row}, which repeats row ${f.text}`,
  exampleRow: (f: { row: string; text: string }) =>
    f.text ? `Row ${f.row}: “${f.text}”` : `Row ${f.row}`,
  moreExamples: (count: string) => `… and ${count} more`,
  noRowsLeft: "No row can be used: check which columns hold client, date and amount.",
  duplicateNames: (f: { n: number; count: string }) =>
    f.n === 1
      ? "1 name belongs to more than one code"
      : `${f.count} names belong to more than one code`,
  duplicateName: (f: { name: string; codes: string }) => `${f.name}: ${f.codes}`,
  lookAlikes: (f: { n: number; count: string }) =>
    f.n === 1
      ? "1 pair of clients looks alike but counts apart"
      : `${f.count} groups of clients look alike but count apart`,
  withoutProfit: (f: { n: number; count: string }) =>
    f.n === 1
      ? "1 row has no profit: it counts as 0"
      : `${f.count} rows have no profit: it counts as 0`,
  returns: (f: { n: number; count: string; total: string }) =>
    f.n === 1
      ? `1 return (a negative amount), ${f.total}, is netted`
      : `${f.count} returns (negative amounts), ${f.total} in all, are netted`,
  leftOut: (period: string) => `${period} is incomplete, so the buying rhythm (XYZ) leaves it out`,

  method: "Method",
  methodSummary: (f: { a: string; b: string; xyz: string; period: string }) =>
    `ABC ${f.a}/${f.b} · XYZ by ${f.xyz} · ${f.period}`,
  aLimit: "A up to",
  bLimit: "B up to",
  perCent: "%",
  rule: "The client that crosses the line",
  rules: { reach: "is included (recommended)", within: "is excluded" },
  xyzMethod: "XYZ measures",
  xyzMethods: { frequency: "how often they order", variation: "how much amounts vary" },
  xyzMethodShort: { frequency: "frequency", variation: "variation" },
  lostDays: "Lost after days of silence",
  lostDaysHint: "Empty: three of the client's usual intervals",
  live: "Also write KAM Live",
  lives: { none: "No", kam: "KAM formulas", native: "Excel's own formulas" },
  liveHints: {
    none: "A sheet whose classes follow when an amount is changed",
    kam: "They need the add-in to recalculate",
    native: "They go on without the add-in, in Microsoft 365, Excel 2024 and on the web",
  },
  period: "Period",
  periods: {
    auto: "Automatic",
    week: "Weeks",
    month: "Months",
    quarter: "Quarters",
    year: "Years",
  },
  periodPlurals: { week: "weeks", month: "months", quarter: "quarters", year: "years" },
  periodReasons: {
    or: (periods: readonly string[]) => periods.join(" or "),
    rhythm: (f: { period: string; days: string }) =>
      `By ${f.period}, since clients order about every ${f.days} days`,
    fewPeriods: (f: { period: string; days: string; wanted: string }) =>
      `By ${f.period}: clients order about every ${f.days} days, but there are fewer than 6 complete ${f.wanted}`,
    noRhythm: (f: { period: string }) =>
      `By ${f.period}, since no client has bought on three days yet`,
    chosen: (f: { period: string }) => `By ${f.period}, as chosen`,
    given: () => "By the columns of the data",
  },

  preview: "Preview",
  matrixTitle: "ABC-XYZ matrix",
  matrixCaption: (shown: string) => `ABC-XYZ matrix: ${shown}`,
  class: "Class",
  matrixOf: { clients: "Clients", value: { amount: "Sales", profit: "Profit" } },
  show: "Show in the matrix",
  abcMeanings: { A: "large", B: "medium", C: "small" },
  xyzMeanings: { X: "frequent", Y: "regular", Z: "irregular", N: "new" },
  variationMeanings: { X: "even", Y: "varying", Z: "erratic", N: "new" },
  sum: "All",
  classes: "Classes",
  share: "Share",
  noXyz:
    "The data have no periods, so clients get a class of volume (ABC) and none of rhythm (XYZ).",
  withoutSegment: (f: { n: number; count: string; value: string }) =>
    f.n === 1
      ? `1 more client bought nothing in this span, or only returned goods (${f.value}): it has no segment and is not in the matrix`
      : `${f.count} more clients bought nothing in this span, or only returned goods (${f.value}): they have no segment and are not in the matrix`,

  warnings: {
    dominantClass: (f: { xyz: string; share: string; longer: string | null }) =>
      `${f.share} of the clients are ${f.xyz}, so XYZ tells them hardly apart.` +
      (f.longer ? ` Under Method, try ${f.longer}.` : ""),
    emptyClass: (f: { abc: string }) => `No client is in class ${f.abc}.`,
    tooFewPeriods: (f: { periods: string; least: string }) =>
      `XYZ needs at least ${f.least} complete periods and there are ${f.periods}. Choose a shorter period or a longer span.`,
    dependence: (f: {
      clients: number;
      share: string;
      level: "danger" | "watch";
      names: readonly string[];
    }) =>
      `${f.level === "danger" ? "Danger" : "Watch"}: ${f.clients === 1 ? "one client holds" : "three clients hold"} ${f.share} (${f.names.join(", ")}).`,
    lossMaking: (f: { n: number; count: string; profit: string; names: readonly string[] }) =>
      f.n === 1
        ? `1 A client loses money: ${f.profit} (${f.names.join(", ")}).`
        : `${f.count} A clients lose money: ${f.profit} (${f.names.join(", ")}${f.n > f.names.length ? ", …" : ""}).`,
    negativeClients: (f: { n: number; count: string; value: string }) =>
      f.n === 1
        ? `1 client is below zero (${f.value}): it is C in ABC.`
        : `${f.count} clients are below zero (${f.value} in all): they are C in ABC.`,
  },

  remedies: {
    period: (periods: string) => `Count by ${periods}`,
    rules: {
      reach: "Include the client that crosses the line",
      within: "Exclude the client that crosses the line",
    },
    limits: (f: { a: string; b: string }) => `Use ${f.a} % and ${f.b} %`,
  },

  segment: "Segment clients",
  cancel: "Cancel",
  cancelling: "Cancelling…",
  readingRows: (f: { done: string; of: string }) => `Reading rows ${f.done} of ${f.of}`,
  readingStarts: "Reading…",
  workingOut: "Working out the classes…",
  readingEarlier: (f: { done: string; of: string }) =>
    `Reading the earlier results, ${f.done} of ${f.of} rows`,
  handingOver: (f: { done: string; of: string }) =>
    `Going through the earlier results, ${f.done} of ${f.of} rows`,
  workingSteps: (f: { done: string; of: string }) =>
    `Working out the classes, ${f.done} of ${f.of} steps done`,
  writing: (f: { done: string; of: string }) => `Writing rows ${f.done} of ${f.of}`,
  removing: "Removing the results…",
  insertingSheet: {
    examples: "Inserting the examples…",
    sample: "Inserting the sample…",
    template: "Inserting the template…",
  },
  cancelled: "Cancelled. Nothing was written.",
  removed: "The result sheets were removed.",
  removedBut: (kept: string) =>
    `The result sheets were removed. ${kept} stayed, for somebody typed there; the next run goes on from that.`,
  inserted: "A sheet of examples was added.",
  sampleInserted: "A sheet with a sample ledger was added: invented sales of 30 months.",
  templateInserted: "A sheet to fill was added. Put your own rows in place of the five examples.",

  /** Beside the button that starts a run. */
  undo: {
    forgets: "Excel's Undo does not cover a run, and forgets the steps before it.",
    parts: "Excel's Undo covers a run in parts at most.",
  },
  finished:
    "A report that was interrupted while it was written has been finished. What was typed meanwhile is in it, or on a numbered copy of its sheet.",
  takenBack:
    "A run was interrupted and its report taken back: the workbook is as before, with what was typed meanwhile. Run again.",

  columnsChanged:
    "The headings of the data have changed, so the columns were recognised anew. Look at them, then go on.",

  settingsCorrupt: "The choices kept in this workbook cannot be read, so the usual ones are used.",
  settingsNewer:
    "The choices kept in this workbook are of a newer version of KAM, so the usual ones are used. They stay in the workbook.",

  version: (version: string) => `KAM ${version}`,
  help: "Help on the functions",

  sharing: {
    title: "Share",
    summary: "Check the workbook, freeze formulas",
    about:
      "Results are plain values, and a colleague without KAM sees all of them. Live formulas need KAM.",
    check: "Check before sharing",
    freeze: "Freeze formulas",
    repair: "Repair formulas",
    working: {
      check: "Checking the workbook…",
      count: "Counting the formulas…",
      freeze: "Turning formulas into values…",
      repair: "Typing the formulas anew…",
    },
    reading: (f: { done: string; of: string }) => `Comparing rows ${f.done} of ${f.of}`,
    noFormulas: "There are no live KAM formulas in this workbook.",
    noneReady: (f: { n: number; count: string }) =>
      f.n === 1
        ? "The only KAM formula shows an error instead of a result, so there is nothing to keep."
        : `All ${f.count} KAM formulas show errors instead of results, so there is nothing to keep.`,
    question: (f: { n: number; count: string; errors: number; left: number }) =>
      `Turn ${f.n === 1 ? "1 KAM formula" : `${f.count} KAM formulas`} into the values shown now?` +
      (f.n === 1 ? " It will not recalculate any more." : " They will not recalculate any more.") +
      (f.errors === 0
        ? ""
        : f.n === 1
          ? " It shows an error (such as #VALUE!), which would stay."
          : f.errors === 1
            ? " 1 of them shows an error (such as #VALUE!), which would stay."
            : ` ${f.errors} of them show errors (such as #VALUE!), which would stay.`) +
      (f.left === 0
        ? ""
        : f.left === 1
          ? " 1 more shows an error and stays as it is."
          : ` ${f.left} more show errors and stay as they are.`),
    yes: "Turn into values",
    no: "Keep formulas",
    frozen: (f: { n: number; count: string }) =>
      f.n === 1 ? "Turned 1 formula into values" : `Turned ${f.count} formulas into values`,
    left: (f: { n: number; count: string; errors: string }) =>
      f.n === 1
        ? `; 1 left because it shows ${f.errors}`
        : `; ${f.count} left because they show ${f.errors}`,
    repaired: (f: { n: number; count: string }) =>
      f.n === 0
        ? "No formula could be repaired"
        : f.n === 1
          ? "Repaired 1 formula"
          : `Repaired ${f.count} formulas`,
    stillBroken: (f: { n: number; count: string }) =>
      f.n === 1 ? "; 1 still shows #NAME?" : `; ${f.count} still show #NAME?`,
    sentence: (text: string) => (text.endsWith("?") || text.endsWith("!") ? text : `${text}.`),
    errorList: (errors: readonly string[]) =>
      [errors.slice(0, -1).join(", "), ...errors.slice(-1)].filter(Boolean).join(" and "),
    broken: (f: { n: number; count: string }) =>
      f.n === 1
        ? "1 KAM formula shows #NAME?: it was calculated where KAM was missing. Repair types it anew."
        : `${f.count} KAM formulas show #NAME?: they were calculated where KAM was missing. Repair types them anew.`,
    nothingFound: "Nothing to see to before sharing.",
    checkedNothing:
      "No live KAM formulas, no hidden KAM sheets, no columns headed like personal data.",
    found: (f: { n: number; count: string }) =>
      f.n === 1
        ? "1 thing to see to before sharing."
        : `${f.count} things to see to before sharing.`,
    formulas: (f: { n: number; count: string }) =>
      f.n === 1
        ? "1 live KAM formula. A colleague without KAM sees its last value, or #NAME?."
        : `${f.count} live KAM formulas. A colleague without KAM sees their last values, or #NAME?.`,
    formulasAt: (f: { sheet: string; n: number; count: string; first: readonly string[] }) =>
      `${f.sheet}: ${f.count} (${f.first.join(", ")}${f.n > f.first.length ? ", …" : ""})`,
    hidden: (f: { n: number; count: string }) =>
      f.n === 1
        ? "1 sheet of KAM's is hidden, and goes along with the workbook."
        : `${f.count} sheets of KAM's are hidden, and go along with the workbook.`,
    hiddenSheet: (f: { sheet: string; isLeftover: boolean; isVeryHidden: boolean }) =>
      f.isLeftover
        ? `${f.sheet}: left by a run that was interrupted; Remove results or the next run takes it away`
        : f.isVeryHidden
          ? `${f.sheet}: not in Excel's list of hidden sheets; Remove results takes it away`
          : f.sheet,
    ages: {
      unknown: (f: { sheet: string; source: string }) =>
        `${f.sheet} does not say where its data are, so whether it is up to date is not known. Run again to renew it.`,
      sourceGone: (f: { sheet: string; source: string }) =>
        `The data of ${f.sheet} (${f.source}) are not in this workbook any more.`,
      older: (f: { sheet: string; source: string }) =>
        `${f.sheet} is older than its data: ${f.source} has changed since. Run again to renew it.`,
    },
    current: (f: { sheet: string; source: string }) => `${f.sheet} is up to date with ${f.source}.`,
    liveOfOtherRun: (sheet: string) =>
      `${sheet} is of another run than the report. Run again with KAM Live, or delete it.`,
    personal: "Columns headed like personal data. See whether the recipient may have them.",
    personalAt: (f: { sheet: string; headings: readonly string[]; typed: boolean }) =>
      `${f.sheet}: ${f.headings.join(", ")}${f.typed ? " (filled by people)" : ""}`,
  },

  resultTitle: (f: { clients: string }) => `${f.clients} segmented`,
  written: (sheets: string) => `Written to ${sheets}`,
  openSheet: "Open sheet",
  showResult: "Show result",
  runAgain: "Run again",
  back: "Data and method",
  removeResults: "Remove results",
  removeQuestion: (sheets: string) =>
    `Delete ${sheets}? Those in which somebody typed stay, and so do your own sheets.`,
  removeYes: "Delete",
  removeNo: "Keep",
  hasResults: (sheets: string) => `This workbook has results: ${sheets}.`,
  sheetList: (names: readonly string[]) =>
    [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and "),

  result: {
    loading: "Opening the result…",
    notLoaded:
      "The results are in the workbook, but the part of the pane that shows them could not be loaded. Check the connection, then try again.",
    find: "Find a client",
    stale: "The data have been changed since this run. Run again to take that in.",
    shareBase: "Shares are of the clients above zero; those below zero take away from C.",
    figures: "Figures",
    totals: { amount: "Sales", profit: "Profit" },
    counted: (f: { all: string; without: { n: number; count: string } }) =>
      f.without.n === 0 ? f.all : `${f.all}, ${f.without.count} without a segment`,
    last12: "Sales, last 12 months",
    change: (f: { change: string; previous: string }) => `${f.change} on the 12 before`,
    noChange: (previous: string) => `${previous} in the 12 before`,
    noPrevious: "the 12 before are not in the data",
    topFifth: "Largest 20 % of clients",
    holdShare: {
      amount: (share: string) => `hold ${share} of sales`,
      profit: (share: string) => `hold ${share} of profit`,
    },
    largest: (share: string) => `the largest alone ${share}`,
    equals: "Spread like",
    equalsAre: (clients: string) => `${clients} equal clients`,
    makeHalf: (f: { n: number; count: string }) =>
      f.n === 1 ? "1 makes half of the total" : `${f.count} make half of the total`,
    keyGroup: "Key clients",
    noKeyClients: "None",
    keyGroupIs: (f: { n: number; count: string; share: string }) =>
      `${f.count} ${f.n === 1 ? "holds" : "hold"} ${f.share} of sales`,
    changedSegment: "Changed segment",
    changedSegmentNote: {
      amount: (value: string) => `with sales of ${value}, since the last run`,
      profit: (value: string) => `with a profit of ${value}, since the last run`,
    },
    notCompared: "Not compared",
    notComparedNote: {
      parametersChanged: (changed: string) =>
        changed === ""
          ? "The last run was made otherwise."
          : `Changed since the last run: ${changed}.`,
      tableAltered: () => "KAM Clients is not as the last run left it.",
    },
    keyExpected: (f: { least: string; most: string }) => `${f.least} to ${f.most} is usual`,
    drifting: (f: { n: number; count: string }) =>
      f.n === 1
        ? "1 A or B client is silent or shrinking."
        : `${f.count} A and B clients are silent or shrinking.`,
    showClients: (f: { n: number; count: string }) =>
      f.n === 1 ? "Show the client" : `Show the ${f.count} clients`,

    pareto: "Pareto curve",
    paretoAlt: (f: { clients: string; points: readonly { clients: string; share: string }[] }) =>
      `Pareto curve of ${f.clients}: ` +
      f.points.map(({ clients, share }) => `the largest ${clients} hold ${share}`).join(", ") +
      ".",
    largestFirst: "clients, largest first",
    classOf: (f: { abc: string; clients: string; share: string }) =>
      `${f.abc}: ${f.clients}, ${f.share}`,

    cell: (f: { segment: string; value: string }) => `${f.segment}: ${f.value}`,
    rowSum: (abc: string) => `All ${abc}`,
    columnSum: (xyz: string) => `All ${xyz}`,
    matrixHint: "Choose a number to see its clients.",

    status: "Status",
    statusAsOf: (day: string) => `As of ${day}, the last day of the data.`,
    withoutStatus: (f: { n: number; count: string }) =>
      f.n === 1
        ? "1 client has bought nothing and has no status."
        : `${f.count} clients have bought nothing and have no status.`,
    statusMeanings: {
      Active: "last order within the usual days between orders",
      "Order due": "silent for up to twice the usual days",
      "At risk": "silent for longer",
      Lost: "silent for three times the usual days and beyond any earlier gap",
      "One-off": "bought on one day only, long ago",
    },
    clientsWith: (f: { n: number; value: string }) =>
      ` ${f.n === 1 ? "client" : "clients"}, ${f.value}`,

    lists: {
      all: "All clients",
      anySegment: "Clients with a segment",
      drifting: "A and B clients, silent or shrinking",
      key: "Key clients",
      moved: "Clients that changed segment",
      belowZero: "Clients below zero",
      lossMaking: "A clients that lose money",
      withoutSegment: "Clients without a segment",
      class: (abc: string) => `Class ${abc}`,
      segment: (segment: string) => `Segment ${segment}`,
      anyAbc: (xyz: string) => `All ${xyz} clients`,
      anyXyz: (abc: string) => `All ${abc} clients`,
    },
    listed: {
      amount: (f: { n: number; count: string }) => (f.n === 1 ? "1 client" : `${f.count} clients`),
      profit: (f: { n: number; count: string }) =>
        `${f.n === 1 ? "1 client" : `${f.count} clients`}, their profit`,
      atStake: (f: { n: number; count: string }) =>
        `${f.n === 1 ? "1 client" : `${f.count} clients`}, what is at stake`,
    },
    found: (f: { found: string; of: string }) => `${f.found} of ${f.of}`,
    noneFound: (query: string) => `No client has “${query}” in its code or name.`,
    search: "Search by code or name",
    backToResult: "Result",
    backToList: "Clients",
    shrinking: (change: string) => `${change} in a year`,

    select: "Select in KAM Clients",
    code: (code: string) => `Code ${code}`,
    managedBy: (manager: string) => `Managed by ${manager}`,
    keyReasons: {
      yourChoice: (f: { isKey: boolean }) =>
        f.isKey ? "Key: your choice" : "Not key: your choice",
      anchor: (f: { share: string }) => `Key: anchor, ${f.share} of the profit`,
      proposed: () => "Proposed as key",
    },
    was: (segment: string) => `was ${segment}`,
    wasNew: "new since the last run",
    nextStep: "Next step",
    why: "Why",
    rank: {
      amount: (f: { rank: string; of: string; share: string }) =>
        `Rank ${f.rank} of ${f.of}, with ${f.share} of sales.`,
      profit: (f: { rank: string; of: string; share: string }) =>
        `Rank ${f.rank} of ${f.of} by profit, with ${f.share} of it.`,
    },
    whyReach: {
      A: (f: { before: string; a: string; through: string }) =>
        `Larger clients hold ${f.before}, below the line of ${f.a}, so A; with it ${f.through}.`,
      B: (f: { before: string; a: string; b: string; through: string }) =>
        `Larger clients hold ${f.before}, not below ${f.a} but below ${f.b}, so B; with it ${f.through}.`,
      C: (f: { before: string; b: string; through: string }) =>
        `Larger clients hold ${f.before}, not below ${f.b}, so C; with it ${f.through}.`,
    },
    whyWithin: {
      A: (f: { through: string; a: string }) =>
        `With it the largest clients hold ${f.through}, within ${f.a}, so A.`,
      largest: (f: { through: string; a: string }) =>
        `It alone holds ${f.through}, above ${f.a}, but the largest is always A.`,
      B: (f: { through: string; a: string; b: string }) =>
        `With it the largest clients hold ${f.through}, above ${f.a} but within ${f.b}, so B.`,
      C: (f: { through: string; b: string }) =>
        `With it the largest clients hold ${f.through}, above ${f.b}, so C.`,
    },
    whyNegative: "It is negative, so C.",
    whyNone: "It bought nothing in this span, so it has no class.",
    whyChange: (f: { side: "below" | "above"; amount: string; to: string }) =>
      `It would be ${f.to} ${f.side} ${f.amount}.`,
    whyNoChange: "No amount changes that.",
    whyFrequency: (f: {
      active: string;
      window: string;
      periods: string;
      share: string;
      x: string;
      y: string;
      xyz: string;
    }) =>
      `Bought in ${f.active} of ${f.window} ${f.periods} (${f.share}): X from ${f.x}, Y from ${f.y}, so ${f.xyz}.`,
    whyVariation: (f: {
      window: string;
      periods: string;
      variation: string;
      x: string;
      y: string;
      xyz: string;
    }) =>
      `Over ${f.window} ${f.periods} the coefficient of variation is ${f.variation}: X to ${f.x}, Y to ${f.y}, so ${f.xyz}.`,
    whyNegativeMean: (periods: string) =>
      `Over its ${periods} sales and returns leave nothing, so Z.`,
    whyNew: (f: { least: string; periods: string }) =>
      `The first purchase lies fewer than ${f.least} complete ${f.periods} back, so N.`,
    whyNoRhythm: "It bought nothing in the periods looked at, so it has no class of rhythm.",
    periodsOfData: "periods",

    money: "Sales",
    moneyAndProfit: "Sales and profit",
    amountIn: "Sales in the span",
    last12Months: "Last 12 months",
    profitIn: "Profit in the span",
    previous12: "12 months before",
    changeIs: "Change",
    lastFullYear: "Last full year",

    rhythm: "Buying rhythm",
    usualDays: "Usual days between orders",
    usualOfAll: (f: { least: string }) =>
      `as all clients: it has bought on fewer than ${f.least} days`,
    daysSince: "Days since the last order",
    firstPurchase: "First purchase",
    lastPurchase: "Last purchase",
    expectedNext: "Expected next order",
    overdue: (f: { n: number; count: string }) =>
      f.n === 1 ? "1 day overdue" : `${f.count} days overdue`,
    noDays: "The data have no days, so nothing can be said of the rhythm in days.",
    noPurchases: "It has bought nothing, so it has no rhythm.",
    confirmed: (typed: string) => `as confirmed in KAM Inputs: “${typed}”`,

    history: "History",
    historyBy: {
      week: "Sales by week",
      month: "Sales by month",
      quarter: "Sales by quarter",
      year: "Sales by year",
      given: "Sales by period",
    },
    historyAlt: (f: {
      title: string;
      first: string;
      last: string;
      active: string;
      periods: string;
      most: string;
      mostIn: string;
    }) =>
      `${f.title} from ${f.first} to ${f.last}: bought in ${f.active} of ${f.periods} periods, most in ${f.mostIn} with ${f.most}.`,
    historyOfNothing: (title: string) => `${title}: nothing bought.`,
    historyTable: "As a table",
    period: "Period",
    incomplete: (period: string) => `${period} (incomplete)`,
    earlierPeriods: (f: { n: number; count: string }) =>
      f.n === 1 ? "1 earlier period is not shown." : `${f.count} earlier periods are not shown.`,
    noPeriods: "The data have no periods.",
  },

  faults: {
    noSource: "Choose where the sales are.",
    client: "Choose the column of the client's code or name.",
    date: "Choose the column of the date.",
    amount: "Choose the column of the amount, or quantity and unit price.",
    periods: "There are no columns of periods here. Choose another kind of row.",
    noProfit: "To rank by profit, choose the column of profit or cost.",
    noDates: "Give both dates.",
    fromAfterTo: "The first date is after the last.",
    limits: "A must be above 0 and below B, and B at most 100.",
    lostDays: "Give whole days, 1 or more, or leave it empty.",
  },
  tryAgain: "Try again",
  copyDetails: "Copy details",
  copied: "Copied. The details hold nothing of your data.",
  notCopied: "Excel does not let KAM copy. Select the details here, and copy them yourself:",
  details: "Details",
  troubles: {
    noPositiveValues:
      "No client has a positive value in this span, so there is nothing to rank. Choose another span, or rank by another column.",
    overflow: "The amounts are too large to be added up. Check the column of the amount.",
    fromAfterTo: "The first date is after the last. Choose other dates.",
    noPurchases: "No row lies between these dates. Choose another span.",
    cellEditing: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
    structureProtected:
      "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook), then try again.",
    sheetProtected: (sheet: string | null) =>
      `${sheet ? `The sheet ${sheet}` : "A sheet"} is protected. Unprotect it (Review, Unprotect Sheet), then try again.`,
    readOnly:
      "The workbook is open for reading only. Save a copy under another name, then try again.",
    sourceGone: "The data are no longer where they were. Choose them again under Data.",
    changedMeanwhile:
      "KAM Inputs or KAM Win-back changed while the report was being made. Nothing was written; run again to take the changes in.",
    dataChanged:
      "The data changed while they were being read. Nothing was written; try again once they stay as they are.",
    halfWritten:
      "A run was interrupted while it renewed the report, and Excel lets KAM neither finish it nor take it back: until then the KAM sheets hold parts of both reports. Unprotect them and the workbook (Review), finish editing cells, then try again.",
    unfinished:
      "An earlier run was interrupted while it wrote the report, and the hidden sheets to finish it from are gone. Run again to write all of it anew.",
    tooLarge:
      "That is more than Excel can hand over at once. Select fewer columns or rows, then try again.",
    busy: "Excel is busy. Wait a moment, then try again.",
    memory: "Excel has run out of memory. Close other workbooks, then try again.",
    otherWorkbook: "Another workbook is in front. Click into this one, then try again.",
    filtered: "A filter is in the way. Clear it, then try again.",
    merged: "Merged cells are in the way. Unmerge them, then try again.",
    pivot: "A PivotTable is in the way. Move it or choose another place, then try again.",
    unsupported:
      "This version of Excel cannot do that. Excel 2021 or later, or Microsoft 365, can.",
    unknown: (detail: string) => `Excel refused (${detail}). Nothing was changed; try again.`,
    unexpected: (detail: string) =>
      `Something went wrong in KAM that should not have (${detail}). Your sheets were not touched.`,
  },
};

export const report = {
  live: {
    sheet: "KAM Live",
    title: "Live segments",
    explanation:
      "Amounts are values of the last run; the classes are formulas: change an amount, and they follow. The next run writes this sheet anew.",
    window: "XYZ looks at each client from its first period with a purchase in this table.",
    styles: {
      kam: "The formulas are KAM's own: a colleague without the add-in sees the last results, but cannot recalculate them.",
      native:
        "The formulas are Excel's own (Microsoft 365, Excel 2024, Excel on the web): they go on without the add-in.",
    },
    headings: {
      code: "Code",
      client: "Client",
      amount: "Sales",
      profit: "Profit",
      share: "Share",
      abc: "ABC",
      xyz: "XYZ",
      segment: "Segment",
    },
  },
  clientsSheet: "KAM Clients",
  summarySheet: "KAM Summary",
  clientsTitle: "Clients",
  summaryTitle: "Client segments",
  subtitle: (f: {
    clients: number;
    measure: "amount" | "profit";
    span: string;
    source: string;
    leftOut: string | null;
  }) =>
    `${f.clients === 1 ? "1 client" : `${f.clients} clients`} by ${f.measure === "amount" ? "sales" : "profit (so are shares and classes)"}, ${f.span}. ${f.source}` +
    (f.leftOut === null ? "" : `, without rows ${f.leftOut}`),
  leftOutWhere: (conditions: readonly { heading: string; values: readonly string[] }[]) =>
    `where ${conditions
      .map(
        ({ heading, values }) =>
          `${heading} is ${values.slice(0, 5).join(", ")}${values.length > 5 ? ` or one of ${values.length - 5} more` : ""}`
      )
      .join(" or ")}`,
  blank: "blank",
  span: (f: { from: string; to: string }) => `${f.from} to ${f.to}`,
  allRows: "all rows",

  headings: {
    rank: "Rank",
    code: "Code",
    client: "Client",
    amount: "Sales",
    profit: "Profit",
    share: "Share",
    cumulativeShare: "Cumulative share",
    abc: "ABC",
    xyz: "XYZ",
    segment: "Segment",
    periods: "Periods with orders",
    first: "First purchase",
    last: "Last purchase",
    action: "Action",
    abcByAmount: "ABC by sales",
    abcByProfit: "ABC by profit",
    last12: "Last 12 months",
    previous12: "Previous 12 months",
    change: "Change",
    changeShare: "Change %",
    trend: "Trend",
    type: "Type",
    key: "Key",
    usualDays: "Usual days between orders",
    daysSince: "Days since",
    status: "Status",
    expectedNext: "Expected next",
    overdue: "Overdue",
    wasNow: "Was -> now",
    managedBy: "Managed by",
  },
  /** What earlier reports had for headings; such a column keeps its name, for formulas refer to it. */
  formerHeadings: { amount: "Amount" },
  trends: {
    up: "▲ Up",
    even: "► Even",
    down: "▼ Down",
    shrinking: "▼ Shrinking",
    fresh: "▲ New",
  },
  types: {
    Anchor: "Anchor",
    Prospect: "Prospect",
    "Image-maker": "Image-maker",
    Expert: "Expert",
  },
  keyReasons: {
    anchor: (share: string) => `Anchor ${share} of profit`,
    proposed: () => "proposed: top 50 % of sales",
    chosen: () => "your choice",
    declined: () => "not key: your choice",
  },
  statuses: {
    Active: "Active",
    "Order due": "Order due",
    "At risk": "At risk",
    Lost: "Lost",
    "One-off": "One-off",
  },
  wasNow: (f: { was: string; now: string }) => `${f.was} -> ${f.now}`,
  wasNew: "new",
  unchanged: "unchanged",
  classBefore: (abc: string) => `${abc} before`,

  inputs: {
    sheet: "KAM Inputs",
    title: "Inputs",
    note: "What you type here stays, and the next run goes by it: Key and Confirmed status overrule the figures; Market leader, Demanding expert, and New with a Budget give a client its Type.",
    answersNote:
      "Key, Market leader, Demanding expert, New: Yes or No. Confirmed status: lost, still a client or closed. Budget: an amount.",
    headings: {
      code: "Code",
      client: "Client",
      inLedger: "In the data",
      amount: "Sales",
      segment: "Segment",
      reason: "Key by KAM",
      accountManager: "Account manager",
      key: "Key",
      marketLeader: "Market leader",
      demandingExpert: "Demanding expert",
      isNew: "New",
      budget: "Budget",
      wonFrom: "Won from competitor",
      confirmed: "Confirmed status",
      note: "Note",
    },
    inLedger: "yes",
    notInLedger: "no longer in the data",
    answers: { yes: "Yes", no: "No" },
    confirmed: { lost: "lost", "still a client": "still a client", closed: "closed" },
  },

  winback: {
    sheet: "KAM Win-back",
    title: "Win-back",
    subtitle: (f: { clients: number; atStake: string; asOf: string }) =>
      f.clients === 0
        ? `No client is at risk or lost as of ${f.asOf}.`
        : `${f.clients} ${f.clients === 1 ? "client" : "clients"} at risk or lost as of ${f.asOf}, with ${f.atStake} at stake: the sales of the last full year, or all of them where there is none.`,
    noDays:
      "Who is at risk or lost shows in days: choose data with a row per purchase and its date.",
    noFigures:
      "The losses by cause and the comings and goings by quarter would stand here: they need the dates of purchases. The table keeps its place below.",
    note: "Fill cause, offer, owner, next step, due date and result: they stay with the client when the report is run again, and so do columns of your own.",
    headings: {
      list: "List",
      code: "Code",
      client: "Client",
      segment: "Segment",
      atStake: "At stake",
      status: "Status",
      last: "Last purchase",
      usualDays: "Usual days between orders",
      daysSince: "Days since",
      overdue: "Overdue",
      cause: "Cause",
      offer: "Offer",
      owner: "Owner",
      nextStep: "Next step",
      due: "Due date",
      result: "Result",
    },
    lists: {
      first: "First 25",
      later: "Later",
      settled: "No longer at risk",
      gone: "Not in the data",
      twice: "Entered twice",
    },
    causes: {
      lessAttention: "less attention",
      quality: "quality",
      deadlines: "deadlines and promises",
      notHeard: "not heard",
      forgotten: "forgotten",
      price: "price",
      competitor: "competitor",
      closed: "closed",
      unknown: "unknown",
    },
    offers: {
      special: "special offer",
      gift: "gift",
      discount: "discount",
      visit: "visit",
      other: "other",
    },
    losses: {
      cause: "At risk or lost, by cause",
      productLine: "By product line (a client may buy several)",
      region: "By region (a client may be in several)",
      accountManager: "By account manager",
    },
    lossLabels: {
      cause: "Cause",
      productLine: "Product line",
      region: "Region",
      accountManager: "Account manager",
    },
    lossClients: "Clients",
    lossValue: "At stake",
    lossTotal: "Total",
    otherLabels: (count: number) => `${count} others`,
    noLabel: "not given",
    churn: "Comings and goings by quarter",
    churnNote: "loss rate: of those active at start, how many went silent",
    churnHeadings: {
      period: "Quarter",
      activeAtStart: "Active at start",
      new: "New",
      wentSilent: "Went silent",
      cameBack: "Came back",
      activeAtEnd: "Active at end",
      lossRate: "Loss rate",
    },
    incomplete: "* incomplete",
    churnAlt: (f: { first: string; last: string; lost: number; rate: string }) =>
      `Clients won and lost by quarter, ${f.first} to ${f.last}: ${f.lost} went silent; the loss rate of the last quarter is ${f.rate}.`,
  },

  earlier: {
    unknownWord: (f: { place: string; text: string }) =>
      `${f.place}: “${f.text}” is none of the words to choose from, so it counts as not given`,
    notANumber: (f: { place: string; text: string }) =>
      `${f.place}: “${f.text}” is not a number, so it counts as not given`,
    errorCell: (f: { place: string; text: string }) =>
      `${f.place} is ${f.text}, so it counts as not given`,
    twice: (f: { place: string; text: string }) =>
      `${f.place}: ${f.text} stands in an earlier row too; what is given there comes first`,
    noColumn: (f: { place: string }) =>
      `${f.place}: the column is gone or was renamed, so nothing in it counts`,
    noTable: (f: { place: string }) =>
      `${f.place} has lost its table: it stays as it is, and a new sheet was made`,
    noClients: (f: { place: string }) =>
      `${f.place}: the columns of code and client are gone or were renamed, so nothing there counts`,
    place: (f: { sheet: string; heading: string; row: number | null }) =>
      [f.sheet, f.heading, f.row === null ? "" : `row ${f.row}`].filter(Boolean).join(", "),
    more: (count: number) => `… and ${count} more on the sheets KAM Inputs and KAM Win-back`,
  },
  periodsOf: (f: { active: number; window: number }) => `${f.active} of ${f.window}`,
  nothing: "–",
  actions: {
    lost: () => "Call within 5 days; ask why; note cause and offer in Win-back",
    atRisk: (days: number) => `Overdue by ${days} days: contact this week`,
    oneOff: () => "One follow-up, then no further cost",
    lossMaking: () => "Check price, discounts and cost to serve before any offer",
    N: (days: number) => `Welcome call; aim for a second order within ${days} days`,
    AX: () => "Protect: quarterly review, a second contact on both sides, agreed service level",
    AY: () => "Agree an order calendar and a joint forecast",
    AZ: () => "Find out whether purchases are projects or split with a competitor; plan by project",
    BX: () => "Grow: list products not yet bought; offer a volume step",
    BY: () => "Quarterly contact; one cross-selling offer",
    BZ: () => "Remind at the expected date",
    CX: () => "Move to web orders or a standing order",
    CY: () => "Inside sales",
    CZ: () => "No visits; minimum order",
  },

  matrix: { clients: "Clients", amount: "Sales", profit: "Profit", share: "Share" },
  abcClasses: { A: "A  large", B: "B  medium", C: "C  small" },
  xyzClasses: {
    frequency: { X: "X  frequent", Y: "Y  regular", Z: "Z  irregular", N: "N  new" },
    variation: { X: "X  even", Y: "Y  varying", Z: "Z  erratic", N: "N  new" },
  },
  total: "Total",
  withoutSegment: (f: { clients: number; value: string }) =>
    f.clients === 1
      ? `1 more client bought nothing in the span, or only returned goods (${f.value}): it has no segment and is not in the matrix.`
      : `${f.clients} more clients bought nothing in the span, or only returned goods (${f.value}): they have no segment and are not in the matrix.`,

  about: "How these figures were made",
  source: "Source",
  date: "Date of the run",
  version: "Version",
  productVersion: (version: string) => `KAM for Excel ${version}`,
  columns: "Columns",
  roles: {
    code: "code",
    name: "name",
    date: "date",
    amount: "amount",
    quantity: "quantity",
    unitPrice: "unit price",
    profit: "profit",
    cost: "cost",
    margin: "margin",
    productLine: "product line",
    region: "region",
    accountManager: "account manager",
  },
  column: (f: { role: string; heading: string }) => `${f.role} = ${f.heading}`,
  unnamedColumn: (number: number) => `column ${number}`,
  rankedBy: "Ranked by",
  measures: { amount: "Sales", profit: "Profit" },
  abcLimits: "ABC limits",
  abcLimitsAre: (f: { a: string; b: string; rule: "reach" | "within" }) =>
    `A to ${f.a}, B to ${f.b} of the total; the client that crosses a line is ${f.rule === "reach" ? "included" : "excluded"}`,
  abcSpan: "ABC looks at",
  abcSpans: {
    moreThan15Months: (span: string) =>
      `${span}: the last 12 complete months, because the ledger covers more than 15`,
    upTo15Months: (span: string) =>
      `${span}: the whole ledger, because it covers 15 months or less`,
    chosen: (span: string) => `${span}, as chosen`,
    noDates: () => "all rows, because there are no dates",
  },
  xyzMethod: "XYZ measures",
  xyzMethods: {
    frequency: (f: { x: string; y: string }) =>
      `how often clients buy: X from ${f.x} of the periods, Y from ${f.y}, else Z`,
    variation: (f: { x: string; y: string }) =>
      `how much amounts vary: X to a coefficient of variation of ${f.x}, Y to ${f.y}, else Z`,
  },
  xyzPeriod: "XYZ periods",
  periods: { week: "Weeks", month: "Months", quarter: "Quarters", year: "Years" },
  periodReasons: {
    or: (periods: readonly string[]) => periods.join(" or "),
    rhythm: (f: { period: string; days: number }) =>
      `${f.period}, because clients order about every ${f.days} days`,
    fewPeriods: (f: { period: string; days: number; wanted: string }) =>
      `${f.period}: clients order about every ${f.days} days, but there are fewer than 6 complete ${f.wanted.toLowerCase()}`,
    noRhythm: (f: { period: string }) =>
      `${f.period}, because no client has bought on three days yet`,
    chosen: (f: { period: string }) => `${f.period}, as chosen`,
    given: () => "The columns of the data",
  },
  xyzSpan: "XYZ looks at",
  xyzSpanIs: (f: { first: string; last: string; count: number }) =>
    `${f.first} to ${f.last}: ${f.count} periods`,
  noPeriods: "no complete period",
  leftOut: "Left out of XYZ",
  leftOutIs: (period: string) => `${period}, because it is incomplete`,
  newClients: "New clients",
  newClientsAre: "N: the first purchase lies fewer than 3 complete periods back",
  rows: "Rows in the source",
  rowsUsed: "Rows used",
  rowsExcluded: "Rows excluded",
  excludedRows: {
    noClient: "without a client",
    noDate: "without a date",
    textDate: "whose date is text",
    notADate: "whose date is none Excel knows",
    noAmount: "without an amount",
    textAmount: "whose amount is text",
    errorCell: "with an error in a cell",
    totalRow: "that are totals of other rows",
    leftOut: "left out by choice",
    hidden: "that are hidden",
    repeated: "that repeat another row",
    afterToday: "dated after the day of the run",
    farDate: "whose date is decades away from all others",
    otherCurrency: "in another currency",
  },
  repeatedExamples: (places: readonly { row: number; text: string }[]) =>
    places.map(({ row, text }) => `row ${row} repeats row ${text}`).join("; "),
  examples: (places: readonly { row: number; text: string }[]) =>
    places
      .map(({ row, text }) => (text.trim() === "" ? `row ${row}` : `row ${row}: ${text}`))
      .join("; "),
  rowsOutside: "Rows outside the span of ABC",
  totalIncluded: "Total of the included rows",
  totalReport: "Total of the report",
  check: "Check",
  checkOk: "OK: the two totals are equal",
  checkDifference: (difference: string) => `They differ by ${difference}: please report this`,

  noChange: "not told: it takes 24 complete months, and the data have fewer",
  findings: "Worth knowing",
  duplicateNames: (f: { count: number; examples: string }) =>
    `Names that belong to more than one code: ${f.count} (${f.examples})`,
  lookAlikes: (f: { count: number; examples: string }) =>
    `Clients that look alike but count apart: ${f.count} (${f.examples})`,
  doubts: {
    hidden: (f: { count: number; rows: readonly number[] }) =>
      `Hidden rows that count all the same: ${f.count} (rows ${f.rows.join(", ")})`,
    totals: (f: { count: number; rows: readonly number[] }) =>
      `Rows that call themselves totals and count as clients: ${f.count} (rows ${f.rows.join(", ")})`,
    farDates: (f: { count: number; rows: readonly number[] }) =>
      `Rows that count though their date is decades away from all others: ${f.count} (rows ${f.rows.join(", ")})`,
    afterToday: (f: { count: number; rows: readonly number[] }) =>
      `Rows that count though dated after the day of the run: ${f.count} (rows ${f.rows.join(", ")})`,
    repeated: (f: { count: number; rows: readonly number[] }) =>
      `Rows that count though they say the same as an earlier one: ${f.count} (rows ${f.rows.join(", ")})`,
    currencies: (f: readonly { currency: string; rows: number }[]) =>
      `Amounts in several currencies, added up as if they were one (rows: ${f
        .map(({ currency, rows }) => `${currency} ${rows}`)
        .join(", ")})`,
    numberAndText: (f: { count: number; examples: string }) =>
      `Clients that stand there as numbers and as text, and count apart: ${f.count} (${f.examples})`,
  },
  withoutProfit: (rows: number) => `Rows without profit, which count as 0: ${rows}`,
  returns: (f: { count: number; total: string }) =>
    `Negative amounts, netted per client and period: ${f.count} (${f.total})`,
  warnings: {
    dominantClass: (f: { xyz: string; share: string; longer: string | null }) =>
      `${f.share} of the clients are ${f.xyz}, so XYZ tells them hardly apart` +
      (f.longer ? `; try ${f.longer.toLowerCase()}` : ""),
    emptyClass: (f: { abc: string }) => `No client is in class ${f.abc}`,
    tooFewPeriods: (f: { periods: number; least: number }) =>
      `XYZ needs at least ${f.least} complete periods, and there are ${f.periods}: every client is new`,
    dependence: (f: { clients: 1 | 3; share: string; level: "danger" | "watch" }) =>
      `${f.level === "danger" ? "Danger" : "Watch"}: ${f.clients === 1 ? "one client holds" : "three clients hold"} ${f.share}`,
    lossMaking: (f: { clients: number; profit: string }) =>
      `A clients that lose money: ${f.clients} (${f.profit})`,
    negativeClients: (f: { clients: number; value: string }) =>
      `Clients below zero, which are C in ABC: ${f.clients} (${f.value})`,
  },
  summary: {
    pages: (f: { page: string; pages: string }) => `Page ${f.page} of ${f.pages}`,
    clients: "Clients",
    sales: "Sales",
    change: "Change",
    dependence: "Dependence",
    dependenceLevels: { danger: "Danger", watch: "Watch", spread: "Low" },
    topFifthHolds: "Largest 20 % of clients hold",
    keyGroupHolds: "Key group holds",

    top: (count: number) => (count === 1 ? "The only client" : `Top ${count} clients`),
    drifting: (count: number) =>
      count === 0
        ? "A and B clients silent or shrinking"
        : `A and B clients silent or shrinking: ${count}`,
    nobodySilent: "No A or B client is At risk or Lost.",
    nobodyDrifts: "No A or B client is At risk, Lost or down by 25 % or more.",
    moreDrifting: (count: number) => `${count} more: filter Status and Change % in KAM Clients.`,
    atStake: "At stake",
    usualDays: "Usual days",
    overdue: "Days overdue",
    atStakeIs:
      "At stake: sales of the last full calendar year in which the client bought or, without one, all its sales.",

    matrix: "ABC-XYZ: clients and sales",
    matrixByProfit: "ABC-XYZ: clients and profit",
    classes: { amount: "ABC: clients and sales", profit: "ABC: clients and profit" },
    shareOf: { amount: "Share of sales", profit: "Share of profit" },
    cross: "ABC by sales (down) × ABC by profit (across)",
    lossMakingA: (clients: number) => `A clients by sales that lose money: ${clients}`,
    concentration: { amount: "Concentration of sales", profit: "Concentration of profit" },
    dependenceIs: (f: { level: "danger" | "watch" | "spread"; clients: 1 | 3; share: string }) =>
      f.level === "spread"
        ? "Low: no client above 25 %, no three above 50 %"
        : `${f.level === "danger" ? "Danger" : "Watch"}: ${f.clients === 1 ? "one client holds" : "three clients hold"} ${f.share}`,
    largest: "Largest client",
    threeLargest: "Three largest",
    tenLargest: "Ten largest",
    makeHalf: "Clients that make half",
    make80: "Clients that make 80 %",
    topFifth: "Largest 20 % of clients hold (80/20)",
    equals: "Spread like so many clients of equal size",
    keyGroup: (clients: number) =>
      `Key group's share of sales (${clients === 1 ? "1 client" : `${clients} clients`})`,
    expectedKeyShare: (f: { least: string; most: string }) =>
      `The literature expects a key group to hold ${f.least} to ${f.most}.`,
    proposed: (f: { clients: number; share: string }) =>
      `Proposed: ${f.clients === 1 ? "1 client" : `${f.clients} clients`}, ${f.share} of sales. Confirm in KAM Inputs.`,
    chosen: (f: { clients: number; share: string }) =>
      `With your choices in KAM Inputs; proposed: ${f.clients === 1 ? "1 client" : `${f.clients} clients`}, ${f.share}.`,

    /** The choices of a run, as a list of those that changed names them. */
    parameters: {
      measure: "what clients are ranked by",
      span: "the span of ABC",
      a: "the limit of A",
      b: "the limit of B",
      rule: "the rule at the limits",
      method: "what XYZ measures",
      period: "the periods of XYZ",
      columns: "the columns",
      rows: "which rows count",
    },
    movement: "Was → now: segments of the last run and of this one",
    noMovement: {
      firstRun: () =>
        "This is the first run: the next one shows who moved from which segment to which.",
      parametersChanged: (changed: string) =>
        changed === ""
          ? "No movement is claimed: the last run was made otherwise, so its segments mean something else."
          : `No movement is claimed: since the last run other choices were made (${changed}), so its segments mean something else.`,
      tableAltered: () =>
        "No movement is claimed: the table of KAM Clients is not as the last run left it.",
    },
    allStayed: (f: { clients: number; value: string }) =>
      `All ${f.clients} clients with a segment, with ${f.value}, stayed where they were.`,
    movedWith: {
      amount: (value: string) => `sales of ${value}`,
      profit: (value: string) => `a profit of ${value}`,
    },
    moved: (f: { clients: number; value: string }) =>
      `${f.clients === 1 ? "1 client" : `${f.clients} clients`} with ${f.value} moved to another segment`,
    stayed: (f: { clients: number; value: string }) => `${f.clients} with ${f.value} stayed`,
    entered: (f: { clients: number; value: string }) => `${f.clients} with ${f.value} are new`,
    gone: (f: { clients: number; value: string }) => `${f.clients} are gone, with ${f.value} then`,
    movedClients: "Clients: was (down), now (across)",
    movedValues: { amount: "Their sales now", profit: "Their profit now" },
    entries: "New",
    exits: "Gone",
    exitsThen: "Gone (then)",
    movementNote:
      "New: without a segment in the last run. Gone: without one now, or not in the data any more.",

    chartData: "Chart data",
    pareto: {
      title: "Pareto: clients, largest first",
      alt: (f: { first: string; share: string; columns: number }) =>
        `Columns of ${f.columns} clients or groups of clients, largest first, with their cumulative share as a line. The first, ${f.first}, holds ${f.share}.`,
      group: (share: string) => share,
      groups: "Clients, largest first",
      cumulative: "Cumulative share",
    },
    byPeriod: {
      title: { amount: "Sales by period and class", profit: "Sales by period and class of profit" },
      alt: (f: { first: string; last: string }) =>
        `Stacked columns of the sales of A, B and C clients by period, from ${f.first} to ${f.last}.`,
      period: "Period",
      withoutClass: "No class",
    },
    byStatus: {
      title: "Clients by status",
      alt: (counts: string) => `Columns of the number of clients by status: ${counts}.`,
      count: (f: { status: string; clients: number }) => `${f.status} ${f.clients}`,
    },
  },
  amountText: (value: number) =>
    value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  shareText: (fraction: number) => `${Number((fraction * 100).toPrecision(4))} %`,
};

export const examples = {
  sheet: "KAM functions",
  title: "KAM functions at work",
  subtitle:
    "Every function with its formula, live, on small data beside it: change a number and watch. Delete this sheet whenever you like.",
  groups: {
    key: "Who is key?",
    rhythm: "How steadily do they buy?",
    drift: "Who drifts away?",
    bonds: "Prospects and bonds",
    tables: "Tables",
  },
  answers: {
    ABC: "Who makes 80 % of the sales (A), who the next 15 % (B), and who the rest (C)",
    WHY: "Why each client has its class, and the sales at which it would have another",
    SHARE: "Which share of the total each client has",
    TOPSHARE: "Does the 80/20 rule hold: which share the largest 20 % of the clients have",
    CONCENTRATION: "How much hangs on how few clients",
    SCORE: "How clients score on weighted criteria; less is better where the weight is negative",
    KAISM: "Which clients to treat as key, to develop, to maintain",
    TYPE: "Why a client is key: for its profit, its prospects, its name or its knowledge",
    XYZ: "Who buys regularly (X), frequently (Y), irregularly (Z), and who is new (N)",
    ABCXYZ: "Volume and steadiness in one: AX are large and regular",
    CADENCE: "How often each client orders, and who has been silent for too long",
    STATUS: "The status of clients whose last purchase and usual interval are known",
    NEXT: "When each client should order again, and how late it is",
    CHURN: "How many clients came, fell silent and came back in each quarter (* is incomplete)",
    QUALIFY: "Which prospects need us, can pay and decide",
    BONDS: "What ties each client to us, how long it will hold, and what to beware of",
    SEGMENT: "The whole segmentation of a ledger in one formula",
    PARETO: "Clients largest first, with cumulative shares",
    RANKING: "Clients best first by weighted criteria",
    HISTORY: "What each client bought in each quarter",
    MATRIX: "How much the clients of each segment bring",
  },
  headings: {
    client: "Client",
    date: "Date",
    amount: "Amount",
    sales: "Sales",
    profit: "Profit",
    q1: "Q1",
    q2: "Q2",
    q3: "Q3",
    q4: "Q4",
    income: "Income",
    potential: "Potential",
    loyalty: "Stability",
    cost: "Cost to serve",
    attractiveness: "Attractiveness",
    strength: "Our strength",
    isNew: "New",
    budget: "Budget",
    reputation: "Reputation",
    expertise: "Expertise",
    last: "Last purchase",
    usualDays: "Usual days",
    need: "Needs us",
    solvency: "Can pay",
    authority: "Decides",
    structural: "Structural",
    brand: "Brand",
    personal: "Personal",
    information: "Information",
    value: "Value",
    noAlternative: "No alternative",
    abc: "ABC",
    xyz: "XYZ",
  },
};

/** The sheet that shows how a ledger should look. */
export const template = {
  sheet: "Sales",
  table: "Sales",
  headings: {
    code: "Client code",
    client: "Client",
    date: "Date",
    amount: "Amount",
    cost: "Cost",
    productLine: "Product line",
    region: "Region",
    accountManager: "Account manager",
  },
  clients: ["Example Ltd", "Muster GmbH", "Ejemplo SA"],
  lines: ["Machines", "Spare parts"],
  regions: ["North", "South"],
  managers: ["Account manager 1", "Account manager 2"],
  notes: {
    title: "How your data should look",
    needed: "Needed",
    neededText: "Client (a code, a name or both), date and amount, under one row of headings",
    optional: "Can be left out",
    optionalText: "Cost (or profit, or margin in %), product line, region, account manager",
    rows: "Each row",
    rowsText: "One purchase or invoice line. Returns are negative. No subtotals, no empty rows",
    next: "Next",
    nextText: "Put your own rows in place of these five, then look at the pane again",
  },
};

/** The sheet with sales to try KAM on. */
export const samples = { sheet: "Sample sales", table: "SampleSales" };

export const en = { problems, pane, report, examples, samples, template };
