import { FluentProvider } from "@fluentui/react-components";
import { useMemo, useReducer } from "react";
import type { OpenThread } from "./analysis/openThread";
import { Pane } from "./components/Pane";
import { useAppearance } from "./hooks/useAppearance";
import { useJob } from "./hooks/useJob";
import { useSettings } from "./hooks/useSettings";
import { useSourceEdits } from "./hooks/useSourceEdits";
import { useThreads } from "./hooks/useThreads";
import { useWorkbook } from "./hooks/useWorkbook";
import { LanguageContext, languageOf } from "./language";
import { INITIAL_STATE, isRunning } from "./state/paneState";
import { reduce } from "./state/reducer";
import { themeOf } from "./theme";

/** The pane "Segment clients", in Office's theme and with numbers in `locale`. */
export function App({
  locale,
  openThread,
}: {
  readonly locale: string | null;
  readonly openThread: OpenThread;
}) {
  const appearance = useAppearance();
  const language = useMemo(() => languageOf(locale), [locale]);
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const lookAgain = useWorkbook(dispatch, isRunning(state));
  useJob(state, dispatch, language.words, openThread);
  useThreads(state);
  useSourceEdits(state, dispatch);
  useSettings(state, dispatch);
  return (
    <FluentProvider
      theme={themeOf(appearance)}
      style={{ colorScheme: appearance === "light" ? "light" : "dark", minHeight: "100vh" }}
    >
      <LanguageContext value={language}>
        <Pane state={state} dispatch={dispatch} onLookAgain={lookAgain} />
      </LanguageContext>
    </FluentProvider>
  );
}
