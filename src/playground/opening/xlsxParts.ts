import { zipFiles, type ZipFiles } from "../saving/zip";
import { xmlElements } from "./xmlElements";

/** A part that another one points at. */
export interface Related {
  readonly id: string;
  /** The last word of the relation's type, such as "chart". */
  readonly type: string;
  readonly part: string;
}

/** The parts of an .xlsx file that the reader of cells leaves alone. */
export class XlsxParts {
  private readonly files: ZipFiles;

  constructor(bytes: Uint8Array) {
    this.files = zipFiles(bytes);
  }

  /** The text of a part; "" if it is not there. */
  async text(part: string): Promise<string> {
    return (await this.files.text(part)) ?? "";
  }

  async bytes(part: string): Promise<Uint8Array> {
    return (await this.files.bytes(part)) ?? new Uint8Array();
  }

  /** What a part points at inside the file; "" stands for the file itself. */
  async related(part: string): Promise<readonly Related[]> {
    const [folder = "", name = ""] = /^(.*\/)?([^/]*)$/.exec(part)?.slice(1) ?? [];
    const xml = await this.text(`${folder}_rels/${name}.rels`);
    return xmlElements(xml, "Relationship")
      .filter(({ attributes }) => attributes["TargetMode"] !== "External")
      .map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
        id: Id,
        type: Type.split("/").at(-1) ?? "",
        part: resolve(folder, Target),
      }));
  }

  /** The parts of the sheets, in the order of their tabs; "" for a sheet that is no worksheet. */
  async sheets(): Promise<readonly string[]> {
    const workbook = (await this.related("")).find(({ type }) => type === "officeDocument")?.part;
    if (!workbook) return [];
    const parts = await this.related(workbook);
    return xmlElements(await this.text(workbook), "sheet").map(
      ({ attributes }) => parts.find(({ id }) => id === attributes["id"])?.part ?? ""
    );
  }
}

/** @example resolve("xl/worksheets/", "../charts/chart1.xml") //=> "xl/charts/chart1.xml" */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").slice(0, -1);
  for (const step of target.split("/").filter((each) => each !== "" && each !== "."))
    if (step === "..") steps.pop();
    else steps.push(step);
  return steps.join("/");
}
