import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SegmentationWarning } from "../../core/segmentation";
import { useLanguage, type Language } from "../language";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
});

/** What a segmentation gives cause to say, each with what can be done about it. */
export function Warnings(props: {
  readonly warnings: readonly SegmentationWarning[];
  readonly actionOf?: (warning: SegmentationWarning) => ReactNode;
}) {
  const { warnings, actionOf } = props;
  const language = useLanguage();
  const styles = useStyles();
  if (warnings.length === 0) return null;
  return (
    <div className={styles.list}>
      {warnings.map((warning, i) => (
        <Notice
          key={i}
          intent={warning.code === "emptyClass" ? "info" : "warning"}
          actions={actionOf?.(warning)}
        >
          {warningText(warning, language)}
        </Notice>
      ))}
    </div>
  );
}

/** A warning in words. */
export function warningText(warning: SegmentationWarning, { words, format }: Language): string {
  const { warnings, periodPlurals } = words.pane;
  switch (warning.code) {
    case "dominantClass":
      return warnings.dominantClass({
        xyz: warning.xyz,
        share: format.share(warning.share),
        longer: warning.longer && periodPlurals[warning.longer],
      });
    case "emptyClass":
      return warnings.emptyClass({ abc: warning.abc });
    case "tooFewPeriods":
      return warnings.tooFewPeriods({
        periods: format.count(warning.periods),
        least: format.count(warning.least),
      });
    case "dependence":
      return warnings.dependence({
        clients: warning.clients,
        share: format.share(warning.share),
        level: warning.level,
        names: warning.names,
      });
    case "lossMaking":
      return warnings.lossMaking({
        n: warning.clients,
        count: format.count(warning.clients),
        profit: format.amount(warning.profit),
        names: warning.names,
      });
    case "negativeClients":
      return warnings.negativeClients({
        n: warning.clients,
        count: format.count(warning.clients),
        value: format.amount(warning.value),
      });
  }
}
