import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoRegular, WarningFilled } from "./icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorTransparentStroke}`, // seen with forced colours
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  icon: { height: "24px", fontSize: "20px", color: tokens.colorNeutralForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  words: { minHeight: "20px", padding: "2px 0", minWidth: 0 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
  },
});

export type Intent = "info" | "warning" | "error";

/** Something to know about what stands beside it: words, perhaps details, perhaps buttons. Errors are announced at once. */
export function Notice(props: {
  readonly intent: Intent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  const { intent } = props;
  return (
    <div
      role={intent === "error" ? "alert" : undefined}
      className={mergeClasses(styles.notice, intent === "error" && styles.error)}
    >
      {intent === "info" && <InfoRegular className={styles.icon} />}
      {intent === "warning" && (
        <WarningFilled className={mergeClasses(styles.icon, styles.warningIcon)} />
      )}
      {intent === "error" && (
        <ErrorCircleFilled className={mergeClasses(styles.icon, styles.errorIcon)} />
      )}
      <div className={styles.words}>
        <div>{props.children}</div>
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  );
}
