import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { createHeadlessUniver } from "../../src/playground/host/headless";

test("a formula half typed, inside a square bracket, does not spoil the ones after it", () => {
  const { univer } = createHeadlessUniver();
  const lexer = univer.__getInjector().get(LexerTreeBuilder);
  const tokensOf = (formula: string) =>
    lexer
      .sequenceNodesBuilder(formula)!
      .map((node) => (typeof node === "string" ? node : node.token));
  const whole = tokensOf("=SUM(Sales[Date],Sales[Amount])");
  expect(whole).toContain(",");
  lexer.sequenceNodesBuilder("=SUM(Sales[Da"); // as the editor asks with each key
  const after = tokensOf("=SUM(Sales[Date],Sales[Price])"); // another formula: it remembers those it has read
  expect(after.map((token) => token.replace("Price", "Amount"))).toEqual(whole);
  univer.dispose();
});
