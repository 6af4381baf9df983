import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useLanguage } from "../language";
import type { Insertion } from "../state/paneState";
import { TableRegular } from "./icons";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} 0`,
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
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** What to do in a workbook without data: bring some, try the sample, or see what is wanted. */
export function Empty(props: {
  readonly disabled: boolean;
  readonly onInsert: (sheet: Insertion) => void;
}) {
  const { words } = useLanguage();
  const styles = useStyles();
  const { disabled, onInsert } = props;
  const { title, text, useSample, seeTemplate } = words.pane.empty;
  return (
    <div className={styles.empty}>
      <TableRegular className={styles.icon} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={disabled}
          onClick={() => onInsert("sample")}
        >
          {useSample}
        </Button>
        <Button disabledFocusable={disabled} onClick={() => onInsert("template")}>
          {seeTemplate}
        </Button>
      </div>
    </div>
  );
}
