import {
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  offer: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
    paddingTop: tokens.spacingVerticalM,
  },
  centred: { textAlign: "center" },
  link: { fontSize: "inherit", minHeight: "24px" },
});

/** The quiet way to see the functions at work: a sheet of examples, for whoever looks for it. */
export function ExamplesOffer(props: {
  readonly centred: boolean;
  readonly disabled: boolean;
  readonly onInsert: () => void;
}) {
  const { examples } = useLanguage().words.pane;
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.offer, props.centred && styles.centred)}>
      {examples.offer}{" "}
      <Link
        as="button"
        inline
        className={styles.link}
        disabledFocusable={props.disabled}
        onClick={props.onInsert}
      >
        {examples.insert}
      </Link>
    </p>
  );
}
