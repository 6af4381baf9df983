import type { AbcClass } from "./abc";
import type { XyzClass } from "./xyz";

export type Segment = `${AbcClass}${XyzClass}`;

/**
 * The segment of each client: its two classes side by side, "" where either is "".
 *
 * @example abcxyz(["A", "C", ""], ["X", "N", "Z"]) //=> ["AX", "CN", ""]
 */
export function abcxyz(
  abc: readonly (AbcClass | "")[],
  xyz: readonly (XyzClass | "")[]
): (Segment | "")[] {
  return abc.map((volume, i) => {
    const rhythm = xyz[i] ?? "";
    return volume === "" || rhythm === "" ? "" : (`${volume}${rhythm}` as const);
  });
}
