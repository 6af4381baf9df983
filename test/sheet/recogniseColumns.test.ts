import type { Cell } from "../../src/sheet/cell";
import { missingRoles } from "../../src/sheet/columnMapping";
import { recogniseColumns, type Recognition } from "../../src/sheet/recogniseColumns";
import { salesLedgerSample } from "../../src/sheet/sample";
import { csvCells, onData } from "../data/csvCells";
import { sampleOf } from "../data/sampleOf";

/** What the roles are headed. */
function headed({ headings, roles }: Recognition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(roles).map(([role, column]) => [role, headings[column]!])
  );
}

const BODY: Cell[][] = [
  ["K-17", "Acme", 45292, 3, 19.99, 59.97, 41.5, 18.47],
  ["K-18", "Bolt & Sons", 45293, 1, 5, 5, 4, 1],
  ["K-17", "Acme", 45300.5, 2, 19.99, 39.98, 28, 11.98],
];

// Code, name, date, quantity, unit price, amount, cost, profit.
const HEADINGS: Record<string, readonly string[]> = {
  English: [
    "Customer No.",
    "Customer name",
    "Invoice date",
    "Quantity",
    "Unit price",
    "Net amount",
    "Cost",
    "Gross profit",
  ],
  Catalan: [
    "Codi client",
    "Nom del client",
    "Data factura",
    "Quantitat",
    "Preu unitari",
    "Import",
    "Cost",
    "Benefici",
  ],
  Bulgarian: [
    "Код на клиент",
    "Име на клиент",
    "Дата",
    "Количество",
    "Ед. цена",
    "Стойност",
    "Себестойност",
    "Печалба",
  ],
  Korean: ["고객코드", "고객명", "주문일자", "수량", "단가", "금액", "원가", "이익"],
  Italian: [
    "Codice cliente",
    "Ragione sociale",
    "Data",
    "Quantità",
    "Prezzo unitario",
    "Importo",
    "Costo",
    "Margine",
  ],
  Kazakh: [
    "Клиент коды",
    "Клиент атауы",
    "Күні",
    "Саны",
    "Бағасы",
    "Сомасы",
    "Өзіндік құны",
    "Пайда",
  ],
  Russian: [
    "Код клиента",
    "Контрагент",
    "Дата",
    "Количество",
    "Цена",
    "Сумма",
    "Себестоимость",
    "Прибыль",
  ],
  Spanish: [
    "Código cliente",
    "Nombre del cliente",
    "Fecha",
    "Cantidad",
    "Precio unitario",
    "Importe",
    "Coste",
    "Beneficio",
  ],
  German: [
    "Kundennummer",
    "Kundenname",
    "Rechnungsdatum",
    "Menge",
    "Einzelpreis",
    "Umsatz",
    "Wareneinsatz/Kosten",
    "Deckungsbeitrag",
  ],
  French: [
    "Code client",
    "Nom du client",
    "Date de facture",
    "Quantité",
    "Prix unitaire",
    "Montant HT",
    "Coût",
    "Marge",
  ],
};

test.each(Object.entries(HEADINGS))("knows a ledger by %s headings", (_, headings) => {
  const recognition = recogniseColumns(sampleOf([[...headings], ...BODY], [2]));
  expect(recognition).toMatchObject({ shape: "ledger", headingRows: 1, periods: [] });
  expect(recognition.roles).toEqual({
    code: 0, name: 1, date: 2, quantity: 3, unitPrice: 4, amount: 5, cost: 6, profit: 7,
  }); // prettier-ignore
});

