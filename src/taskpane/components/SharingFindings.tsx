import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { SharingCheck } from "../../excel/sharingCheck";
import { useLanguage } from "../language";
import { sharingFindings } from "../sharingFindings";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  findings: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  places: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** What a check before sharing found, each with where it is; and what it found in order. */
export function SharingFindings({ check }: { readonly check: SharingCheck }) {
  const language = useLanguage();
  const { sharing } = language.words.pane;
  const styles = useStyles();
  const findings = sharingFindings(check, language);
  const { age, sheet, source } = check.report;
  return (
    <>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map(({ about, text, places }) => (
            <li key={about}>
              <Notice intent="warning">
                {text}
                {places.length > 0 && (
                  <ul className={styles.places}>
                    {places.map((place) => (
                      <li key={place}>{place}</li>
                    ))}
                  </ul>
                )}
              </Notice>
            </li>
          ))}
        </ul>
      )}
      {findings.length === 0 && <p className={styles.note}>{sharing.checkedNothing}</p>}
      {age === "current" && (
        <p className={styles.note}>{sharing.current({ sheet: sheet!, source: source! })}</p>
      )}
    </>
  );
}
