import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useLanguage } from "../language";

declare const KAM_VERSION: string; // set by the build, from package.json

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
  link: { fontSize: "inherit", minHeight: "24px", display: "inline-flex", alignItems: "center" },
});

/** The last line of the pane: which version of KAM this is, and the way to the help. */
export function AboutLine() {
  const { pane } = useLanguage().words;
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span>{pane.version(KAM_VERSION)}</span>
      <Link className={styles.link} href="help.html" target="_blank" rel="noopener">
        {pane.help}
      </Link>
    </div>
  );
}