// What stands between client and amount in real exports, and must be taken for neither.
const BESIDE: Record<string, readonly string[]> = {
  English: [
    "Order ID",
    "Customer",
    "Account manager",
    "Product name",
    "Order date",
    "Ship date",
    "Revenue",
    "VAT",
  ],
  Catalan: [
    "Factura",
    "Client",
    "Gestor",
    "Producte",
    "Data",
    "Data de venciment",
    "Vendes",
    "IVA",
  ],
  Bulgarian: ["Фактура №", "Клиент", "Мениджър", "Продукт", "Дата", "Падеж", "Оборот", "ДДС"],
  Korean: ["주문번호", "거래처", "담당자", "제품명", "거래일자", "납기일자", "매출액", "부가세"],
  Italian: [
    "Fattura",
    "Cliente",
    "Agente",
    "Articolo",
    "Data",
    "Data scadenza",
    "Fatturato",
    "IVA",
  ],
  Kazakh: ["Шот нөмірі", "Тұтынушы", "Менеджер", "Тауар", "Күні", "Төлем күні", "Сома", "ҚҚС"],
  Russian: [
    "Номер заказа",
    "Покупатель",
    "Менеджер",
    "Номенклатура",
    "Дата",
    "Дата оплаты",
    "Выручка",
    "НДС",
  ],
  Spanish: [
    "Pedido",
    "Cliente",
    "Vendedor",
    "Producto",
    "Fecha",
    "Fecha de vencimiento",
    "Ventas",
    "IVA",
  ],
  German: [
    "Belegnummer",
    "Kunde",
    "Kundenbetreuer",
    "Artikel",
    "Datum",
    "Fälligkeitsdatum",
    "Betrag",
    "MwSt",
  ],
  French: [
    "Facture",
    "Client",
    "Commercial",
    "Article",
    "Date",
    "Date d'échéance",
    "Chiffre d'affaires",
    "TVA",
  ],
};

test.each(Object.entries(BESIDE))(
  "passes over what is beside the client and the amount in %s",
  (_, headings) => {
    const rows = [
      ["R1", "Acme", "Ann", "Bolt", 45292, 45322, 59.97, 11.99],
      ["R2", "Best", "Ann", "Nut", 45293, 45323, 5, 1],
    ];
    const { roles } = recogniseColumns(sampleOf([[...headings], ...rows], [4, 5]));
    expect(roles).toEqual({ name: 1, accountManager: 2, date: 4, amount: 6 });
  }
);

test("offers quantity x unit price where there is no amount", () => {
  const recognition = recogniseColumns(
    sampleOf(
      [
        ["Customer ID", "Date", "Quantity", "Unit price"],
        [12, 45292, 3, 2.5],
        [13, 45293, 1, 9.5],
      ],
      [1]
    )
  );
  expect(recognition.roles).toEqual({ code: 0, date: 1, quantity: 2, unitPrice: 3 });
  expect(missingRoles(recognition)).toEqual([]);
});

test("takes a column headed Customer for codes where it holds whole numbers", () => {
  const { roles } = recogniseColumns(
    sampleOf(
      [
        ["Customer", "Date", "Sales"],
        [4711, 45292, 5.5],
        [4712, 45293, 7],
      ],
      [1]
    )
  );
  expect(roles).toEqual({ code: 0, date: 1, amount: 2 });
});

test("leaves amounts that two columns claim alike to the user", () => {
  const recognition = recogniseColumns(
    sampleOf(
      [
        ["Client", "Date", "Sales", "Revenue"],
        ["Acme", 45292, 5, 6],
      ],
      [1]
    )
  );
  expect(recognition.roles.amount).toBeUndefined();
  expect(missingRoles(recognition)).toEqual(["amount"]);
});

test("knows a ledger without headings by its cells", () => {
  const recognition = recogniseColumns(
    sampleOf(
      [
        ["Acme", 45292, 5.25],
        ["Best", 45293, 6],
        ["Cole", 45294, 7],
      ],
      [1]
    )
  );
  expect(recognition).toMatchObject({
    headingRows: 0,
    shape: "ledger",
    roles: { name: 0, date: 1, amount: 2 },
  });
});

test.each([
  ["months of a year", ["2024-01", "2024-02", "2024-03", "2024-04"]],
  ["names of months", ["Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024"]],
  ["Russian months", ["янв.24", "фев.24", "мар.24", "апр.24"]],
  ["German months", ["Januar", "Februar", "März", "April"]],
  ["Korean months", ["1월", "2월", "3월", "4월"]],
  ["Kazakh months", ["қаңтар 2024", "ақпан 2024", "наурыз 2024", "сәуір 2024"]],
  ["quarters", ["2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2"]],
  ["quarters the other way round", ["Q3 2023", "Q4 2023", "Q1 2024", "Q2 2024"]],
  ["weeks", ["2024-W09", "2024-W10", "2024-W11", "2024-W12"]],
  ["years as numbers", [2021, 2022, 2023, 2024]],
] as [string, Cell[]][])("knows a history by %s", (_, periods) => {
  const cells = [
    ["Client", ...periods, "Total"],
    ["Acme", 5, 0, 7, "", 12],
    ["Best", 1, 2, 3, 4, 10],
  ];
  const recognition = recogniseColumns(sampleOf(cells, []));
  expect(recognition).toMatchObject({ shape: "history", headingRows: 1, periods: [1, 2, 3, 4] });
  expect(recognition.roles.name).toBe(0);
});

