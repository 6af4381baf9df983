import {
  Checkbox,
  Input,
  makeStyles,
  Spinner,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Source } from "../../excel/source";
import { valueKey } from "../../sheet/valueKey";
import { useDistinctValues } from "../hooks/useDistinctValues";
import { useLanguage } from "../language";
import { SearchRegular } from "./icons";
import { TroubleNotice } from "./TroubleNotice";

const SHOWN = 50;
const SEARCHED_FROM = 12;

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  label: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  values: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "196px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  value: { "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The values of a column with the number of their rows, to be ticked. */
export function ValueChoice(props: {
  readonly source: Source;
  readonly column: number;
  readonly headingRows: number;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { words, format } = useLanguage();
  const { leaveOut } = words.pane;
  const styles = useStyles();
  const id = useId();
  const [search, setSearch] = useState("");
  const { source, column, headingRows, label, chosen, disabled, onChange } = props;
  const found = useDistinctValues(source, column, headingRows);
  if (found.state === "reading") return <Spinner size="tiny" label={leaveOut.reading} />;
  if (found.state === "failed") return <TroubleNotice trouble={found.trouble} />;
  if (found.values === null) return <p className={styles.note}>{leaveOut.tooMany(label)}</p>;

  const keys = new Set(chosen.map(valueKey));
  const wanted = search.trim().toLowerCase();
  const fitting = found.values.filter(({ text }) => text.toLowerCase().includes(wanted));
  const shown = fitting.filter(({ text }, i) => i < SHOWN || keys.has(valueKey(text)));
  const toggle = (text: string, on: boolean) =>
    onChange(on ? [...chosen, text] : chosen.filter((value) => valueKey(value) !== valueKey(text)));
  return (
    <div className={styles.choice}>
      <div id={id} className={styles.label}>
        {label}
      </div>
      {found.values.length >= SEARCHED_FROM && (
        <Input
          size="small"
          type="search"
          aria-label={leaveOut.search}
          placeholder={leaveOut.search}
          contentBefore={<SearchRegular />}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      <div role="group" aria-labelledby={id} className={styles.values}>
        {shown.map(({ text, rows }) => (
          <Checkbox
            key={text}
            className={styles.value}
            label={leaveOut.value({
              text: text || leaveOut.blank,
              rows: words.pane.rows({ n: rows, count: format.count(rows) }),
            })}
            checked={keys.has(valueKey(text))}
            disabled={disabled}
            onChange={(_, { checked }) => toggle(text, checked === true)}
          />
        ))}
      </div>
      {fitting.length > shown.length && (
        <p className={styles.note}>{leaveOut.more(format.count(fitting.length - shown.length))}</p>
      )}
      {fitting.length === 0 && <p className={styles.note}>{leaveOut.nothing}</p>}
    </div>
  );
}
