import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { classTotals } from "../classTotals";
import { useLanguage } from "../language";
import { readSentence } from "../readSentence";
import { resultSentence } from "../resultSentence";
import { spanText } from "../spanText";
import type { Result } from "../state/paneState";
import { ClassTable } from "./ClassTable";
import { ArrowLeftRegular, CheckmarkCircleFilled } from "./icons";
import { MatrixSection } from "./MatrixSection";
import { ReadingNotices } from "./ReadingNotices";
import { Section } from "./Section";
import { Warnings } from "./Warnings";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  back: { marginInlineStart: "-12px" },
  title: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.subtitle1, margin: 0, ":focus": { outline: "none" } },
  done: {
    flexShrink: 0,
    marginTop: "4px",
    fontSize: "20px",
    color: tokens.colorStatusSuccessForeground1,
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** What a run found and where it stands in the workbook. */
export function ResultView(props: {
  readonly result: Result;
  readonly disabled: boolean;
  readonly onBack: () => void;
  readonly onOpen: () => void;
}) {
  const language = useLanguage();
  const { pane } = language.words;
  const styles = useStyles();
  const { segmentation, reading, sheetNames, parameters, source } = props.result;

  // The button that was pressed is gone: whoever works by keyboard or screen reader goes on at the result.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, [props.result]);

  return (
    <>
      <div className={styles.head}>
        <div className={styles.line}>
          <Button
            appearance="transparent"
            className={styles.back}
            icon={<ArrowLeftRegular />}
            disabled={props.disabled}
            onClick={props.onBack}
          >
            {pane.back}
          </Button>
          <Button onClick={props.onOpen} disabled={props.disabled}>
            {pane.openSheet}
          </Button>
        </div>
        <div className={styles.title}>
          <CheckmarkCircleFilled className={styles.done} />
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {resultSentence(segmentation, language)}
          </h2>
        </div>
        <p className={styles.note}>{spanText(segmentation, language)}</p>
        <p className={styles.note}>{pane.written(sheetNames.join(pane.and))}</p>
      </div>
      <Section title={pane.classes}>
        <ClassTable totals={classTotals(segmentation)} measure={segmentation.measure} />
      </Section>
      <MatrixSection
        title={pane.matrixTitle}
        segmentation={segmentation}
        method={parameters.method}
      />
      <Warnings warnings={segmentation.warnings} />
      <Section title={pane.data}>
        <p className={styles.note}>{pane.sourceLabel(source)}</p>
        <p className={styles.note}>{readSentence(reading, language)}</p>
        <div className={styles.notices}>
          <ReadingNotices reading={reading} />
        </div>
      </Section>
    </>
  );
}
