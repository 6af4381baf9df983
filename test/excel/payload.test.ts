import { ExcelProblem, excelProblemCode } from "../../src/excel/excelProblem";
import { cellsOf, mayHoldErrors } from "../../src/excel/cells";
import { inChunks, ValuesMissing } from "../../src/excel/payload";

class OfficeError extends Error {
  constructor(readonly code: string) {
    super("in the language of the machine");
  }
}
beforeAll(() => Object.assign(globalThis, { OfficeExtension: { Error: OfficeError } }));

/** Work that refuses chunks of more than `most` rows, and what it was given. */
function limitedWork(most: number, refusal: () => Error) {
  const done: [number, number][] = [];
  const work = async (first: number, count: number) => {
    if (count > most) throw refusal();
    done.push([first, count]);
  };
  return { done, work };
}

test("goes through all rows in chunks, larger ones where they are quick, to four times the first", async () => {
  const { done, work } = limitedWork(100, () => new Error());
  await inChunks(160, 10, work);
  expect(done).toEqual([[0, 10], [10, 20], [30, 40], [70, 40], [110, 40], [150, 10]]); // prettier-ignore
});

test("goes on with smaller chunks where one takes long, with the same where it takes its time", async () => {
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
  const done: [number, number][] = [];
  const work = async (first: number, count: number) => {
    done.push([first, count]);
    now += count * 50;
  };
  await inChunks(30, 16, work);
  expect(done).toEqual([[0, 16], [16, 8], [24, 6]]); // prettier-ignore
  jest.restoreAllMocks();
});

test.each([
  ["a request is too large", () => new OfficeError("RequestPayloadSizeLimitExceeded")],
  ["an answer is too large", () => new OfficeError("ResponsePayloadSizeLimitExceeded")],
  ["the values are missing", () => new ValuesMissing()],
])("halves the chunks where %s, and loses no row", async (_, refusal) => {
  const { done, work } = limitedWork(3, refusal);
  await inChunks(10, 10, work);
  expect(done).toEqual([[0, 3], [3, 3], [6, 3], [9, 1]]); // prettier-ignore
});

test("gives up where a single row is too large, and at any other trouble at once", async () => {
  const large = limitedWork(0, () => new OfficeError("RequestPayloadSizeLimitExceeded"));
  await expect(inChunks(10, 10, large.work)).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  const other = limitedWork(3, () => new OfficeError("AccessDenied"));
  await expect(inChunks(10, 10, other.work)).rejects.toMatchObject({ code: "AccessDenied" });
});

test("stops between chunks, and after the last", async () => {
  for (const last of [1, 2]) {
    const stop = new AbortController();
    const stopped = new Error("stopped");
    let chunks = 0;
    const work = async () => {
      if (++chunks === last) stop.abort(stopped);
    };
    await expect(inChunks(3, 1, work, stop.signal)).rejects.toBe(stopped);
    expect(chunks).toBe(last);
  }
});

test("problems are told by code, never by message", () => {
  expect(excelProblemCode(new ExcelProblem("sheetProtected", "Sales"))).toBe("sheetProtected");
  expect(excelProblemCode(new OfficeError("InvalidOperationInCellEditMode"))).toBe("cellEditing");
  expect(excelProblemCode(new OfficeError("SomethingNew"))).toBe("unknown");
  expect(excelProblemCode(new Error("InvalidOperationInCellEditMode"))).toBeNull();
  expect(excelProblemCode(null)).toBeNull();
});

test("an error cell is told from a text that looks like one", () => {
  expect(
    ["#N/A", "#DIV/0!", "#NAME?", "#SPILL!", "#GETTING_DATA"].map((text) => mayHoldErrors([[text]]))
  ).toEqual(Array(5).fill(true));
  expect(mayHoldErrors([["# 5", 7, "", "#1 in town", "N/A"]])).toBe(false);
  expect(cellsOf([["#N/A", "#N/A", 5]], [["Error", "String", "Double"]])).toEqual([
    [{ code: "#N/A" }, "#N/A", 5],
  ]);
});
