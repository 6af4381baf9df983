import { readFileSync } from "fs";
import { join } from "path";
import { gzipSync } from "zlib";

const DIST = join(__dirname, "../../dist");

/** The bytes of files of the production build as they are sent, zipped. */
export function zippedSize(files: readonly string[]): number {
  const zipped = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  return files.map(zipped).reduce((sum, bytes) => sum + bytes, 0);
}

/** The scripts that the pane's page names itself: all that its first view loads. */
export function firstViewScripts(): readonly string[] {
  const page = readFileSync(join(DIST, "taskpane.html"), "utf8");
  return [...page.matchAll(/src="?(assets\/[^\s">]+\.js)/g)].map(([, file]) => file!);
}
