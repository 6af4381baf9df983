import { DIMENSION_ROLES, type DimensionRole } from "../core/ledger";
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
  const margin = give(marginScore, "first");
  const dimensions = DIMENSION_ROLES.map((role) => [role, give(dimensionScore(role), "first")]);
  const roles = { code, name, date, amount, quantity, unitPrice, profit, cost, margin };
  return Object.fromEntries(
    [...Object.entries(roles), ...dimensions].filter(([, column]) => column !== undefined)
  );
}

/**
 * Columns that tell one row from the next though client, day and amount are the same: the number of the document, its line,
 * the product; those a ledger has. A day is none of them.
 */
export function rowMarks(
  columns: readonly SampleColumn[],
  taken: readonly number[]
): readonly number[] {
  return (["document", "line", "product"] as const).flatMap((kind) => {
    const fitting = columns.flatMap(({ heading, facts }, column) =>
      taken.includes(column) || facts.dates >= MOSTLY || facts.filled === 0 ? [] : [{ heading, column }]
    ); // prettier-ignore
    const best =
      fitting.find(({ heading }) => saysKind(heading, kind) === 3) ??
      fitting.find(({ heading }) => saysKind(heading, kind) === 2);
    return best ? [best.column] : [];
  });
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
const profitScore: Score = (column) =>
  marginScore(column) > 0 ? 0 : numberScore(column, "profit", ["notAmount", "cost"]);

/** A rate says so, or is written as one under a heading that speaks of profit. */
const marginScore: Score = (column) => {
  const { heading, facts } = column;
  const said = numberScore(column, "margin", []);
  if (said > 0) return said;
  const isRate = saysKind(heading, "perCent") > 0 || facts.fractions >= MOSTLY;
  return isRate ? numberScore(column, "profit", ["cost"]) : 0;
};

/** Names, or numbers that stand for names. */
function dimensionScore(role: DimensionRole): Score {
  return ({ heading, facts }) => {
    const isName = facts.texts >= MOSTLY || facts.integers >= MOSTLY;
    if (!isName || facts.dates >= MOSTLY || saysKind(heading, "notDate") > 0) return 0;
    return saysKind(heading, role);
  };
}

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
