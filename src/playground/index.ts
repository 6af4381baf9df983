import "./page/page.css";
import { SAMPLES, type SampleData } from "../sheet/sample";
import { blankWorkbook } from "./blankWorkbook";
import { drawCharts } from "./charts/chartLayer";
import type { FunctionsMetadata } from "./formulas/metadata";
import { openFile } from "./opening/openFile";
import { sheetName } from "./opening/sheetName";
import { sampleWorkbook } from "./opening/sampleWorkbook";
import { UnreadableFile } from "./opening/unreadableFile";
import { dropTarget } from "./page/dropTarget";
import { elementById } from "./page/element";
import { measureToolbar } from "./page/measureToolbar";
import type { MenuEntry } from "./page/menuButton";
import { Notices } from "./page/notices";
import { splitter } from "./page/splitter";
import { topBar } from "./page/topBar";
import { watchCellMessage } from "./page/watchCellMessage";
import type { OfficeThemeName } from "./officeTheme";
import { Playground } from "./playground";
import { gridBook } from "./saving/gridBook";
import { offerDownload } from "./saving/offerDownload";
import { xlsxFile } from "./saving/xlsxFile";
import { createSpreadsheet } from "./spreadsheet";
import { words } from "./words";

const notices = new Notices(elementById("notices"), words.dismiss);

async function start(): Promise<void> {
  const response = await fetch("functions.json");
  const metadata = (await response.json()) as FunctionsMetadata;
  const { univer, api } = createSpreadsheet("grid");
  const playground = new Playground(univer, api, metadata, elementById("pane"), words.pane);

  const open = (file: File) => void openInto(playground, file);
  topBar(elementById("bar"), {
    open,
    download: () => void download(playground),
    samples: () => SAMPLES.map((sample) => sampleEntry(playground, sample)),
    more: () => moreEntries(playground),
  });
  splitter(elementById("splitter"), elementById("pane"), words);
  elementById("drop").textContent = words.drop;
  dropTarget(elementById("work"), elementById("drop"), open);
  playground.onReady = () => measureToolbar(univer, elementById("grid"));
  playground.onPaneFailed = (why) => notices.show("error", words.paneFailed(why));
  Object.assign(window, { kamPlayground: playground });
  show(playground, blankWorkbook());
  drawCharts(playground, elementById("charts"));
  watchCellMessage(playground, elementById("cell-message"));
}

async function openInto(playground: Playground, file: File): Promise<void> {
  notices.showProgress(words.opening(file.name));
  await nextPaint();
  try {
    const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
    show(playground, opened.workbook);
    const { leftOut, ambiguousDates, tooManyRows } = opened;
    if (tooManyRows !== null) notices.show("warning", words.cutOff(tooManyRows));
    else if (ambiguousDates.length > 0)
      notices.show("warning", words.ambiguousDates(ambiguousDates));
    else if (leftOut.length > 0) notices.show("information", words.leftOut(file.name, leftOut));
    else notices.clear();
  } catch (thrown) {
    notices.show("error", wordsFor(thrown, file.name));
  }
}

async function download(playground: Playground): Promise<void> {
  notices.showProgress(words.saving);
  await nextPaint();
  try {
    await playground.calculated();
    const book = gridBook(playground.univer, playground.api);
    const { bytes, leftOut } = await xlsxFile(book, playground.host?.charts);
    offerDownload(bytes, `${sheetName(book.snapshot.name)}.xlsx`);
    if (leftOut.length > 0) notices.show("information", words.savedWithout(leftOut));
    else notices.clear();
  } catch (thrown) {
    notices.show(
      "error",
      words.notSaved(thrown instanceof Error ? thrown.message : String(thrown))
    );
  }
}

function wordsFor(thrown: unknown, fileName: string): string {
  if (!(thrown instanceof UnreadableFile))
    return words.unreadable.damaged(fileName, String(thrown));
  return words.unreadable[thrown.reason](thrown.fileName, thrown.message);
}

function sampleEntry(playground: Playground, sample: SampleData): MenuEntry {
  return {
    kind: "action",
    label: sample.title,
    detail: sample.description,
    choose: () => {
      notices.clear();
      show(playground, sampleWorkbook(sample));
    },
  };
}

function moreEntries(playground: Playground): MenuEntry[] {
  const themes = Object.entries(words.themes) as [OfficeThemeName, string][];
  return [
    {
      kind: "action",
      label: words.newWorkbook,
      choose: () => {
        notices.clear();
        show(playground, blankWorkbook());
      },
    },
    {
      kind: "switch",
      label: words.webLimits,
      on: playground.webLimits,
      choose: () => playground.setWebLimits(!playground.webLimits),
    },
    { kind: "heading", label: words.theme },
    ...themes.map(([theme, label]): MenuEntry => ({
      kind: "choice",
      label,
      on: playground.theme === theme,
      choose: () => playground.setTheme(theme),
    })),
  ];
}

function show(playground: Playground, workbook: Parameters<Playground["show"]>[0]): void {
  playground.show(workbook);
  elementById("workbook-name").textContent = workbook.name;
}

/** Lets the page draw what was just said before a long piece of work begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

start().catch((thrown) => notices.show("error", words.notStarted(String(thrown))));
