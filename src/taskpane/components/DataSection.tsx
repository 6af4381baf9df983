import {
  Button,
  makeStyles,
  ProgressBar,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { Handling } from "../../sheet/handling";
import { useLanguage } from "../language";
import { progressText } from "../progressText";
import { readSentence } from "../readSentence";
import { missingIn, type Columns } from "../state/columns";
import type { Fault } from "../state/faults";
import { isRunning, type PaneState } from "../state/paneState";
import { ChoiceSelect, type Option, type OptionGroup } from "./ChoiceSelect";
import { ColumnFields } from "./ColumnFields";
import { LeaveOut } from "./LeaveOut";
import { ReadingNotices } from "./ReadingNotices";
import { Section } from "./Section";
import { TroubleNotice } from "./TroubleNotice";

const useStyles = makeStyles({
  read: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  sentence: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: "tabular-nums" },
  known: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  again: { flexShrink: 0 },
  stopped: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  reading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  progress: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    flexGrow: 1,
    minWidth: 0,
  },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Where the sales are and what is in them: the source, its columns, and what reading them found. */
export function DataSection(props: {
  readonly state: PaneState;
  readonly faults: readonly Fault[];
  readonly onSource: (id: string) => void;
  readonly onColumns: (columns: Columns) => void;
  readonly onHandling: (handling: Partial<Handling>) => void;
  readonly onRead: () => void;
  readonly onStop: () => void;
}) {
  const language = useLanguage();
  const { pane } = language.words;
  const styles = useStyles();
  const { state, faults } = props;
  const { source, columns, handling, reading, job, trouble } = state;
  const running = isRunning(state);
  const dataTrouble =
    trouble?.during === "recognise" || trouble?.during === "read" ? trouble.trouble : null;

  return (
    <Section title={pane.data}>
      <ChoiceSelect
        labelHidden
        label={pane.source}
        value={source?.id ?? ""}
        options={sourceOptions(state, pane)}
        disabled={running}
        fault={faults.includes("noSource") ? pane.faults.noSource : null}
        onChange={props.onSource}
      />
      {columns && (
        <ColumnFields
          columns={columns}
          faults={faults}
          disabled={running}
          onChange={props.onColumns}
        />
      )}
      {source && columns && missingIn(columns).length === 0 && (
        <LeaveOut
          key={source.id}
          source={source}
          recognition={columns.recognition}
          conditions={handling.leaveOut}
          disabled={running}
          onChange={(leaveOut) => props.onHandling({ leaveOut })}
        />
      )}
      {reading && (
        <div className={styles.read}>
          <div className={styles.known}>
            <p className={styles.sentence}>{readSentence(reading, language)}</p>
            <Button
              size="small"
              appearance="subtle"
              className={styles.again}
              disabled={running}
              onClick={props.onRead}
            >
              {pane.readAgain}
            </Button>
          </div>
          <ReadingNotices
            reading={reading}
            decisions={{ handling, disabled: running, onChange: props.onHandling }}
          />
        </div>
      )}
      {dataTrouble && <TroubleNotice trouble={dataTrouble} onRetry={props.onRead} />}
      {!running && job && (
        <div className={styles.reading}>
          <div className={styles.progress}>
            <div className={styles.words}>{progressText(state, language)}</div>
            <ProgressBar
              aria-label={pane.data}
              aria-valuetext={progressText(state, language)}
              value={
                state.progress ? state.progress.done / Math.max(1, state.progress.of) : undefined
              }
            />
          </div>
          <Button size="small" onClick={props.onStop} disabled={state.cancelling}>
            {pane.stopReading}
          </Button>
        </div>
      )}
      {!job && !reading && columns && !dataTrouble && faults.length === 0 && (
        <div className={styles.stopped}>
          <span>{pane.notRead}</span>
          <Button size="small" onClick={props.onRead}>
            {pane.readAgain}
          </Button>
        </div>
      )}
    </Section>
  );
}

type PaneWords = ReturnType<typeof useLanguage>["words"]["pane"];

function sourceOptions({ sources, source }: PaneState, pane: PaneWords): (Option | OptionGroup)[] {
  const known = sources ?? [];
  const groups = (["selection", "table", "sheet"] as const)
    .map((kind) => ({
      label: pane.sourceGroups[kind],
      options: known
        .filter((each) => each.kind === kind)
        .map((each) => ({ value: each.id, label: pane.sourceOption(each) })),
    }))
    .filter(({ options }) => options.length > 0);
  const chosenIsListed = known.some(({ id }) => id === source?.id);
  if (chosenIsListed) return groups;
  const placeholder = source
    ? { value: source.id, label: pane.sourceOption(source) }
    : { value: "", label: pane.chooseSource };
  return [placeholder, ...groups];
}
