import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from "react";
import { shownName } from "../../core/ledger";
import type { PortfolioClient } from "../../core/portfolio";
import type { ClientPages } from "./useClientPages";
import { useScrolledRows } from "./useScrolledRows";
import { useLanguage, type Language } from "../language";
import { rowAfter } from "./rowAfter";
import { scrollFor } from "./visibleRows";

const ROW_HEIGHT = 48;

const useStyles = makeStyles({
  rows: {
    flex: "1 1 0",
    minHeight: `${3 * ROW_HEIGHT}px`,
    overflowY: "auto",
    overflowX: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Inside the border: outside, the edge of the pane would cut it off.
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  all: { position: "relative" },
  row: {
    position: "absolute",
    insetInline: 0,
    boxSizing: "border-box",
    height: `${ROW_HEIGHT}px`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignContent: "center",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  reached: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** Clients in rows, of which only those in view are there. Arrows, Page keys, Home and End move; Enter or a click opens. */
export function ClientRows(props: {
  readonly ref: Ref<HTMLDivElement>;
  readonly label: string;
  readonly pages: ClientPages;
  readonly row: number;
  /** What stands beside the name, and below it. */
  readonly figuresOf: (client: PortfolioClient) => readonly [string, string];
  readonly onRow: (row: number) => void;
  readonly onOpen: (client: PortfolioClient) => void;
}) {
  const language = useLanguage();
  const styles = useStyles();
  const { pages, onRow, onOpen } = props;
  const { key, clientAt, want } = pages;
  const count = pages.found ?? 0;
  const row = Math.max(0, Math.min(props.row, count - 1));
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const { range, onScroll } = useScrolledRows(element, count, ROW_HEIGHT);

  useLayoutEffect(() => {
    const list = element.current!;
    const view = { top: list.scrollTop, height: list.clientHeight, rowHeight: ROW_HEIGHT };
    list.scrollTop = scrollFor(row, view);
  }, [row, key, count]);
  const { first, end } = range;
  useEffect(() => {
    if (key === "") return;
    want({ first, end });
    want({ first: row, end: row + 1 });
  }, [first, end, row, key, want]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(element.current!.clientHeight / ROW_HEIGHT) - 1);
    const next = rowAfter(event.key, row, { rows: count, page });
    if (next === null && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    const client = clientAt(row);
    if (next !== null) onRow(next);
    else if (client) onOpen(client);
  };
  // The row the keyboard is at stays there when it is scrolled out of view: a screen reader is told of it.
  const shown = Array.from({ length: range.end - range.first }, (_, i) => range.first + i);
  const places = shown.includes(row) ? shown : [...shown, row];

  return (
    <div
      ref={(list) => {
        element.current = list;
        if (typeof props.ref === "function") props.ref(list);
        else if (props.ref) props.ref.current = list;
      }}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={`${id}${row}`}
      tabIndex={0}
      className={styles.rows}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: count * ROW_HEIGHT }}>
        {places.map((place) => {
          const client = clientAt(place);
          return (
            client && (
              <div
                key={client.client}
                id={`${id}${place}`}
                role="option"
                aria-selected={place === row}
                aria-setsize={count}
                aria-posinset={place + 1}
                className={mergeClasses(styles.row, place === row && styles.reached)}
                style={{ top: place * ROW_HEIGHT }}
                onClick={() => {
                  onRow(place);
                  onOpen(client);
                }}
              >
                <span className={mergeClasses(styles.text, styles.name)}>{shownName(client)}</span>
                <span className={styles.number}>{props.figuresOf(client)[0]}</span>
                <span className={mergeClasses(styles.text, styles.small)}>
                  {standing(client, language)}
                </span>
                <span className={mergeClasses(styles.number, styles.small)}>
                  {props.figuresOf(client)[1]}
                </span>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** Code, segment and status of a client, and how much it has shrunk, in one line. */
function standing(client: PortfolioClient, { words, format }: Language): string {
  const { result } = words.pane;
  const { code, name, segment, abc, status, shrinking, changeShare } = client;
  return [
    name === null ? null : code,
    segment || abc,
    status && words.report.statuses[status],
    shrinking && changeShare !== null && result.shrinking(format.change(changeShare)),
  ]
    .filter((part) => part !== null && part !== "" && part !== false)
    .join(" · ");
}
