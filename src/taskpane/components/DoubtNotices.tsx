import { makeStyles, ToggleButton, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Doubt } from "../../sheet/doubts";
import type { Handling } from "../../sheet/handling";
import type { Example } from "../../sheet/ledgerReader";
import type { ReadingFacts } from "../analysis/facts";
import { useLanguage } from "../language";
import { Notice } from "./Notice";

const MOST_PLACES = 3;

const useStyles = makeStyles({
  where: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Kinds of rows that a user decides about, in the order they are asked. */
const ASKED = ["hidden", "totals", "farDates", "afterToday", "repeated"] as const;
type Asked = (typeof ASKED)[number];

/** What is done with doubtful rows, to be changed. */
export interface Decisions {
  readonly handling: Handling;
  readonly disabled: boolean;
  readonly onChange: (handling: Partial<Handling>) => void;
}

/** The questions of a reading: what gives cause to ask, what is done with it now, and buttons for either way. */
export function DoubtNotices(props: {
  readonly reading: ReadingFacts;
  readonly decisions?: Decisions;
}) {
  const { words, format } = useLanguage();
  const { doubts: say } = words.pane;
  const styles = useStyles();
  const { reading, decisions } = props;
  const { doubts, rows } = reading;
  const only = doubts.onlyCurrency;
  const wantedCurrency = decisions?.handling.currency;
  const counted = (n: number) => ({ n, count: format.count(n) });
  const alternative = (label: string, wanted: Partial<Handling>, isChosen: boolean) =>
    decisions && (
      <ToggleButton
        key={label}
        size="small"
        checked={isChosen}
        disabled={decisions.disabled}
        onClick={() => !isChosen && decisions.onChange(wanted)}
      >
        {label}
      </ToggleButton>
    );

  const question = (kind: Asked, doubt: Doubt) => {
    const chosen = decisions?.handling[kind];
    // Most days are after today: leaving them out is no remedy, and was not done though it was wanted.
    const isMoot = kind === "afterToday" && !doubt.leftOut && doubt.count * 2 > rows;
    const treatments = [
      ["count", rows],
      ["leaveOut", rows - doubt.count],
    ] as const;
    return (
      <Notice
        key={kind}
        intent="warning"
        actions={
          decisions &&
          !isMoot &&
          treatments.map(([treatment, n]) =>
            alternative(
              say[kind][treatment](format.count(n)),
              { [kind]: treatment },
              treatment === chosen
            )
          )
        }
      >
        {say[kind].what({ ...counted(doubt.count), leftOut: doubt.leftOut })}
        <Where doubt={doubt} say={say.places[kind]} />
      </Notice>
    );
  };

  return (
    <>
      {ASKED.map((kind) => {
        const doubt = doubts[kind];
        return doubt && question(kind, doubt);
      })}
      {doubts.numberTexts && (
        <Notice intent="warning">
          {say.numberTexts(counted(doubts.numberTexts.count))}
          <Where doubt={doubts.numberTexts} say={say.places.numberTexts} />
          {decisions && <div className={styles.where}>{say.numberTextsRemedy}</div>}
        </Notice>
      )}
      {doubts.currencies.length > 0 && (
        <Notice
          intent="warning"
          actions={
            decisions && (
              <>
                {alternative(say.allCurrencies, { currency: null }, wantedCurrency === null)}
                {doubts.currencies.map(
                  ({ currency }) =>
                    currency !== null &&
                    alternative(
                      say.onlyCurrency(currency),
                      { currency },
                      currency === wantedCurrency
                    )
                )}
              </>
            )
          }
        >
          {only === null ? say.mixedCurrencies : say.oneCurrency(only)}
          <CurrencyLines reading={reading} />
        </Notice>
      )}
      {doubts.dates1904 && <Notice intent="info">{say.dates1904}</Notice>}
    </>
  );
}

function Where(props: {
  readonly doubt: Doubt;
  readonly say: (places: readonly { readonly row: string; readonly text: string }[]) => string;
}) {
  const { words, format } = useLanguage();
  const styles = useStyles();
  const { count, examples } = props.doubt;
  const shown = examples.slice(0, MOST_PLACES);
  const more = count - shown.length;
  return (
    <div className={styles.where}>
      {props.say(shown.map(placeOf))}
      {more > 0 && ` ${words.pane.doubts.andMore(format.count(more))}`}
    </div>
  );
}

function CurrencyLines({ reading }: { readonly reading: ReadingFacts }): ReactNode {
  const { words, format } = useLanguage();
  const { doubts: say } = words.pane;
  const styles = useStyles();
  return reading.doubts.currencies.map(({ currency, rows, examples }) => (
    <div key={currency ?? ""} className={styles.where}>
      {say.currencyRows({
        currency: currency ?? say.noCurrency,
        rows: words.pane.rows({ n: rows, count: format.count(rows) }),
        row: String(examples[0]?.row ?? ""),
      })}
    </div>
  ));
}

/** Row numbers are written as Excel writes them, without separators. */
function placeOf({ row, text }: Example) {
  return { row: String(row), text };
}
