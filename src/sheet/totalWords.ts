import { clientKey } from "../core/clientKey";
import type { Cell } from "./cell";

/** What stands in the client's place in a row of totals: English, Catalan, Bulgarian, Korean, Italian, Kazakh, Russian, Spanish, German, French. */
const TOTAL_WORDS = new Set(
  [
    ...["Total", "Totals", "Grand total", "Sum", "Overall total"],
    ...["Suma", "Total general", "Suma total"],
    ...["Общо", "Всичко", "Сума"],
    ...["합계", "총계", "총합계", "소계"],
    ...["Totale", "Totale generale", "Totale complessivo", "Somma"],
    ...["Барлығы", "Жиыны", "Жалпы жиынтық"],
    ...["Итого", "Всего", "Общий итог", "Сумма"],
    ...["Gesamt", "Gesamtsumme", "Gesamtergebnis", "Summe", "Insgesamt"],
    ...["Somme", "Total général", "Ensemble"],
  ].map(clientKey)
);

/**
 * Whether a cell says that its row holds totals, in one of ten languages.
 *
 * @example isTotalWord("TOTAL:") //=> true
 */
export function isTotalWord(cell: Cell): boolean {
  return typeof cell === "string" && TOTAL_WORDS.has(clientKey(cell.replace(/[:：]\s*$/, "")));
}
