const CODE = /^[\w.-]{1,60}$/;
const LOCATION = /^[\w.]{1,100}$/;
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|«[^»]*»|„[^“”]*[“”]/g;
const FRAME = /^\s*at .+|^[^\s@]*@.+:\d+:\d+$/;
const MOST_FRAMES = 6;
const MOST_CHARACTERS = 200;

/**
 * What of an error may be handed to somebody who helps: its name and code, the part of Excel's interface it is about, its
 * message and the first lines of its stack. Nothing of the workbook is in it: a message of Excel's may name sheets or values
 * and is left out; of others what is quoted and what is a number is masked, for that may come from a cell.
 *
 * @example errorDetails(new TypeError("'Acme' of row 7 is not a function"))[0] //=> "TypeError: '…' of row # is not a function"
 */
export function errorDetails(error: unknown): readonly string[] {
  const { name, message, code, stack, debugInfo } = (
    typeof error === "object" && error !== null ? error : { message: String(error) }
  ) as Readonly<Record<string, unknown>>;
  const kind = typeof name === "string" && CODE.test(name) ? name : "Error";
  const isOffices = typeof code === "string";
  const location = (debugInfo as { readonly errorLocation?: unknown } | undefined)?.errorLocation;
  return [
    isOffices
      ? `${kind} ${CODE.test(code) ? code : "?"}`
      : `${kind}: ${masked(String(message ?? ""))}`,
    ...(typeof location === "string" && LOCATION.test(location) ? [`at ${location}`] : []),
    ...framesOf(stack),
  ];
}

function masked(message: string): string {
  return message
    .replace(QUOTED, (quoted) => `${quoted[0]}…${quoted.at(-1)}`)
    .replace(/\d+/g, "#")
    .slice(0, MOST_CHARACTERS);
}

/** Lines of a stack that tell a place in a script, without the folders it lies in: those may bear the name of a person. */
function framesOf(stack: unknown): readonly string[] {
  if (typeof stack !== "string") return [];
  return stack
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) =>
      line
        .trim()
        .replace(/(?:[a-z-]+:\/\/|\/|[A-Z]:\\)[^\s()]*[/\\]/gi, "")
        .slice(0, MOST_CHARACTERS)
    );
}
