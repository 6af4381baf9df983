import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { TableRegular } from "./icons";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: "center",
  },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    maxWidth: "44ch",
  },
});

/** What to do in a workbook without data. */
export function Empty() {
  const { words } = useLanguage();
  const styles = useStyles();
  const { title, text } = words.pane.empty;
  return (
    <div className={styles.empty}>
      <TableRegular className={styles.icon} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
    </div>
  );
}
