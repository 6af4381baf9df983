/** A file of a zip archive, by its place in it. */
interface Entry {
  readonly name: string;
  readonly header: Uint8Array; // its record in the central directory
  readonly data: Uint8Array; // compressed or stored
  readonly method: number;
}

const DEFLATED = 8;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/**
 * A zip archive (PKWARE APPNOTE 6.3) with the text of some of its files changed and files added; all other files are
 * carried over as they are, compressed.
 *
 * @param change - the new text of a file, or null to leave it as it is
 * @param added - files by name; one that is there already stays the one it is
 * @throws Error if the bytes are no zip archive of the plain kind
 */
export async function rewriteZip(
  archive: Uint8Array,
  change: (name: string) => ((text: string) => string) | null,
  added: ReadonlyMap<string, Uint8Array> = new Map()
): Promise<Uint8Array> {
  const written = new Parts();
  const directory = new Parts();
  const present = readEntries(archive);
  const isNew = ([name]: readonly [string, Uint8Array]): boolean =>
    present.every((entry) => entry.name !== name);
  const entries = [
    ...present,
    ...[...added].filter(isNew).map(([name, data]) => stored(name, data)),
  ];
  for (const entry of entries) {
    const rewrite = change(entry.name);
    const { header, data } = rewrite ? await rewritten(entry, rewrite) : entry;
    const record = new DataView(header.buffer, header.byteOffset);
    record.setUint32(42, written.length, true);
    directory.add(header);
    written.add(localHeader(record, entry.name), data);
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, written.length, true);
  return written.joined(directory.joined(), new Uint8Array(end.buffer));
}

function readEntries(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error("Not a zip archive.");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (view.getUint32(at, true) !== CENTRAL)
      throw new Error("The directory of the zip archive is damaged.");
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      header: archive.slice(at, at + length),
      data: archive.subarray(start, start + view.getUint32(at + 20, true)),
      method: view.getUint16(at + 10, true),
    });
    at += length;
  }
  return entries;
}

/** The files of a zip archive, unpacked when asked for. */
export interface ZipFiles {
  /** The bytes of a file; null if it is not there. */
  bytes(name: string): Promise<Uint8Array | null>;
  /** Its text. */
  text(name: string): Promise<string | null>;
}

/** @throws Error if the bytes are no zip archive of the plain kind */
export function zipFiles(archive: Uint8Array): ZipFiles {
  const entries = new Map(readEntries(archive).map((entry) => [entry.name, entry]));
  const bytes = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name);
    return entry ? plainOf(entry) : null;
  };
  const text = async (name: string): Promise<string | null> => {
    const found = await bytes(name);
    return found && new TextDecoder().decode(found);
  };
  return { bytes, text };
}

function plainOf({ data, method }: Entry): Promise<Uint8Array> | Uint8Array {
  return method === DEFLATED ? pipe(data, new DecompressionStream("deflate-raw")) : data;
}

/** A small new file, as it is. */
function stored(name: string, data: Uint8Array): Entry {
  const nameBytes = new TextEncoder().encode(name);
  const header = new Uint8Array(46 + nameBytes.length);
  const record = new DataView(header.buffer);
  record.setUint32(0, CENTRAL, true);
  record.setUint16(4, 20, true); // version
  record.setUint16(6, 20, true);
  record.setUint16(14, 0x21, true); // the first day such a date can tell
  record.setUint32(16, crc32(data), true);
  record.setUint32(20, data.length, true);
  record.setUint32(24, data.length, true);
  record.setUint16(28, nameBytes.length, true);
  header.set(nameBytes, 46);
  return { name, header, data, method: 0 };
}

async function rewritten(
  entry: Entry,
  change: (text: string) => string
): Promise<Pick<Entry, "header" | "data">> {
  const text = new TextEncoder().encode(change(new TextDecoder().decode(await plainOf(entry))));
  const data = await pipe(text, new CompressionStream("deflate-raw"));
  const header = entry.header.slice();
  const record = new DataView(header.buffer);
  record.setUint16(10, DEFLATED, true);
  record.setUint32(16, crc32(text), true);
  record.setUint32(20, data.length, true);
  record.setUint32(24, text.length, true);
  return { header, data };
}

/** The header in front of a file repeats what the directory says of it. */
function localHeader(record: DataView, name: string): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, record.getUint16(6, true), true); // version needed
  view.setUint16(6, record.getUint16(8, true) & ~8, true); // flags, without that of sizes behind the file
  view.setUint16(8, record.getUint16(10, true), true); // method
  view.setUint32(10, record.getUint32(12, true), true); // time and date
  view.setUint32(14, record.getUint32(16, true), true); // checksum
  view.setUint32(18, record.getUint32(20, true), true); // packed size
  view.setUint32(22, record.getUint32(24, true), true); // size
  view.setUint16(26, nameBytes.length, true);
  record.setUint16(8, record.getUint16(8, true) & ~8, true);
  header.set(nameBytes, 30);
  return header;
}

async function pipe(
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream
): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(through as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

class Parts {
  length = 0;
  private readonly parts: Uint8Array[] = [];

  add(...parts: Uint8Array[]): void {
    for (const part of parts) this.length += part.length;
    this.parts.push(...parts);
  }

  joined(...more: Uint8Array[]): Uint8Array {
    const parts = [...this.parts, ...more];
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
