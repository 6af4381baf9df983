import {
  createFocusOutlineStyle,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { ChevronDownRegular, ChevronRightRegular } from "./icons";

const useStyles = makeStyles({
  button: {
    ...createFocusOutlineStyle(),
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "24px",
    padding: 0,
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
  title: { margin: 0, font: "inherit" },
  chevron: { flexShrink: 0, fontSize: "16px" },
  summary: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    paddingInlineStart: "20px",
  },
});

/** A title that opens and closes what stands under it; `summary` says in one line what is inside while it is closed. */
export function Disclosure(props: {
  readonly title: ReactNode;
  readonly summary?: string;
  /** The title is a heading of the pane. */
  readonly heading?: boolean;
  /** Holds it open, for instance while something in it is wrong. */
  readonly forceOpen?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [wished, setWished] = useState(false);
  const open = wished || props.forceOpen === true;
  const id = useId();
  const Title = props.heading ? "h2" : "div";
  return (
    <div>
      <Title className={styles.title}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setWished(!open)}
        >
          {open ? (
            <ChevronDownRegular className={styles.chevron} />
          ) : (
            <ChevronRightRegular className={styles.chevron} />
          )}
          <span>{props.title}</span>
        </button>
      </Title>
      {!open && props.summary && <div className={styles.summary}>{props.summary}</div>}
      <div id={id} hidden={!open}>
        {open && props.children}
      </div>
    </div>
  );
}
