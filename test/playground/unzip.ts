import { inflateRawSync } from "zlib";

/** The files of a zip archive as texts, by their names; the archive's own checks are asserted. */
export async function unzip(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let i = archive.readUInt16LE(end + 10); i > 0; i--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset)
    ) as [number, number, number];
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    if (archive.readUInt32LE(local) !== 0x04034b50)
      throw new Error(`${name}: no local header at ${local}`);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const plain = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    if (plain.length !== archive.readUInt32LE(at + 24)) throw new Error(`${name}: wrong size`);
    files[name] = plain.toString("utf8");
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