test("knows a history by dates in its heading row", () => {
  const cells = [
    ["Client", 45292, 45323, 45352],
    ["Acme", 5, 0, 7],
    ["Best", 1, 2, 3],
  ];
  const sample = sampleOf(cells, []);
  const formats = [["General", "mmm-yy", "mmm-yy", "mmm-yy"], ...sample.formats.slice(1)];
  const recognition = recogniseColumns({ ...sample, formats });
  expect(recognition).toMatchObject({ shape: "history", periods: [1, 2, 3] });
  expect(recognition.headings).toEqual(["Client", "2024-01-01", "2024-02-01", "2024-03-01"]);
});

test("puts the periods of a history in order of time", () => {
  const cells = [
    ["Client", "2024-03", "2024-02", "2024-01"],
    ["Acme", 5, 0, 7],
    ["Best", 1, 2, 3],
  ];
  expect(recogniseColumns(sampleOf(cells)).periods).toEqual([3, 2, 1]);
});

test("knows totals: a client and an amount", () => {
  const recognition = recogniseColumns(
    sampleOf([
      ["Client", "Turnover"],
      ["Acme", 5],
      ["Best", 6],
    ])
  );
  expect(recognition).toMatchObject({
    shape: "totals",
    headingRows: 1,
    roles: { name: 0, amount: 1 },
    periods: [],
  });
});

test("joins two heading rows and passes over a title", () => {
  const body = [
    ["Acme", 45292, 5, 3],
    ["Best", 45293, 6, 2],
    ["Cole", 45293, 7, 2],
  ];
  const joined = recogniseColumns(
    sampleOf([["", "Order", "Money", ""], ["Client", "Date", "Amount", "Cost"], ...body], [1])
  );
  expect(joined).toMatchObject({
    headingRows: 2,
    headings: ["Client", "Order Date", "Money Amount", "Money Cost"],
  });
  expect(joined.roles).toEqual({ name: 0, date: 1, amount: 2, cost: 3 });
  const titled = recogniseColumns(
    sampleOf(
      [["Sales of our firm", "", "", ""], ["Client", "Date", "Amount", "Cost"], ...body],
      [1]
    )
  );
  expect(titled).toMatchObject({ headingRows: 2, headings: ["Client", "Date", "Amount", "Cost"] });
});

test("takes a first row of data with a text for a number as data", () => {
  const cells = [
    ["Client", "Date", "Amount"],
    ["Acme", "soon", "n/a"],
    ["Best", 45293, 6],
    ["Cole", 45294, 7],
  ];
  expect(recogniseColumns(sampleOf(cells, [1])).headingRows).toBe(1);
});

test.each([[[]], [[[]]], [[[""]]], [[[5]]], [[["Client"]]]] as [Cell[][]][])(
  "has an answer for %j",
  (cells) => {
    expect(missingRoles(recogniseColumns(sampleOf(cells))).length).toBeGreaterThan(0);
  }
);

test("knows the sales ledger of the samples", () => {
  const recognition = recogniseColumns(sampleOf(salesLedgerSample()));
  expect(headed(recognition)).toEqual({
    code: "Client code", name: "Client", date: "Date", amount: "Amount", cost: "Cost", profit: "Profit",
    accountManager: "Account manager", productLine: "Product line",
  }); // prettier-ignore
});

