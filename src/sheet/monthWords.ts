/**
 * The months in English, Catalan, Bulgarian, Korean, Italian, Kazakh, Russian, Spanish, German and French: language data. Forms
 * of one month are separated by "|"; a name may be cut short wherever it stays clear.
 */
const MONTH_NAMES: readonly string[] = [
  "january february march april may june july august september october november december",
  "gener febrer març abril maig juny juliol agost|ag setembre octubre novembre desembre",
  "януари февруари март април май юни юли август септември октомври ноември декември",
  "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
  "январь|января февраль|февраля март|марта апрель|апреля май|мая июнь|июня июль|июля август|августа сентябрь|сентября октябрь|октября ноябрь|ноября декабрь|декабря",
  "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  "januar|jänner februar märz|mrz april mai juni juli august september oktober november dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
];

const LEAST_LETTERS = 3;

/**
 * The number of a month, 0..11, by its name, whole or cut short, in one of ten languages; null for any other word.
 *
 * @example monthNumber("сент") //=> 8
 * @example monthNumber("jui") //=> null (juin or juillet)
 */
export function monthNumber(word: string): number | null {
  const name = word.normalize("NFC").toLowerCase();
  for (const months of MONTHS) {
    const fitting = months.flatMap((forms, month) =>
      forms.some((form) => isShortFor(name, form)) ? [month] : []
    );
    if (fitting.length === 1) return fitting[0]!;
  }
  return null;
}

const MONTHS = MONTH_NAMES.map((names) => names.split(" ").map((forms) => forms.split("|")));

function isShortFor(name: string, form: string): boolean {
  return (
    name === form || (name.length >= LEAST_LETTERS && form.startsWith(name) && !/\d/.test(form))
  );
}
