import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ArrowLeftRegular } from "../components/icons";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  back: { marginInlineStart: "-12px" },
});

/** The way back, at the head of a view; what stands beside it at the end of the line. */
export function BackLine(props: {
  readonly to: string;
  readonly disabled?: boolean;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Button
        appearance="transparent"
        className={styles.back}
        icon={<ArrowLeftRegular />}
        disabled={props.disabled}
        onClick={props.onBack}
      >
        {props.to}
      </Button>
      {props.children}
    </div>
  );
}
