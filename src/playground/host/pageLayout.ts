import { parseAddress, splitAddress } from "./address";
import { bagType, fillBag, valuesOf, type Bag } from "./bag";
import type { Book } from "./book";
import { invalidArgument } from "./failure";
import type { HostObject } from "./hostObject";
import { Range } from "./range";
import { extrasOf } from "./sheetExtras";

const HeaderFooter = bagType("HeaderFooter", {
  centerFooter: "",
  centerHeader: "",
  leftFooter: "",
  leftHeader: "",
  rightFooter: "",
  rightHeader: "",
});

const HeaderFooterGroup = bagType(
  "HeaderFooterGroup",
  { state: "Default", useSheetMargins: true, useSheetScale: true },
  {
    defaultForAllPages: HeaderFooter,
    evenPages: HeaderFooter,
    firstPage: HeaderFooter,
    oddPages: HeaderFooter,
  }
);

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"];

/** How a sheet is printed, in points: https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
const PageLayoutBag = bagType(
  "PageLayout",
  {
    blackAndWhite: false,
    bottomMargin: 54,
    centerHorizontally: false,
    centerVertically: false,
    draftMode: false,
    firstPageNumber: "",
    footerMargin: 21.6,
    headerMargin: 21.6,
    leftMargin: 50.4,
    orientation: "Portrait",
    paperSize: "Letter",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    rightMargin: 50.4,
    topMargin: 54,
    zoom: { scale: 100 },
  },
  { headersFooters: HeaderFooterGroup },
  {
    setPrintArea: (bag, area) => setPlace(bag, "printArea", area),
    setPrintTitleRows: (bag, rows) => setPlace(bag, "printTitleRows", rows),
    setPrintTitleColumns: (bag, columns) => setPlace(bag, "printTitleColumns", columns),
    getPrintTitleRowsOrNullObject: (bag) => placeOf(bag, "printTitleRows"),
    getPrintTitleColumnsOrNullObject: (bag) => placeOf(bag, "printTitleColumns"),
    setPrintMargins: (bag, unit, margins) => setMargins(bag, String(unit), margins as object),
  }
);

interface Owner {
  readonly book: Book;
  readonly sheetId: string;
}
const owners = new WeakMap<Bag, Owner>();

/** The page set-up of a sheet, as the sheet's own data has it; what is set is kept there. */
export function pageLayoutOf(book: Book, sheetId: string): HostObject {
  return book.kept(`${sheetId}/pageLayout`, () => {
    const extras = extrasOf(book.sheet(sheetId));
    const bag = new PageLayoutBag(() => {
      const values = valuesOf(bag);
      if (JSON.stringify(values) === JSON.stringify(extras.page ?? untouched)) return;
      extras.page = values;
      book.isDirty = true;
    });
    const untouched = valuesOf(bag);
    fillBag(bag, extras.page ?? {});
    owners.set(bag, { book, sheetId });
    return bag;
  });
}

/** Excel takes an address or a range; an empty address takes the setting away. */
function setPlace(bag: Bag, name: string, place: unknown): void {
  if (place === "") {
    delete bag.values[name];
    return;
  }
  const address = place instanceof Range ? place.address : place;
  if (typeof address !== "string") throw invalidArgument();
  const { cells } = splitAddress(address);
  if (!parseAddress(cells)) throw invalidArgument();
  bag.values[name] = cells;
}

function placeOf(bag: Bag, name: string): Range | null {
  const owner = owners.get(bag);
  const cells = parseAddress(String(bag.values[name] ?? ""));
  return owner && cells ? new Range(owner.book, owner.sheetId, cells) : null;
}

function setMargins(bag: Bag, unit: string, margins: object): void {
  const factor = POINTS[unit as keyof typeof POINTS];
  if (!factor) throw invalidArgument();
  for (const [side, value] of Object.entries(margins)) {
    if (!MARGINS.includes(side) || typeof value !== "number") throw invalidArgument();
    bag.values[`${side}Margin`] = value * factor;
  }
}
