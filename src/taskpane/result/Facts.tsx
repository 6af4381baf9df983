import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) fit-content(60%)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  note: {
    ...typographyStyles.caption1,
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** A thing that is known, and perhaps what it means; null where it is not known: then it is left out. */
export interface Fact {
  readonly label: string;
  readonly value: string | null;
  readonly note?: string | null;
}

/** What is known, label and value in lines. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== null)
        .map(({ label, value, note }) => (
          <Fragment key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            {note && <dd className={styles.note}>{note}</dd>}
          </Fragment>
        ))}
    </dl>
  );
}
