import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { hostFacts } from "../../excel/hostFacts";
import { copyText } from "../copyText";
import { useLanguage } from "../language";

declare const KAM_VERSION: string; // set by the build, from package.json

const useStyles = makeStyles({
  outcome: { ...typographyStyles.caption1, flexBasis: "100%", margin: 0 },
  details: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "72px",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** A button that copies the facts of an unexpected error; where that is not allowed, it shows them to be copied by hand. */
export function CopyDetails({ details }: { readonly details: readonly string[] }) {
  const { pane } = useLanguage().words;
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = [pane.version(KAM_VERSION), hostFacts(), ...details].join("\n");
  return (
    <>
      <Button size="small" onClick={() => void copyText(text).then(setCopied)}>
        {pane.copyDetails}
      </Button>
      <p role="status" className={styles.outcome}>
        {copied === null ? "" : copied ? pane.copied : pane.notCopied}
      </p>
      {copied === false && (
        <textarea
          readOnly
          aria-label={pane.details}
          className={styles.details}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
