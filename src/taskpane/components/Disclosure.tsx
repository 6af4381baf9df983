import {
  createFocusOutlineStyle,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "./icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    ...createFocusOutlineStyle(),
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
  },
  chevron: { flexShrink: 0, fontSize: "16px" },
  summary: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** A title that opens and closes what stands under it; `summary` says in one line what is inside while it is closed. */
export function Disclosure(props: {
  readonly title: ReactNode;
  readonly summary?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? (
          <ChevronDownRegular className={styles.chevron} />
        ) : (
          <ChevronRightRegular className={styles.chevron} />
        )}
        <span>{props.title}</span>
      </button>
      {!open && props.summary && <div className={styles.summary}>{props.summary}</div>}
      <div id={id} hidden={!open}>
        {open && props.children}
      </div>
    </div>
  );
}
