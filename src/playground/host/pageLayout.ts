import { bagType } from "./bag";

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

/** How a sheet is printed, in points: https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export const PageLayout = bagType(
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
    setPrintArea: (bag, area) => void (bag.values["printArea"] = area),
    setPrintTitleRows: (bag, rows) => void (bag.values["printTitleRows"] = rows),
    setPrintTitleColumns: (bag, columns) => void (bag.values["printTitleColumns"] = columns),
  }
);
