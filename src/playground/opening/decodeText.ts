import { analyse } from "chardet";

/** How much of a file is shown to the detector: enough letters for its statistics, little enough to be instant. */
const DETECTION_BYTES = 65_536;

/** From this confidence on (of 100) the detector's word is taken. */
const TRUSTED = 20;

/** What no text has: signs for bytes without a meaning, and controls of the upper half. */
const UNPRINTABLE = /[\ufffd\u0080-\u009f]/;

/**
 * The text of a file of unknown encoding: by its byte order mark, else UTF-16 if every other byte is zero, else UTF-8 if
 * it is valid UTF-8, else the encoding its letters look like, else Windows-1252. The mark itself is not part of the text.
 *
 * @example decodeText(new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])).encoding //=> "windows-1251"
 */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: string;
} {
  const encoding = markedEncoding(bytes) ?? zeroBytesEncoding(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const guess = guessedDecoder(bytes);
    return { text: guess.decode(bytes), encoding: guess.encoding };
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** Mostly Latin text in UTF-16 without a mark has a zero in every other byte, which UTF-8 text never has. */
function zeroBytesEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 2000);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 5 && even < looked / 50) return "utf-16le";
  if (even > looked / 5 && odd < looked / 50) return "utf-16be";
  return null;
}

function guessedDecoder(bytes: Uint8Array): TextDecoder {
  const sample = nonAsciiLines(bytes);
  for (const { name, confidence } of analyse(sample)) {
    const decoder = confidence < TRUSTED ? null : decoderOf(name);
    if (decoder && !UNPRINTABLE.test(decoder.decode(sample))) return decoder;
  }
  return new TextDecoder(hasLongRuns(sample) ? "windows-1251" : "windows-1252");
}

/** Null for encodings that the detector knows and no browser decodes. */
function decoderOf(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

/**
 * Whether letters outside ASCII stand together, as in Cyrillic, or singly between others, as accented letters do: what
 * tells a few lines apart that are too short for statistics.
 */
function hasLongRuns(bytes: Uint8Array): boolean {
  let letters = 0;
  let runs = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    letters++;
    if (i === 0 || bytes[i - 1]! < 0x80) runs++;
  });
  return letters > runs * 2;
}

/** The lines that have letters outside ASCII: figures and English headings only mislead the detector. */
function nonAsciiLines(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let start = 0;
  while (start < bytes.length && kept.length < DETECTION_BYTES) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, Math.min(end, start + DETECTION_BYTES));
    if (line.some((byte) => byte >= 0x80)) kept.push(...line);
    start = end;
  }
  return Uint8Array.from(kept);
}
