import {
  Button,
  makeStyles,
  ProgressBar,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { undoCover } from "../../excel/undoCover";
import { useLanguage } from "../language";
import { noticeText } from "../noticeText";
import { progressText } from "../progressText";
import { isWhole, phaseOf, type PaneState } from "../state/paneState";
import { TroubleNotice } from "./TroubleNotice";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
    // In a window as low as one magnified to 400 % the page itself still has the larger part.
    boxSizing: "border-box",
    maxHeight: "60vh",
    overflowY: "auto",
    "@media (max-height: 360px)": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    },
  },
  progress: { ...typographyStyles.body1, fontVariantNumeric: "tabular-nums" },
  said: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    textAlign: "center",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
});

/** The one action of the moment, always in reach: segment, cancel, run again or remove. */
export function Footer(props: {
  readonly state: PaneState;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onRemove: () => void;
}) {
  const language = useLanguage();
  const { pane } = language.words;
  const styles = useStyles();
  const { state, onRun, onCancel, onRemove } = props;
  const phase = phaseOf(state);
  const running = phase === "running" || phase === "cancelling";
  const [asking, setAsking] = useState(false);
  const action = useFocusKept(running ? "running" : asking ? "asking" : "idle");
  const runTrouble =
    state.trouble && FOOTER_TROUBLES.has(state.trouble.during) ? state.trouble.trouble : null;

  // The keys make each button an element of its own: none is pressed, focused or faded in as another.
  if (running) {
    const share = state.progress && state.progress.done / Math.max(1, state.progress.of);
    return (
      <footer key="running" className={styles.footer}>
        <div className={styles.progress}>{progressText(state, language)}</div>
        <ProgressBar
          thickness="large"
          aria-label={pane.title}
          aria-valuetext={progressText(state, language)}
          value={share ?? undefined}
        />
        {!(state.job && isWhole(state.job)) && (
          <div className={styles.buttons}>
            <Button
              ref={action}
              className={styles.button}
              disabledFocusable={state.cancelling}
              // The second click of a double click on the button that stood here starts no cancelling.
              onClick={(event) => event.detail < 2 && onCancel()}
            >
              {pane.cancel}
            </Button>
          </div>
        )}
      </footer>
    );
  }
  if (asking)
    return (
      <footer key="asking" className={styles.footer}>
        <div role="alert">{pane.removeQuestion(pane.sheetList(state.reportSheets ?? []))}</div>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            className={styles.button}
            onClick={() => {
              setAsking(false);
              onRemove();
            }}
          >
            {pane.removeYes}
          </Button>
          <Button ref={action} className={styles.button} onClick={() => setAsking(false)}>
            {pane.removeNo}
          </Button>
        </div>
      </footer>
    );
  return (
    <footer key="idle" className={styles.footer}>
      {runTrouble && <TroubleNotice trouble={runTrouble} />}
      {state.notice && state.notice !== "shared" && (
        <p className={styles.said}>{noticeText(state.notice, language)}</p>
      )}
      <div className={styles.buttons}>
        <Button
          ref={action}
          appearance="primary"
          className={styles.button}
          disabledFocusable={phase === "loading" || phase === "empty" || hasNoRows(state)}
          onClick={onRun}
        >
          {state.result ? pane.runAgain : pane.segment}
        </Button>
        {state.reportSheets && (
          <Button className={styles.button} onClick={() => setAsking(true)}>
            {pane.removeResults}
          </Button>
        )}
      </div>
      {phase === "ready" && !state.notice && (
        <p className={styles.said}>{pane.undo[undoCover()]}</p>
      )}
    </footer>
  );
}

/** Whether the data were read and hold nothing to segment: the notice beside them says so. */
function hasNoRows({ reading, result }: PaneState): boolean {
  return result === null && reading?.included === 0;
}

const FOOTER_TROUBLES = new Set([
  "run", "write", "remove", "examples", "sample", "template", "open",
]); // prettier-ignore

/**
 * A ref for the button that takes the place of a pressed one. When `stage` changes and the focus was lost with the
 * pressed button, that button gets it; the focus is never taken from anywhere else.
 */
function useFocusKept(stage: string) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (document.hasFocus() && document.activeElement === document.body) button.current?.focus();
  }, [stage]);
  return button;
}
