import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Exclusion, Finding } from "../../sheet/ledgerReader";
import type { ReadingFacts } from "../analysis/facts";
import { useLanguage } from "../language";
import { Disclosure } from "./Disclosure";
import { DoubtNotices, type Decisions } from "./DoubtNotices";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: "20px",
    overflowWrap: "anywhere",
  },
  reason: { ...typographyStyles.caption1Strong },
  remedy: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
  },
});

/** What a reading asks, what it left out and what in it deserves a look: each with where it stands and what to do. */
export function ReadingNotices(props: {
  readonly reading: ReadingFacts;
  /** What is done with doubtful rows, and how to change it; without it there is nothing to press. */
  readonly decisions?: Decisions;
}) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const { reading } = props;
  const counted = (n: number) => ({ n, count: format.count(n) });
  const excluded = reading.rows - reading.included;

  return (
    <>
      {reading.included === 0 && <Notice intent="error">{pane.noRowsLeft}</Notice>}
      <DoubtNotices {...props} />
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
        title={pane.numberAndText(counted(reading.numberAndText.count))}
        finding={reading.numberAndText}
        remedy={pane.findingRemedies.numberAndText}
        line={(spellings, rows) =>
          spellings.map((text, i) => pane.spellingAt({ text, row: String(rows[i]) })).join(" · ")
        }
      />
      <Findings
        title={pane.duplicateNames(counted(reading.duplicateNames.count))}
        finding={reading.duplicateNames}
        remedy={pane.findingRemedies.duplicateNames}
        line={([name = "", ...codes], rows) =>
          pane.duplicateName({
            name,
            codes: codes
              .map((text, i) => pane.spellingAt({ text, row: String(rows[i]) }))
              .join(", "),
          })
        }
      />
      <Findings
        title={pane.lookAlikes(counted(reading.lookAlikes.count))}
        finding={reading.lookAlikes}
        remedy={pane.findingRemedies.lookAlikes}
        line={(spellings, rows) =>
          spellings.map((text, i) => pane.spellingAt({ text, row: String(rows[i]) })).join(" · ")
        }
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
  const say = reason === "repeated" ? pane.repeatedRow : pane.exampleRow;
  const remedy = pane.exclusionRemedies[reason];
  return (
    <>
      <div className={styles.reason}>
        {pane.exclusions[reason]({ n: count, count: format.count(count) })}
      </div>
      <ul className={styles.list}>
        {examples.map(({ row, text }) => (
          <li key={row}>{say({ row: String(row), text })}</li>
        ))}
        {count > examples.length && (
          <li>{pane.moreExamples(format.count(count - examples.length))}</li>
        )}
      </ul>
      {remedy !== "" && <p className={styles.remedy}>{remedy}</p>}
    </>
  );
}

function Findings(props: {
  readonly title: string;
  readonly finding: Finding;
  readonly remedy: string;
  readonly line: (example: readonly string[], rows: readonly number[]) => string;
}): ReactNode {
  const { words, format } = useLanguage();
  const styles = useStyles();
  const { count, examples, rows } = props.finding;
  if (count === 0) return null;
  return (
    <Notice intent="warning">
      <Disclosure title={props.title}>
        <ul className={styles.list}>
          {examples.map((example, i) => (
            <li key={example.join("\n")}>{props.line(example, rows[i] ?? [])}</li>
          ))}
          {count > examples.length && (
            <li>{words.pane.moreExamples(format.count(count - examples.length))}</li>
          )}
        </ul>
        <p className={styles.remedy}>{props.remedy}</p>
      </Disclosure>
    </Notice>
  );
}
