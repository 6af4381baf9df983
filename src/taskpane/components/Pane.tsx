import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type Dispatch } from "react";
import { openReport } from "../../excel/removeReport";
import { selectClient } from "../../excel/selectClient";
import { usePreview } from "../hooks/usePreview";
import { useResultView } from "../hooks/useResultView";
import { useLanguage } from "../language";
import { faultsOf } from "../state/faults";
import { phaseOf, isRunning, type PaneState } from "../state/paneState";
import type { Action } from "../state/reducer";
import { troubleOf } from "../state/trouble";
import { ArrowRightRegular } from "./icons";
import { AboutLine } from "./AboutLine";
import { Announcer } from "./Announcer";
import { DataSection } from "./DataSection";
import { Empty } from "./Empty";
import { ExamplesOffer } from "./ExamplesOffer";
import { Footer } from "./Footer";
import { MatrixSection } from "./MatrixSection";
import { MethodSection } from "./MethodSection";
import { Notice } from "./Notice";
import { PreviewWarnings } from "./PreviewWarnings";
import { Question } from "./Question";
import { ShareSection } from "./ShareSection";
import { TroubleNotice } from "./TroubleNotice";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    ...typographyStyles.body1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    margin: 0,
  },
  preview: { ":focus": { outline: "none" } },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The whole pane: question, data, method and preview, or the result; and under it the action of the moment. */
export function Pane(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<Action>;
  readonly onLookAgain: () => void;
}) {
  const { words } = useLanguage();
  const { pane } = words;
  const styles = useStyles();
  const { state, dispatch } = props;
  const { choices, result, trouble } = state;
  const main = useRef<HTMLElement>(null);
  const previewed = useRef<HTMLDivElement>(null);
  const preview = usePreview(state);
  const faults = faultsOf(state);
  const running = isRunning(state);
  const phase = phaseOf(state);
  // While a sheet is being added to an empty workbook it is empty still.
  const isEmpty = phase === "empty" || (running && state.sources?.length === 0);
  const resultView = useResultView(running || result !== null);

  const run = () => {
    if (faults.length === 0) dispatch({ type: "runRequested" });
    else main.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  };
  const attempt = (shown: Promise<void>) => {
    shown.catch((error: unknown) => dispatch({ type: "openingFailed", trouble: troubleOf(error) }));
  };

  const below = (
    <>
      <ShareSection
        state={state}
        onTask={(task) => dispatch({ type: "sharingRequested", task })}
        onEnd={() => dispatch({ type: "sharingEnded" })}
      />
      <AboutLine />
    </>
  );

  return (
    <div className={styles.pane}>
      <main ref={main} className={styles.main}>
        <h1 className={styles.title}>{pane.title}</h1>
        {result ? (
          resultView.View ? (
            <resultView.View
              result={result}
              isStale={state.isStale}
              disabled={running}
              below={below}
              onBack={() => dispatch({ type: "backRequested" })}
              onOpenSheet={() => attempt(openReport())}
              onSelect={(client) => attempt(selectClient(client, words.report.headings))}
            />
          ) : resultView.failed ? (
            <Notice
              intent="error"
              actions={
                <Button size="small" onClick={resultView.retry}>
                  {pane.tryAgain}
                </Button>
              }
            >
              {pane.result.notLoaded}
            </Notice>
          ) : (
            pane.result.loading
          )
        ) : (
          <div className={styles.form}>
            {state.aside && (
              <Button
                icon={<ArrowRightRegular />}
                iconPosition="after"
                disabled={running}
                onClick={() => dispatch({ type: "resultRequested" })}
              >
                {pane.showResult}
              </Button>
            )}
            {trouble?.during === "list" && (
              <TroubleNotice trouble={trouble.trouble} onRetry={props.onLookAgain} />
            )}
            {isEmpty && (
              <Empty
                disabled={running}
                onInsert={(sheet) => dispatch({ type: "insertRequested", sheet })}
              />
            )}
            {!isEmpty && phase !== "loading" && (
              <>
                <Question
                  choices={choices}
                  segmentation={preview.facts?.segmentation ?? null}
                  faults={faults}
                  disabled={running}
                  onChange={(changed) => dispatch({ type: "choicesChanged", choices: changed })}
                />
                <DataSection
                  state={state}
                  faults={faults}
                  onSource={(id) => dispatch({ type: "sourceChosen", id })}
                  onColumns={(columns) => dispatch({ type: "columnsCorrected", columns })}
                  onHandling={(handling) => dispatch({ type: "handlingChanged", handling })}
                  onRead={() => dispatch({ type: "readRequested" })}
                  onStop={() => dispatch({ type: "cancelRequested" })}
                />
                <MethodSection
                  choices={choices}
                  segmentation={preview.facts?.segmentation ?? null}
                  faults={faults}
                  disabled={running}
                  onChange={(changed) => dispatch({ type: "choicesChanged", choices: changed })}
                />
                {preview.facts && (
                  <div ref={previewed} tabIndex={-1} className={styles.preview}>
                    <MatrixSection
                      title={pane.preview}
                      segmentation={preview.facts.segmentation}
                      method={choices.method}
                    />
                    <PreviewWarnings
                      preview={preview.facts}
                      disabled={running}
                      onRemedy={(changed) => {
                        // The button goes with its warning: the keyboard goes on at the preview.
                        previewed.current?.focus();
                        dispatch({ type: "choicesChanged", choices: changed });
                      }}
                    />
                  </div>
                )}
                {preview.trouble && <TroubleNotice trouble={preview.trouble} />}
              </>
            )}
            {state.reportSheets && (
              <Notice
                intent="info"
                actions={
                  <Button size="small" onClick={() => attempt(openReport())}>
                    {pane.openSheet}
                  </Button>
                }
              >
                {pane.hasResults(pane.sheetList(state.reportSheets))}
              </Notice>
            )}
            {phase !== "loading" && (
              <ExamplesOffer
                centred={isEmpty}
                disabled={running}
                onInsert={() => dispatch({ type: "insertRequested", sheet: "examples" })}
              />
            )}
            {phase !== "loading" && <div>{below}</div>}
          </div>
        )}
      </main>
      <Footer
        state={state}
        onRun={run}
        onCancel={() => dispatch({ type: "cancelRequested" })}
        onRemove={() => dispatch({ type: "removeRequested" })}
      />
      <Announcer state={state} />
    </div>
  );
}