onData("knows the published ledgers", () => {
  const known = (path: string, text: string[] = []) => {
    const recognition = recogniseColumns(sampleOf(csvCells(path, text)));
    return { shape: recognition.shape, ...headed(recognition) };
  };
  expect(known("adventureworks_dw/reseller_sales_flat.csv.gz")).toEqual({
    shape: "ledger", code: "ResellerKey", name: "ResellerName", date: "OrderDate", quantity: "OrderQuantity",
    amount: "SalesAmount", cost: "TotalProductCost", profit: "Profit",
    region: "EnglishCountryRegionName",
  }); // prettier-ignore
  expect(known("northwind/northwind_flat.csv")).toEqual({
    shape: "ledger", code: "CustomerID", name: "CompanyName", date: "OrderDate", quantity: "Quantity", unitPrice: "UnitPrice", amount: "Amount",
    region: "Country",
  }); // prettier-ignore
  expect(known("online_retail/online_retail.csv.gz")).toEqual({
    shape: "ledger", code: "CustomerID", date: "InvoiceDate", quantity: "Quantity", unitPrice: "UnitPrice",
    region: "Country",
  }); // prettier-ignore
  expect(known("cdnow/cdnow_master.csv.gz", ["client_id"])).toEqual({
    shape: "ledger", code: "client_id", date: "date", amount: "amount",
  }); // prettier-ignore
  expect(known("cdnow/cdnow_sample.csv", ["client_id", "master_id"])).toMatchObject({
    code: "client_id",
  });
});

test("reads what the rows say of product line, region and account manager", () => {
  const cells: Cell[][] = [
    ["Client", "Date", "Amount", "Sales rep", "Territory", "Product category"],
    ["Acme", 45292, 5, "Ann", "North", "Machines"],
    ["Bolt", 45293, 7, "Bob", "South", "Parts"],
  ];
  expect(recogniseColumns(sampleOf(cells)).roles).toEqual({
    name: 0, date: 1, amount: 2, accountManager: 3, region: 4, productLine: 5,
  }); // prettier-ignore
});

test.each([
  ["Margin %", [0.25, 0.3], "margin"],
  ["Margin %", [25, 30], "margin"],
  ["Gross margin", [0.25, -0.1], "margin"],
  ["Рентабельность", [25, 30], "margin"],
  ["Taux de marge", [25, 30], "margin"],
  ["Gross margin", [250, 31.5], "profit"],
  ["Discount %", [0.25, 0.3], null],
  ["VAT rate", [0.2, 0.2], null],
])("takes %s of %j for %s", (heading, rates, role) => {
  const cells: Cell[][] = [
    ["Client", "Date", "Amount", heading],
    ["Acme", 45292, 5, rates[0]!],
    ["Bolt", 45293, 7, rates[1]!],
  ];
  const { roles } = recogniseColumns(sampleOf(cells));
  expect(roles).toEqual({ name: 0, date: 1, amount: 2, ...(role && { [role]: 3 }) });
});

test("tells what each column holds, and which ones tell rows apart", () => {
  const cells: Cell[][] = [
    ["Invoice no.", "Line", "Client", "Date", "Product", "Amount", "Margin %", "Note"],
    ["R-1", 1, "Acme", 45292, "Bolt M8", 5, 0.2, ""],
    ["R-1", 2, "Acme", 45292, "Nut M8", "7,50", 0.25, ""],
  ];
  const { kinds, rowMarks } = recogniseColumns(sampleOf(cells));
  expect(kinds).toEqual([
    "texts", "numbers", "texts", "dates", "texts", "numbers", "fractions", "blank",
  ]); // prettier-ignore
  expect(rowMarks).toEqual([0, 1, 4]);
});

test("a workbook that counts its days from 1904 is known by the years it shows", () => {
  const cells: Cell[][] = [
    ["Client", "Date", "Amount"],
    ["Acme", 45292 - 1462, 5],
    ["Bolt", 45300 - 1462, 7],
  ];
  const shown = (first: string, second: string) => [
    ["Client", "Date", "Amount"],
    ["Acme", first, "5"],
    ["Bolt", second, "7"],
  ];
  const sample = sampleOf(cells);
  const counts = (first: string, second: string) =>
    recogniseColumns({ ...sample, texts: shown(first, second) }).dates1904;
  expect(counts("2024-01-01", "2024-01-09")).toBe(true);
  expect(counts("31.12.2019", "08.01.2020")).toBe(false);
  expect(counts("1 Jan", "9 Jan")).toBe(false);
  expect(recogniseColumns(sample).dates1904).toBe(false);
});
