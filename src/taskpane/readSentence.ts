import type { ReadingFacts } from "./analysis/facts";
import type { Language } from "./language";

/** Rows, clients, span and total of a reading in one line. */
export function readSentence(reading: ReadingFacts, { words: { pane }, format }: Language): string {
  const { firstDate, lastDate, included, clientCount: clients, total } = reading;
  return pane.readSentence({
    rows: pane.rows({ n: included, count: format.count(included) }),
    clients: pane.clients({ n: clients, count: format.count(clients) }),
    span:
      firstDate === null || lastDate === null
        ? null
        : pane.spanIs({ from: format.month(firstDate), to: format.month(lastDate) }),
    total: pane.total(format.amount(total)),
  });
}
