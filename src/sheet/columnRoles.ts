import { saysKind } from "./headingText";
import type { WordKind } from "./headingWords";
import type { Role, SampleColumn } from "./recogniseColumns";

type Roles = Readonly<Partial<Record<Role, number>>>;

const MOSTLY = 0.6;

/** How strongly a column speaks for a role: 0 and below is not at all. */
type Score = (column: SampleColumn) => number;

/**
 * The roles of columns: each goes to the column that speaks for it most strongly. Amounts that two columns claim alike are
 * left to the user; `periods` are no amounts.
 *
 * @example columnRoles([{ heading: "Client", facts: texts }, { heading: "Amount", facts: numbers }], [])
 *   //=> { name: 0, amount: 1 }
 */
export function columnRoles(columns: readonly SampleColumn[], periods: readonly number[]): Roles {
  const taken = new Set(periods);
  const give = (score: Score, alike: "first" | "none"): number | undefined => {
    const scores = columns.map((column, c) => (taken.has(c) ? 0 : score(column)));
    const best = Math.max(0, ...scores);
    const claims = scores.filter((each) => each === best).length;
    if (best === 0 || (claims > 1 && alike === "none")) return undefined;
    const column = scores.indexOf(best);
    taken.add(column);
    return column;
  };

  const date = give(dateScore, "first");
  const code = give(codeScore, "first");
  const name = give(nameScore, "first") ?? give(onlyTexts(columns, periods), "none");
  const quantity = give(quantityScore, "first");
  const unitPrice = give(unitPriceScore, "first");
  const cost = give(costScore, "first");
  const profit = give(profitScore, "first");
  const amount =
    give(amountScore, "none") ?? (quantity === undefined ? give(plainNumbers, "none") : undefined);
  const roles = { code, name, date, amount, quantity, unitPrice, profit, cost };
  return Object.fromEntries(Object.entries(roles).filter(([, column]) => column !== undefined));
}

const dateScore: Score = ({ heading, facts }) => {
  const shown = facts.dates >= MOSTLY;
  const named = saysKind(heading, "date");
  if (!shown && !(named && (facts.serials >= MOSTLY || facts.numberTexts >= MOSTLY))) return 0;
  return (shown ? 5 : 1) + 2 * named - (saysKind(heading, "notDate") ? 3 : 0);
};

const codeScore: Score = ({ heading, facts }) => {
  if (facts.filled === 0 || facts.dates >= MOSTLY) return 0;
  const says = (kind: WordKind) => saysKind(heading, kind);
  if (says("notClient")) return 0;
  if (says("client")) {
    if (says("code")) return 10;
    return !says("name") && facts.integers >= MOSTLY ? 4 : 0;
  }
  return says("code") === 3 ? 2 : 0;
};

const nameScore: Score = ({ heading, facts }) => {
  if (facts.texts < MOSTLY) return 0;
  const says = (kind: WordKind) => saysKind(heading, kind);
  if (says("notClient")) return 0;
  if (says("client")) return says("name") ? 10 : 8;
  return says("name") === 3 ? 2 : 0;
};

/** Without a heading that says so, the only column of texts holds the clients. */
function onlyTexts(columns: readonly SampleColumn[], periods: readonly number[]): Score {
  const unheaded = columns.every(({ heading }, c) => heading === "" || periods.includes(c));
  return ({ heading, facts }) =>
    (unheaded || heading === "") && facts.texts >= MOSTLY && facts.numberTexts < MOSTLY ? 1 : 0;
}

const quantityScore: Score = (column) => numberScore(column, "quantity", ["amount"]);
const unitPriceScore: Score = (column) => numberScore(column, "unitPrice", ["amount"]);
const costScore: Score = (column) => numberScore(column, "cost", ["notAmount"]);
const profitScore: Score = (column) => numberScore(column, "profit", ["notAmount", "cost"]);

const amountScore: Score = (column) => {
  const others: readonly WordKind[] = ["quantity", "unitPrice", "profit", "cost", "code"];
  const score = numberScore(column, "amount", others);
  if (score === 0) return 0;
  if (saysKind(column.heading, "without")) return score + 1;
  return saysKind(column.heading, "notAmount") ? score - 1.5 : score;
};

/** A column of numbers nothing is said about. */
const plainNumbers: Score = ({ heading, facts }) => {
  const kinds: readonly WordKind[] = [
    "notAmount",
    "quantity",
    "unitPrice",
    "profit",
    "cost",
    "code",
    "date",
  ];
  const isPlain = facts.numbers >= MOSTLY && facts.dates < MOSTLY;
  return isPlain && !kinds.some((kind) => saysKind(heading, kind)) ? 1 : 0;
};

function numberScore(
  { heading, facts }: SampleColumn,
  kind: WordKind,
  unless: readonly WordKind[]
): number {
  if (facts.numbers + facts.numberTexts < MOSTLY || facts.dates >= MOSTLY) return 0;
  const says = saysKind(heading, kind);
  return says === 3 ? 3 : unless.some((other) => saysKind(heading, other)) ? 0 : says;
}
