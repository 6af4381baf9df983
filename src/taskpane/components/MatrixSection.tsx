import { makeStyles, ToggleButton, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { XyzMethod } from "../../core/xyz";
import type { SegmentationFacts } from "../analysis/facts";
import { useLanguage } from "../language";
import { periodReason } from "../periodReason";
import { Matrix, type CellOpener } from "./Matrix";
import { Section } from "./Section";

type Shown = "clients" | "values";

const useStyles = makeStyles({
  choice: { display: "flex", gap: tokens.spacingHorizontalXXS },
  button: { minWidth: "auto" },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The matrix of a segmentation as counts or values, and the period its rhythm is counted in. */
export function MatrixSection(props: {
  readonly title: string;
  readonly segmentation: SegmentationFacts;
  readonly method: XyzMethod;
  readonly opens?: CellOpener;
}) {
  const language = useLanguage();
  const { words, format } = language;
  const { pane } = words;
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>("clients");
  const { segmentation } = props;
  const { measure, matrix, xyz, withoutSegment } = segmentation;
  const names: Record<Shown, string> = {
    clients: pane.matrixOf.clients,
    values: pane.matrixOf.value[measure],
  };

  if (!xyz)
    return (
      <Section title={props.title}>
        <p className={styles.note}>{pane.noXyz}</p>
      </Section>
    );
  return (
    <Section
      title={props.title}
      beside={
        <div role="group" aria-label={pane.show} className={styles.choice}>
          {(["clients", "values"] as const).map((each) => (
            <ToggleButton
              key={each}
              size="small"
              appearance="subtle"
              className={styles.button}
              checked={shown === each}
              onClick={() => setShown(each)}
            >
              {names[each]}
            </ToggleButton>
          ))}
        </div>
      }
    >
      <Matrix
        matrix={matrix[shown]}
        method={props.method}
        caption={pane.matrixCaption(names[shown])}
        show={shown === "clients" ? format.count : format.shortAmount}
        opens={props.opens}
      />
      <p className={styles.note}>
        {props.opens && `${pane.result.matrixHint} `}
        {periodReason(xyz.choice, language)}
        {xyz.leftOut && `. ${pane.leftOut(unbroken(xyz.leftOut))}`}.
        {withoutSegment.clients > 0 &&
          ` ${pane.withoutSegment({ n: withoutSegment.clients, count: format.count(withoutSegment.clients), value: format.amount(withoutSegment.value) })}.`}
      </p>
    </Section>
  );
}

/** A period's label that no line breaks at its hyphen. */
function unbroken(label: string): string {
  return label.replaceAll("-", "\u2011");
}
