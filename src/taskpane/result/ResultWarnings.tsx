import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SegmentationWarning } from "../../core/segmentation";
import type { PortfolioFacts } from "../analysis/facts";
import { Notice } from "../components/Notice";
import { Warnings } from "../components/Warnings";
import { useLanguage } from "../language";
import type { Opens } from "./opener";

const useStyles = makeStyles({
  drifting: { paddingBottom: tokens.spacingVerticalS },
});

/** What gives cause to act, first of all clients that drift away; where it is about clients, they are one click off. */
export function ResultWarnings(props: {
  readonly portfolio: PortfolioFacts;
  readonly opens: Opens;
}) {
  const { words, format } = useLanguage();
  const { result } = words.pane;
  const styles = useStyles();
  const { portfolio, opens } = props;
  const n = portfolio.drifting;
  const counted = (count: number) => ({ n: count, count: format.count(count) });
  const show = (kind: "lossMaking" | "belowZero", n: number) => (
    <Button size="small" {...opens({ kind })}>
      {result.showClients(counted(n))}
    </Button>
  );
  const showClients = (warning: SegmentationWarning) => {
    if (warning.code === "lossMaking") return show("lossMaking", warning.clients);
    return warning.code === "negativeClients" && show("belowZero", warning.clients);
  };
  return (
    <>
      {n > 0 && (
        <div className={styles.drifting}>
          <Notice
            intent="warning"
            actions={
              <Button size="small" {...opens({ kind: "drifting" })}>
                {result.showClients(counted(n))}
              </Button>
            }
          >
            {result.drifting(counted(n))}
          </Notice>
        </div>
      )}
      {portfolio.typed.length > 0 && (
        <div className={styles.drifting}>
          <Notice intent="warning">
            {portfolio.typed.map((sentence) => (
              <div key={sentence}>{sentence}.</div>
            ))}
          </Notice>
        </div>
      )}
      <Warnings warnings={portfolio.segmentation.warnings} actionOf={showClients} />
    </>
  );
}
