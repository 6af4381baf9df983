import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { PortfolioFacts } from "../analysis/facts";
import { CheckmarkCircleFilled, SearchRegular } from "../components/icons";
import { MatrixSection } from "../components/MatrixSection";
import { Notice } from "../components/Notice";
import { ReadingNotices } from "../components/ReadingNotices";
import { Section } from "../components/Section";
import { useLanguage } from "../language";
import { readSentence } from "../readSentence";
import { resultSentence } from "../resultSentence";
import { spanText } from "../spanText";
import type { Result } from "../state/paneState";
import { BackLine } from "./BackLine";
import { ClassTable } from "./ClassTable";
import { Figures } from "./Figures";
import type { Opens } from "./opener";
import { ParetoChart } from "./ParetoChart";
import { ResultWarnings } from "./ResultWarnings";
import { StatusBars } from "./StatusBars";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  title: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.subtitle1, margin: 0, ":focus": { outline: "none" } },
  done: {
    flexShrink: 0,
    marginTop: "4px",
    fontSize: "20px",
    color: tokens.colorStatusSuccessForeground1,
  },
  note: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: "anywhere",
  },
  stale: { paddingBottom: tokens.spacingVerticalS },
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** A result at a glance: figures and warnings, classes, matrix and statuses, each the way to its clients. */
export function Overview(props: {
  readonly result: Result;
  readonly portfolio: PortfolioFacts;
  readonly isStale: boolean;
  readonly disabled: boolean;
  /** The user comes back from a list: the focus returns to what had opened it. */
  readonly restored: boolean;
  readonly opens: Opens;
  readonly below: ReactNode;
  readonly onFind: () => void;
  readonly onBack: () => void;
  readonly onOpenSheet: () => void;
}) {
  const language = useLanguage();
  const { pane } = language.words;
  const styles = useStyles();
  const { result, portfolio, restored, opens } = props;
  const { segmentation } = portfolio;
  const { reading, sheetNames, parameters, source } = result;

  // The button that was pressed is gone: whoever works by keyboard or screen reader goes on at the result.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!restored && document.hasFocus()) heading.current?.focus();
  }, [result, restored]);

  return (
    <>
      <div className={styles.head}>
        <BackLine to={pane.back} disabled={props.disabled} onBack={props.onBack}>
          <Button onClick={props.onOpenSheet} disabled={props.disabled}>
            {pane.openSheet}
          </Button>
        </BackLine>
        <div className={styles.title}>
          <CheckmarkCircleFilled className={styles.done} />
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {resultSentence(segmentation, language)}
          </h2>
        </div>
        <p className={styles.note}>{spanText(segmentation, language)}</p>
        <p className={styles.note}>{pane.written(pane.sheetList(sheetNames))}</p>
        <Button icon={<SearchRegular />} data-opens="all" onClick={props.onFind}>
          {pane.result.find}
        </Button>
      </div>
      {props.isStale && (
        <div className={styles.stale}>
          <Notice intent="warning">{pane.result.stale}</Notice>
        </div>
      )}
      <ResultWarnings portfolio={portfolio} opens={opens} />
      <Figures portfolio={portfolio} opens={opens} />
      <Section title={pane.classes}>
        <ClassTable totals={portfolio.classes} measure={segmentation.measure} opens={opens} />
        <ParetoChart portfolio={portfolio} />
      </Section>
      <MatrixSection
        title={pane.matrixTitle}
        segmentation={segmentation}
        method={parameters.method}
        opens={(abc, xyz) => opens({ kind: "segment", abc, xyz })}
      />
      <StatusBars portfolio={portfolio} opens={opens} />
      <Section title={pane.data}>
        <p className={styles.note}>{pane.sourceLabel(source)}</p>
        <p className={styles.note}>{readSentence(reading, language)}</p>
        <div className={styles.notices}>
          <ReadingNotices reading={reading} />
        </div>
      </Section>
      {props.below}
    </>
  );
}
