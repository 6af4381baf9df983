import type { FUniver } from "@univerjs/core/facade";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { injectorOf } from "./injectorOf";

/**
 * Univer 0.25.1 reads a formula anew with each key, and of one that ends inside square brackets, =SUM(Sales[Am, it keeps the
 * open bracket for all formulas to come: their commas then separate nothing, and they show #NAME?. Here each reading begins
 * with no bracket open.
 */
export function mendLexer(api: FUniver): void {
  const lexer = injectorOf(api).get(LexerTreeBuilder) as unknown as {
    _resetTemp(): void;
    _squareBracketState: number;
  };
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
  };
}
