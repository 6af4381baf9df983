import type { PortfolioClient } from "../../core/portfolio";
import type { Language } from "../language";

/**
 * What stands out about a client, each in a word or two: status, why it is key, its types, where it was in the earlier run.
 *
 * @example clientMarks(client, english) //=> ["At risk", "Key: anchor, 14% of the profit", "Anchor", "was BX"]
 */
export function clientMarks(client: PortfolioClient, { words, format }: Language): string[] {
  const { result } = words.pane;
  const { status, key, types, was, segment } = client;
  return [
    ...(status ? [words.report.statuses[status]] : []),
    ...(key ? [keyText(key, result, format)] : []),
    ...types.map((type) => words.report.types[type]),
    ...(was === "new" ? [result.wasNew] : was && was !== segment ? [result.was(was)] : []),
  ];
}

function keyText(
  key: NonNullable<PortfolioClient["key"]>,
  { keyReasons }: Language["words"]["pane"]["result"],
  format: Language["format"]
): string {
  switch (key.reason) {
    case "yourChoice":
      return keyReasons.yourChoice(key);
    case "anchor":
      return keyReasons.anchor({ share: format.share(key.share) });
    case "proposed":
      return keyReasons.proposed();
  }
}
