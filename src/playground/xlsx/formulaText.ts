import { ALL_IMPLEMENTED_FUNCTIONS_SET, NEW_EXCEL_FUNCTIONS } from "@univerjs/engine-formula";
import { NAMESPACE } from "../formulas/metadata";

/** Functions that Univer's engine treats apart from its list. */
const BUILT_IN: ReadonlySet<string> = new Set(["LET", "LAMBDA"]);

/** Newer functions that Univer's list of them leaves out. */
const ALSO_NEW: ReadonlySet<string> = new Set([...BUILT_IN, "AGGREGATE", "CONCAT"]);

/**
 * How Excel writes a custom function into a file: KAM.ABC as _xldudf_KAM_ABC (a name of letters only, so that a program
 * without the add-in reads it as an unknown name).
 */
const CUSTOM_PREFIX = `_xldudf_${NAMESPACE}_`;

/** What a formula is made of, as far as names are concerned: texts and quoted sheet names are passed over. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*(\s*\()?|./gsu;

/**
 * A formula from an .xlsx file as it is typed: without the prefixes of newer functions and of names, custom functions
 * under their own name. Null if it uses what the grid's engine does not know (then the file's value is kept): functions
 * outside its list, other workbooks, ranges across sheets, the spill operator.
 *
 * @example typedFormula("_xlfn._xlws.SORT(_xldudf_KAM_ABC(A1:A9))") //=> "=SORT(KAM.ABC(A1:A9))"
 */
export function typedFormula(text: string): string | null {
  const plain = mapTokens(text, (token) =>
    token
      .replace(/^_xldudf_KAM_/i, `${NAMESPACE}.`)
      .replace(/^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i, "")
  );
  const calls = functionNames(plain);
  const isForeign = FOREIGN.test(plain.replace(/"(?:[^"]|"")*"/g, '""'));
  return !isForeign && calls.every(isKnown) ? `=${plain}` : null;
}

/** [1]Sheet1!A1 or '[1]My sheet'!A1 (another workbook), Sheet1:Sheet3!A1 or 'A b:C d'!A1 (a range across sheets). */
const FOREIGN = /\[\d+\][^![\](),]*!|'[^']*:[^']*'!|[\p{L}\p{N}_]:[\p{L}_][\p{L}\p{N}_.]*!/u;

function isKnown(name: string): boolean {
  const upper = name.toUpperCase();
  return (
    upper.startsWith(`${NAMESPACE}.`) ||
    BUILT_IN.has(upper) ||
    ALL_IMPLEMENTED_FUNCTIONS_SET.has(upper as never)
  );
}

/**
 * A typed formula as an .xlsx file has it, the reverse of typedFormula: functions since Excel 2010 and the names of LET
 * and LAMBDA carry a prefix there.
 *
 * @example fileFormula("=LET(x,KAM.ABC(A1:A9),x)") //=> "_xlfn.LET(_xlpm.x,_xldudf_KAM_ABC(A1:A9),_xlpm.x)"
 */
export function fileFormula(formula: string): string {
  const text = formula.replace(/^=/, "");
  const names = boundNames(text);
  return mapTokens(text, (token) => {
    const name = token.replace(/\s*\($/, "");
    const upper = name.toUpperCase();
    const isCall = token.endsWith("(");
    if (isCall && upper.startsWith(`${NAMESPACE}.`))
      return CUSTOM_PREFIX + token.slice(NAMESPACE.length + 1);
    if (names.has(upper)) return `_xlpm.${token}`;
    if (isCall && SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${token}`;
    const isNew = NEW_EXCEL_FUNCTIONS.has(upper as never) || ALSO_NEW.has(upper);
    return isCall && isNew ? `_xlfn.${token}` : token;
  });
}

/** These two carry a second prefix (https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula). */
const SHEET_FUNCTIONS: ReadonlySet<string> = new Set(["FILTER", "SORT"]);

/** The names of the functions that a formula calls, in capitals, each once. */
export function functionNames(formula: string): string[] {
  const names = new Set<string>();
  const bound = boundNames(formula);
  mapTokens(formula, (token) => {
    const name = token.replace(/\s*\($/, "").toUpperCase();
    if (token.endsWith("(") && !bound.has(name)) names.add(name);
    return token;
  });
  return [...names];
}

/** The names that LET and LAMBDA give to values, in capitals. */
function boundNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  const calls: { readonly kind: "LET" | "LAMBDA" | ""; argument: string[] }[] = [];
  for (const [token] of formula.matchAll(TOKENS)) {
    const open = calls.at(-1);
    if (token.endsWith("(")) {
      const name = token
        .replace(/\s*\($/, "")
        .toUpperCase()
        .replace(/^_XLFN\./, "");
      open?.argument.push(token);
      calls.push({ kind: name === "LET" || name === "LAMBDA" ? name : "", argument: [] });
    } else if (token === ")") calls.pop();
    else if (token === "," && open?.kind) {
      // A value of LET that is a lone word (LET(x,y,...)) is taken for a name too, which changes nothing.
      const [only, ...more] = open.argument.filter((part) => part.trim() !== "");
      if (only && more.length === 0 && /^[\p{L}_]/u.test(only)) names.add(only.toUpperCase());
      open.argument.length = 0;
    } else open?.argument.push(token);
  }
  return names;
}

/** A formula with each name (of a function, with its parenthesis, or of anything else) replaced. */
function mapTokens(formula: string, change: (token: string) => string): string {
  return formula.replace(TOKENS, (token) => (/^[\p{L}_\\]/u.test(token) ? change(token) : token));
}
