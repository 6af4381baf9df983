import { writeXlsx } from "hucre/xlsx";
import { rewriteZip } from "../../../src/playground/saving/zip";
import { unzip } from "../unzip";

test("changes the files it is asked to change and carries over the others", async () => {
  const archive = await writeXlsx({ sheets: [{ name: "A", rows: [["text", 1]] }] });
  const before = await unzip(archive);
  const after = await unzip(
    await rewriteZip(archive, (name) =>
      name === "xl/workbook.xml" ? (xml) => `${xml}<!-- ж -->` : null
    )
  );
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after).toEqual({ ...before, "xl/workbook.xml": `${before["xl/workbook.xml"]}<!-- ж -->` });
});

test("refuses what is no archive", async () => {
  await expect(rewriteZip(new Uint8Array(100), () => null)).rejects.toThrow("Not a zip archive.");
});
