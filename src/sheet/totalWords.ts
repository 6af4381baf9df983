import { clientKey } from "../core/clientKey";
import type { Cell } from "./cell";

/** What stands in the client's place in a row of totals: English, Catalan, Bulgarian, Korean, Italian, Kazakh, Russian, Spanish, German, French. */
const TOTAL_WORDS = new Set(
  [
    ...["Total", "Totals", "Grand total", "Subtotal", "Sum", "Overall total"],
    ...["Suma", "Total general", "Suma total"],
    ...["Общо", "Всичко", "Сума"],
    ...["합계", "총계", "총합계", "소계"],
    ...["Totale", "Totali", "Totale generale", "Totale complessivo", "Subtotale", "Somma"],
    ...["Барлығы", "Жиыны", "Жалпы жиынтық"],
    ...["Итого", "Всего", "Общий итог", "Итог", "Промежуточный итог", "Сумма"],
    ...["Gesamt", "Gesamtsumme", "Gesamtergebnis", "Zwischensumme", "Summe", "Insgesamt"],
    ...["Somme", "Total général", "Sous-total", "Ensemble"],
  ].map(clientKey)
);

/**
 * Whether a cell says that its row holds totals, in one of ten languages: "all" of its words, or "part" of them beside what
 * they add up ("Acme Total", "Totale Acme"); null if it does not.
 *
 * @example totalWordIn("TOTAL:") //=> "all"
 * @example totalWordIn("Acme Total") //=> "part"
 */
export function totalWordIn(cell: Cell): "all" | "part" | null {
  if (typeof cell !== "string" || !MAY_BE.test(cell)) return null;
  const key = clientKey(cell.replace(/[:：]\s*$/, ""));
  if (TOTAL_WORDS.has(key)) return "all";
  const words = key.slice(1).split(" ");
  if (words.length < 2) return null;
  return PART_WORDS.has(words[0]!) || PART_WORDS.has(words.at(-1)!) ? "part" : null;
}

/** What Excel's subtotals write beside the name of what they add up. */
const PART_WORDS: ReadonlySet<string> = new Set(
  ["total", "totale", "всего", "итог", "итого", "общо", "ergebnis", "summe", "gesamt", "합계", "요약", "барлығы", "жиыны", "subtotal"].map(
    (word) => clientKey(word).slice(1)
  )
); // prettier-ignore

/** A glance that spares nearly all cells the folding of their text. */
// prettier-ignore
const MAY_BE = /tot|sum|gesamt|insgesamt|ergebnis|som|ensemble|итог|всего|сумма|всичко|общо|сума|계|요약|барлы|жиын/iu;
