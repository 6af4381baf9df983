import { makeStyles } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { noticeText } from "../noticeText";
import { progressText } from "../progressText";
import { readSentence } from "../readSentence";
import { sharingSentence } from "../sharingSentence";
import { resultSentence } from "../resultSentence";
import { isRunning, phaseOf, type PaneState, type Progress } from "../state/paneState";
import type { Language } from "../language";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Tells a screen reader what changed: what was read, how a run goes (by quarters), how it ended. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {announcement(state, language)}
    </div>
  );
}

/** What is to be said of a state. While work goes on it changes at each quarter only, so that speech can keep up. */
export function announcement(state: PaneState, language: Language): string {
  const { pane } = language.words;
  const { job, progress, reading, result, notice, sharing } = state;
  if (isRunning(state))
    return progressText({ ...state, progress: progress && quarterOf(progress) }, language);
  if (notice === "shared") return sharing ? sharingSentence(sharing, language) : "";
  if (notice) return noticeText(notice, language);
  switch (phaseOf(state)) {
    case "done":
      return result ? resultSentence(result.portfolio.segmentation, language) : "";
    case "loading":
      return pane.loading;
    case "ready":
      return reading ? readSentence(reading, language) : "";
    default:
      return job ? progressText({ ...state, progress: null }, language) : "";
  }
}

function quarterOf({ stage, done, of }: Progress): Progress {
  return { stage, done: Math.floor((Math.floor((4 * done) / Math.max(1, of)) / 4) * of), of };
}
