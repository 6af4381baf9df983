/** Texts and quoted sheet names are passed over: what looks like a call inside them is none. */
const QUOTED_OR_CALL =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])(_xldudf_)?KAM[._]([A-Z]+)(?=\s*\()/gi;

/** How Excel writes a function of an add-in that was not there when the workbook was saved. */
const PREFIX = /^_xldudf_$/i;

/**
 * Whether a formula calls a function of KAM, also as Excel writes it without the add-in.
 *
 * @example isKamFormula("=SUM(KAM.SHARE(A1:A9))") //=> true
 * @example isKamFormula('="KAM.SHARE(" & A1') //=> false
 */
export function isKamFormula(formula: unknown): boolean {
  return callsIn(formula).length > 0;
}

/**
 * A formula with every call of KAM as it is typed: `_xldudf_KAM_ABC(...)` becomes `KAM.ABC(...)`.
 *
 * @example retyped("=_xldudf_KAM_ABC(A1:A9)") //=> "=KAM.ABC(A1:A9)"
 */
export function retyped(formula: string): string {
  return formula.replace(QUOTED_OR_CALL, (match, prefix?: string, name?: string) =>
    isCall(match, prefix, name) ? `KAM.${name!.toUpperCase()}` : match
  );
}

function callsIn(formula: unknown): readonly string[] {
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  return [...formula.matchAll(QUOTED_OR_CALL)].flatMap(([match, prefix, name]) =>
    isCall(match, prefix, name) ? [name!.toUpperCase()] : []
  );
}

/** `KAM_ABC(` without the prefix is somebody else's function. */
function isCall(match: string, prefix: string | undefined, name: string | undefined): boolean {
  if (name === undefined) return false;
  return PREFIX.test(prefix ?? "") || match.toUpperCase().startsWith("KAM.");
}
