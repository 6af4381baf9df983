import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useLanguage } from "../language";
import { sharingSentence } from "../sharingSentence";
import { isRunning, type PaneState } from "../state/paneState";
import { isSharing, type SharingTask } from "../state/sharing";
import { Disclosure } from "./Disclosure";
import { Notice } from "./Notice";
import { SharingFindings } from "./SharingFindings";
import { TroubleNotice } from "./TroubleNotice";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What to do before a workbook goes to somebody else: check it, turn formulas into values, repair those without KAM. */
export function ShareSection(props: {
  readonly state: PaneState;
  readonly onTask: (task: SharingTask) => void;
  readonly onEnd: () => void;
}) {
  const language = useLanguage();
  const { sharing: words } = language.words.pane;
  const styles = useStyles();
  const { state, onTask, onEnd } = props;
  const { sharing, trouble } = state;
  const disabled = isRunning(state);
  const asks = sharing?.kind === "counted" && sharing.counts.ready > 0;
  const broken = brokenIn(state);
  const { freeze, keep } = useFocusAround(asks);
  const ownTrouble = trouble && isSharing(trouble.during) ? trouble.trouble : null;
  const button = (task: SharingTask, label: string) => (
    <Button size="small" disabledFocusable={disabled} onClick={() => onTask(task)}>
      {label}
    </Button>
  );

  return (
    <section className={styles.section}>
      <Disclosure
        heading
        title={<span className={styles.title}>{words.title}</span>}
        summary={words.summary}
        forceOpen={ownTrouble !== null}
      >
        <div className={styles.body}>
          <p className={styles.about}>{words.about}</p>
          <div className={styles.buttons}>
            {button("check", words.check)}
            <Button
              ref={freeze}
              size="small"
              disabledFocusable={disabled}
              onClick={() => onTask("count")}
            >
              {words.freeze}
            </Button>
          </div>
          {ownTrouble && <TroubleNotice trouble={ownTrouble} />}
          {sharing && (
            <Notice
              intent="info"
              actions={
                asks && (
                  <>
                    <Button
                      size="small"
                      appearance="primary"
                      disabledFocusable={disabled}
                      onClick={() => onTask("freeze")}
                    >
                      {words.yes}
                    </Button>
                    <Button ref={keep} size="small" disabledFocusable={disabled} onClick={onEnd}>
                      {words.no}
                    </Button>
                  </>
                )
              }
            >
              {sharingSentence(sharing, language)}
            </Notice>
          )}
          {sharing?.kind === "checked" && <SharingFindings check={sharing.check} />}
          {broken > 0 && (
            <Notice intent="warning" actions={button("repair", words.repair)}>
              {words.broken({ n: broken, count: language.format.count(broken) })}
            </Notice>
          )}
        </div>
      </Disclosure>
    </section>
  );
}

/** How many formulas are known to show #NAME?. */
function brokenIn({ sharing }: PaneState): number {
  switch (sharing?.kind) {
    case "checked":
      return sharing.check.broken;
    case "counted":
      return sharing.counts.broken;
    case "frozen":
      return sharing.frozen.left.filter(({ error }) => error === "#NAME?").length;
    default:
      return 0;
  }
}

/**
 * Refs for the button that raises a question and for its harmless answer: the focus goes to the answer with the question, and
 * back to the button once the answer is gone; it is never taken from anywhere else.
 */
function useFocusAround(asks: boolean) {
  const freeze = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asked = useRef(asks);
  useEffect(() => {
    if (asked.current === asks) return;
    asked.current = asks;
    const { activeElement } = document;
    if (asks && activeElement === freeze.current) keep.current?.focus();
    if (!asks && document.hasFocus() && activeElement === document.body) freeze.current?.focus();
  }, [asks]);
  return { freeze, keep };
}
