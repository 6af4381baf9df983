import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Exclusion, Finding, LedgerReading } from "../../sheet/ledgerReader";
import { useLanguage } from "../language";
import { Disclosure } from "./Disclosure";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: "20px",
    overflowWrap: "anywhere",
  },
  reason: { ...typographyStyles.caption1Strong },
});

/** What a reading left out and what in it deserves a look, with the rows where it stands. */
export function ReadingNotices({ reading }: { readonly reading: LedgerReading }) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const counted = (n: number) => ({ n, count: format.count(n) });
  const excluded = reading.rows - reading.included;

  return (
    <>
      {reading.included === 0 && <Notice intent="error">{pane.noRowsLeft}</Notice>}
      {excluded > 0 && (
        <Notice intent="warning">
          <Disclosure title={pane.excluded(counted(excluded))}>
            {reading.excluded.map((exclusion) => (
              <ExcludedRows key={exclusion.reason} exclusion={exclusion} />
            ))}
          </Disclosure>
        </Notice>
      )}
      <Findings
        title={pane.duplicateNames(counted(reading.duplicateNames.count))}
        finding={reading.duplicateNames}
        line={([name = "", ...codes]) => pane.duplicateName({ name, codes: codes.join(", ") })}
      />
      <Findings
        title={pane.lookAlikes(counted(reading.lookAlikes.count))}
        finding={reading.lookAlikes}
        line={(spellings) => spellings.join(" · ")}
      />
      {reading.withoutProfit > 0 && (
        <Notice intent="warning">{pane.withoutProfit(counted(reading.withoutProfit))}</Notice>
      )}
      {reading.negative.count > 0 && (
        <Notice intent="info">
          {pane.returns({
            ...counted(reading.negative.count),
            total: format.amount(reading.negative.total),
          })}
        </Notice>
      )}
    </>
  );
}

function ExcludedRows({ exclusion }: { readonly exclusion: Exclusion }) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const styles = useStyles();
  const { count, examples, reason } = exclusion;
  return (
    <>
      <div className={styles.reason}>
        {pane.exclusions[reason]({ n: count, count: format.count(count) })}
      </div>
      <ul className={styles.list}>
        {examples.map(({ row, text }) => (
          <li key={row}>{pane.exampleRow({ row: format.count(row), text })}</li>
        ))}
        {count > examples.length && (
          <li>{pane.moreExamples(format.count(count - examples.length))}</li>
        )}
      </ul>
    </>
  );
}

function Findings(props: {
  readonly title: string;
  readonly finding: Finding;
  readonly line: (example: readonly string[]) => string;
}) {
  const { words, format } = useLanguage();
  const styles = useStyles();
  const { count, examples } = props.finding;
  if (count === 0) return null;
  return (
    <Notice intent="warning">
      <Disclosure title={props.title}>
        <ul className={styles.list}>
          {examples.map((example) => (
            <li key={example.join("\n")}>{props.line(example)}</li>
          ))}
          {count > examples.length && (
            <li>{words.pane.moreExamples(format.count(count - examples.length))}</li>
          )}
        </ul>
      </Disclosure>
    </Notice>
  );
}
