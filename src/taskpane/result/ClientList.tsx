import { Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type Dispatch } from "react";
import type { Measure } from "../../core/segmentation";
import { SearchRegular } from "../components/icons";
import { useLanguage } from "../language";
import { BackLine } from "./BackLine";
import { ClientRows } from "./ClientRows";
import { filterTitle } from "./filterTitle";
import type { OpenList, ResultStep } from "./resultPlace";
import type { ClientPages } from "./useClientPages";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    height: "100%",
    minHeight: "280px", // a few rows even where the pane is low: then the pane scrolls
  },
  heading: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  count: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  search: { width: "100%", minWidth: 0 },
  none: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

/** A list of clients with a search by code or name. The list has the focus first, or the box where a search was wanted. */
export function ClientList(props: {
  readonly pages: ClientPages;
  readonly list: OpenList;
  /** What the amounts are. */
  readonly measure: Measure;
  readonly onStep: Dispatch<ResultStep>;
}) {
  const { words, format } = useLanguage();
  const { result } = words.pane;
  const styles = useStyles();
  const { pages, onStep } = props;
  const { filter, query, row, searches } = props.list;
  const { found, of: n } = pages;
  const title = filterTitle(filter, words);
  const what = filter.kind === "drifting" ? "atStake" : props.measure;
  const listed = n === null ? "" : result.listed[what]({ n, count: format.count(n) });

  const search = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (searches > 0) search.current?.select();
    else rows.current?.focus({ preventScroll: true });
  }, [searches]);

  return (
    <div className={styles.view}>
      <BackLine to={result.backToResult} onBack={() => onStep({ type: "back" })} />
      <div className={styles.heading}>
        <h2 className={styles.title}>{title}</h2>
        <span role="status" className={styles.count}>
          {query && found !== null
            ? result.found({ found: format.count(found), of: listed })
            : listed}
        </span>
      </div>
      <Input
        type="search"
        className={styles.search}
        input={{ ref: search, className: styles.search, "aria-label": result.search }}
        placeholder={result.search}
        contentBefore={<SearchRegular />}
        value={query}
        onChange={(_, { value }) => onStep({ type: "searched", query: value })}
        onKeyDown={(event) => {
          if (event.key === "Escape" && query) {
            event.preventDefault(); // the search goes first, the list with the next Escape
            onStep({ type: "searched", query: "" });
          }
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            rows.current?.focus();
          }
        }}
      />
      {found === 0 ? (
        <p className={styles.none}>{result.noneFound(query)}</p>
      ) : (
        <ClientRows
          ref={rows}
          label={title}
          pages={pages}
          row={row}
          figuresOf={({ atStake, value, share }) =>
            what === "atStake"
              ? [format.amount(atStake), ""]
              : [format.amount(value), format.columnShare(share)]
          }
          onRow={(next) => onStep({ type: "rowReached", row: next })}
          onOpen={({ client }) => onStep({ type: "clientOpened", client })}
        />
      )}
    </div>
  );
}
