import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const LONGEST_MS = 120_000;

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = works("soffice", "--version");

/** Whether poppler's tools are: they tell what is on the pages of a PDF. */
export const hasPoppler = works("pdftotext", "-v");

/** A workbook as LibreOffice prints it: the text of each page, with its size in points. */
export interface Print {
  readonly pages: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Colours of an image of a page, as #RRGGBB with how many pixels have it. */
  colours(page: number): ReadonlyMap<string, number>;
  dispose(): void;
}

/** Opens an .xlsx file in LibreOffice, without its window, and prints it into a PDF. */
export function renderPdf(xlsx: Uint8Array): Print {
  const folder = mkdtempSync(path.join(tmpdir(), "kam-print-"));
  writeFileSync(path.join(folder, "book.xlsx"), xlsx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run(
    "soffice",
    profile,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    `${folder}/book.xlsx`
  );
  const pdf = path.join(folder, "book.pdf");
  const text = run("pdftotext", "-layout", pdf, "-");
  const size = /Page size:\s*([\d.]+) x ([\d.]+)/.exec(run("pdfinfo", pdf));
  return {
    pages: text.split("\f").slice(0, -1),
    width: Number(size?.[1]),
    height: Number(size?.[2]),
    colours(page) {
      run("pdftoppm", "-r", "50", "-f", `${page}`, "-l", `${page}`, pdf, `${folder}/page${page}`);
      const image = readdirSync(folder).find(
        (name) => name.startsWith(`page${page}-`) && name.endsWith(".ppm")
      )!;
      return coloursOf(readFileSync(path.join(folder, image)));
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Counts the colours of an image in the portable pixmap format (P6). */
function coloursOf(image: Buffer): ReadonlyMap<string, number> {
  const [header = ""] = /^P6\s+\d+\s+\d+\s+\d+\s/.exec(image.toString("latin1", 0, 40)) ?? [];
  const counts = new Map<string, number>();
  for (let at = header.length; at + 2 < image.length; at += 3) {
    const colour = `#${image.toString("hex", at, at + 3).toUpperCase()}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: "utf8", timeout: LONGEST_MS, stdio: "pipe" });
}

function works(command: string, argument: string): boolean {
  try {
    run(command, argument);
    return true;
  } catch {
    return false;
  }
}
