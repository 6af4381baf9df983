import { apiNotFound } from "./failure";
import apiSets from "./apiSets.json";

/** The sets KAM's manifest asks for: the newest that Excel 2021 and later all have. */
export const MANIFEST_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  ExcelApi: "1.14",
};

const needs = new Map<string, string>();
for (const [className, sets] of Object.entries(
  apiSets as Record<string, Record<string, string[]>>
)) {
  for (const [set, members] of Object.entries(sets)) {
    for (const member of members) needs.set(`${className}.${member}`, set);
  }
}

/** Refuses members newer than the requirement sets an add-in declares, as an Excel without those sets would. */
export class Requirements {
  readonly #checked = new Map<string, boolean>();

  constructor(readonly sets: Readonly<Record<string, string>> = MANIFEST_SETS) {}

  /** Throws ApiNotFound if the member (for a write also "member=") needs a newer set. */
  demand(className: string, member: string, write = false): void {
    for (const name of write ? [member, `${member}=`] : [member]) {
      if (this.allows(className, name)) continue;
      const set = needs.get(`${className}.${name}`);
      throw apiNotFound(
        `${className}.${member}`,
        `it needs ${set}, which the add-in does not declare`
      );
    }
  }

  /** Whether the declared sets have the member. */
  allows(className: string, member: string): boolean {
    const full = `${className}.${member}`;
    let met = this.#checked.get(full);
    if (met === undefined) this.#checked.set(full, (met = this.#meets(needs.get(full))));
    return met;
  }

  #meets(set: string | undefined): boolean {
    if (!set) return true;
    const [name = "", version = ""] = set.split(" ");
    const offered = this.sets[name];
    return offered !== undefined && isAtLeast(offered, version);
  }
}

function isAtLeast(version: string, wanted: string): boolean {
  const [a = 0, b = 0] = version.split(".").map(Number);
  const [c = NaN, d = 0] = wanted.split(".").map(Number); // "BETA" is never reached
  return a > c || (a === c && b >= d);
}
