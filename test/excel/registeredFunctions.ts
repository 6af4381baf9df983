import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FUniver } from "@univerjs/core/facade";
import { runFunctions, type FunctionsById } from "../../scripts/runFunctions";
import { CellMessages } from "../../src/playground/formulas/cellMessages";
import type { FunctionsMetadata } from "../../src/playground/formulas/metadata";
import { registerFunctions } from "../../src/playground/formulas/registerFunctions";
import { CustomFunctionsError, ErrorCode } from "../functions/customFunctions";

const DIST = join(__dirname, "../../dist");

/** The built functions, by id, and their metadata. */
export function builtFunctions(): {
  readonly functions: FunctionsById;
  readonly metadata: FunctionsMetadata;
} {
  const read = (file: string) => {
    if (!existsSync(join(DIST, file))) throw new Error(`dist/${file} is missing: npm run build`);
    return readFileSync(join(DIST, file), "utf8");
  };
  return {
    functions: runFunctions(read("functions.js")),
    metadata: JSON.parse(read("functions.json")) as FunctionsMetadata,
  };
}

/** Gives a workbook the built functions, as a page that has loaded them does. */
export function registerBuiltFunctions(api: FUniver): void {
  const { functions, metadata } = builtFunctions();
  const window = {
    CustomFunctions: {
      Error: CustomFunctionsError,
      ErrorCode,
      _association: { mappings: functions },
    },
  };
  registerFunctions(api, metadata, () => window, new CellMessages());
}
