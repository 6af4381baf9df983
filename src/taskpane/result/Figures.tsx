import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { EXPECTED_KEY_SHARE } from "../../core/keyGroup";
import type { PortfolioFacts } from "../analysis/facts";
import { parameterList } from "../../sheet/parameterList";
import { Section } from "../components/Section";
import { useLanguage } from "../language";
import type { Opens } from "./opener";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  figure: { minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: {
    ...typographyStyles.subtitle2,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  link: { font: "inherit", textAlign: "start" },
});

/** The figures one is asked for first: total, trend, how much hangs on how few, the key clients. */
export function Figures(props: { readonly portfolio: PortfolioFacts; readonly opens: Opens }) {
  const { words, format } = useLanguage();
  const { pane } = words;
  const { result } = pane;
  const styles = useStyles();
  const { segmentation, headline, concentration, keyGroup, movement, changed } = props.portfolio;
  const { measure } = segmentation;
  const without = segmentation.xyz ? segmentation.withoutSegment.clients : 0;
  const { last12, previous12, changeShare } = headline;
  const { topFifth, largest, equals, makeHalf } = concentration;
  const counted = (n: number) => pane.clients({ n, count: format.count(n) });

  return (
    <Section title={result.figures}>
      <dl className={styles.figures}>
        <Figure
          label={result.totals[measure]}
          value={format.amount(segmentation.abc.total)}
          note={result.counted({
            all: counted(segmentation.clientCount),
            without: { n: without, count: format.count(without) },
          })}
        />
        {last12 !== null && (
          <Figure
            label={result.last12}
            value={format.amount(last12)}
            note={
              previous12 === null
                ? result.noPrevious
                : changeShare === null
                  ? result.noChange(format.amount(previous12))
                  : result.change({
                      change: format.change(changeShare),
                      previous: format.amount(previous12),
                    })
            }
          />
        )}
        {topFifth !== null && (
          <Figure
            label={result.topFifth}
            value={result.holdShare[measure](format.share(topFifth))}
            note={result.largest(format.share(largest))}
          />
        )}
        <Figure
          label={result.equals}
          value={result.equalsAre(
            format.number(equals < 10 ? Number(equals.toFixed(1)) : Math.round(equals))
          )}
          note={result.makeHalf({ n: makeHalf, count: format.count(makeHalf) })}
        />
        <Figure
          label={result.keyGroup}
          value={
            keyGroup.clients === 0 ? (
              result.noKeyClients
            ) : (
              <Link as="button" className={styles.link} {...props.opens({ kind: "key" })}>
                {result.keyGroupIs({
                  n: keyGroup.clients,
                  count: format.count(keyGroup.clients),
                  share: format.share(keyGroup.share),
                })}
              </Link>
            )
          }
          note={result.keyExpected({
            least: format.share(EXPECTED_KEY_SHARE.least),
            most: format.share(EXPECTED_KEY_SHARE.most),
          })}
        />
        {typeof movement === "object" ? (
          <Figure
            label={result.changedSegment}
            value={
              movement.moved.clients === 0 ? (
                counted(0)
              ) : (
                <Link as="button" className={styles.link} {...props.opens({ kind: "moved" })}>
                  {counted(movement.moved.clients)}
                </Link>
              )
            }
            note={result.changedSegmentNote[measure](format.shortAmount(movement.moved.value))}
          />
        ) : (
          movement !== "firstRun" && (
            <Figure
              label={result.changedSegment}
              value={result.notCompared}
              note={result.notComparedNote[movement](parameterList(changed, words.report))}
            />
          )
        )}
      </dl>
    </Section>
  );
}

function Figure(props: {
  readonly label: string;
  readonly value: ReactNode;
  readonly note: string | null;
}) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.value}>{props.value}</dd>
      {props.note && <dd className={styles.note}>{props.note}</dd>}
    </div>
  );
}
