import { ABC_LETTERS, type AbcClass } from "./abc";
import { XYZ_LETTERS, type XyzClass } from "./xyz";

export type Segment = `${AbcClass}${XyzClass}`;

/** The segments by code; "" where either class is missing. */
export const SEGMENTS: readonly (Segment | "")[] = ABC_LETTERS.flatMap((volume) =>
  XYZ_LETTERS.map((rhythm) =>
    volume === "" || rhythm === "" ? ("" as const) : (`${volume}${rhythm}` as const)
  )
);

/**
 * The segment of each client, a place in `SEGMENTS`, from its two classes, places in `ABC_LETTERS` and `XYZ_LETTERS`.
 *
 * @example segmentCodes(Uint8Array.of(0, 2, 3), Uint8Array.of(0, 3, 2)).map(...) //=> "AX", "CN", ""
 */
export function segmentCodes(abc: Uint8Array, xyz: Uint8Array): Uint8Array {
  const codes = new Uint8Array(abc.length);
  for (let i = 0; i < codes.length; i++) codes[i] = abc[i]! * XYZ_LETTERS.length + xyz[i]!;
  return codes;
}
