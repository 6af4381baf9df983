import { bonds, type Bond, type Bonds, type BondWarning } from "../core/bonds";
import { blockOf } from "../sheet/block";
import type { Cell } from "../sheet/cell";
import { headingRows } from "../sheet/headingRows";
import { numbersIn, rowsOf } from "../sheet/numbersIn";
import { answer } from "./answer";

const HEADINGS = ["Strongest bond", "Strength", "Durability", "Warning"];

const NAMES: Readonly<Record<Bond, string>> = {
  structural: "Structural",
  brand: "Brand",
  reputation: "Reputation",
  personal: "Personal",
  information: "Information and control",
  value: "Value",
  noAlternative: "No alternative",
};

const WARNINGS: Readonly<Record<BondWarning, string>> = {
  structural: "Breaks fast: do not lean on technology alone",
  value: "May cost more than it brings: check profit",
  personal: "Lasts, but hangs on one person: introduce a second contact",
  littleInformation: "Under-used: offer information and advice",
};

/**
 * Tells what ties each client to us: the strongest of seven bonds, how strong they are, how long they will last (0 to
 * 10), and what to beware of.
 * @customfunction BONDS
 * @param scores Clients in rows, seven columns of scores from 0 (or blank: no such bond) to 10: structural, brand,
 *   reputation, personal, information and control, value, no alternative.
 * @returns A table headed Strongest bond, Strength (the mean score), Durability, Warning; then a row per client.
 * @example =KAM.BONDS({2,0,0,8,4,0,0;9,3,3,3,3,3,3})
 * @example =KAM.BONDS(B2:H90)
 */
export function BONDS(scores: unknown[][]): unknown[][] {
  return answer(() => {
    const block = blockOf(scores);
    const headings = headingRows(block);
    const given = numbersIn("scores", block, { headingRows: headings, nameColumns: 0 });
    const table = bonds(rowsOf(given)).map((own, row): Cell[] => {
      const error = given.errors.get(row);
      return error ? [error, error, error, error] : cellsOf(own);
    });
    return [HEADINGS, ...table.slice(headings)];
  });
}

function cellsOf(own: Bonds | null): Cell[] {
  if (!own) return ["", "", "", ""];
  const warning = own.warnings.map((code) => WARNINGS[code]).join("; ");
  return [NAMES[own.strongest], own.strength, own.durability, warning];
}
