import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { PortfolioFacts } from "../analysis/facts";
import { useLanguage } from "../language";
import type { CurvePoint } from "./paretoCurve";

const useStyles = makeStyles({
  figure: { margin: 0 },
  title: { ...typographyStyles.body1Strong, marginBottom: tokens.spacingVerticalXS },
  plot: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
  },
  shares: { position: "relative", minWidth: "4.5ch" },
  share: {
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground2,
    position: "absolute",
    insetInlineEnd: 0,
    transform: "translateY(-50%)",
    fontVariantNumeric: "tabular-nums",
  },
  svg: { display: "block", width: "100%", height: "140px", overflow: "visible" },
  band: {
    fill: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  A: { fillOpacity: 0.28 },
  B: { fillOpacity: 0.16 },
  C: { fillOpacity: 0.06 },
  curve: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  line: {
    stroke: tokens.colorNeutralStroke1,
    strokeDasharray: "3 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  frame: {
    fill: "none",
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  axis: {
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground2,
    gridColumn: 2,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
  },
  letters: { gridColumn: 2, position: "relative", height: "16px" },
  letter: {
    ...typographyStyles.caption1Strong,
    position: "absolute",
    transform: "translateX(-50%)",
  },
});

/** What of the curve is said in words. */
const TOLD = [0.1, 0.2, 0.5];

/** A class narrower than this has no room for its letter. */
const LEAST_BAND = 0.04;

/** How much the largest clients hold together: the cumulative curve over A, B and C. */
export function ParetoChart({ portfolio }: { readonly portfolio: PortfolioFacts }) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const styles = useStyles();
  const { curve, bands } = portfolio;
  const n = portfolio.concentration.clients;
  const clients = pane.clients({ n, count: format.count(n) });
  const alt = pane.result.paretoAlt({
    clients,
    points: TOLD.map((part) => ({
      clients: format.share(part),
      share: format.share(shareAt(curve, part)),
    })),
  });

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{pane.result.pareto}</figcaption>
      <div className={styles.plot}>
        <div aria-hidden="true" className={styles.letters}>
          {bands
            .filter(({ from, to }) => to - from >= LEAST_BAND)
            .map(({ abc, from, to }) => (
              <span
                key={abc}
                className={styles.letter}
                style={{ left: `${((from + to) / 2) * 100}%` }}
              >
                {abc}
              </span>
            ))}
        </div>
        <div aria-hidden="true" className={styles.shares}>
          {[1, 0.5, 0].map((share) => (
            <span key={share} className={styles.share} style={{ top: `${(1 - share) * 100}%` }}>
              {format.share(share)}
            </span>
          ))}
        </div>
        <svg
          className={styles.svg}
          role="img"
          aria-label={alt}
          viewBox="0 0 1 1"
          preserveAspectRatio="none"
        >
          {bands.map(({ abc, from, to }) => (
            <rect
              key={abc}
              className={mergeClasses(styles.band, styles[abc])}
              x={from}
              width={to - from}
              height={1}
              {...UNSCALED}
            />
          ))}
          <line className={styles.line} x1={0} x2={1} y1={0.5} y2={0.5} {...UNSCALED} />
          <rect className={styles.frame} width={1} height={1} {...UNSCALED} />
          <polyline
            className={styles.curve}
            points={curve.map((point) => `${point.clients},${1 - point.share}`).join(" ")}
            {...UNSCALED}
          />
        </svg>
        <div aria-hidden="true" className={styles.axis}>
          <span>0</span>
          <span>{pane.result.largestFirst}</span>
          <span>{format.count(n)}</span>
        </div>
      </div>
    </figure>
  );
}

/** The drawing is stretched to the room there is; its lines are not. */
const UNSCALED = { vectorEffect: "non-scaling-stroke" } as const;

/** The share the largest `part` of the clients hold, between two points in proportion. */
function shareAt(curve: readonly CurvePoint[], part: number): number {
  const end = curve.findIndex(({ clients }) => clients >= part);
  const [before, after] = [curve[end - 1], curve[end]];
  if (!before || !after) return after?.share ?? 0;
  const way = (part - before.clients) / (after.clients - before.clients);
  return before.share + way * (after.share - before.share);
}
