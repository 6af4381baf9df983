import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { shownName } from "../../core/ledger";
import type { PortfolioClient } from "../../core/portfolio";
import { LEAST_PURCHASE_DAYS } from "../../core/usualInterval";
import type { ClientFacts } from "../analysis/facts";
import { Section } from "../components/Section";
import { useLanguage, type Language } from "../language";
import type { Result } from "../state/paneState";
import { BackLine } from "./BackLine";
import { clientMarks } from "./clientMarks";
import { Facts, type Fact } from "./Facts";
import { HistoryChart } from "./HistoryChart";
import { nextStep } from "./nextStep";
import { whyClass } from "./whyClass";
import { whyRhythm } from "./whyRhythm";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  code: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: "anywhere",
  },
  marks: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  mark: {
    ...typographyStyles.caption1,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  segment: { ...typographyStyles.caption1Strong, border: `1px solid ${tokens.colorBrandStroke1}` },
  sentence: { margin: 0 },
  sentences: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Everything about one client: what to do, why its class, its money, its rhythm and its history. */
export function ClientDetail(props: {
  readonly facts: ClientFacts;
  readonly result: Result;
  readonly disabled: boolean;
  readonly onBack: () => void;
  readonly onSelect: () => void;
}) {
  const language = useLanguage();
  const { words } = language;
  const { pane } = words;
  const styles = useStyles();
  const { facts, result } = props;
  const { client, reason, history } = facts;
  const { parameters } = result;
  const { segmentation } = result.portfolio;
  const period = segmentation.xyz?.choice.period ?? null;
  const rhythm = whyRhythm(client, segmentation, parameters.method, history, language);
  const marks = clientMarks(client, language);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <>
      <div className={styles.head}>
        <BackLine to={pane.result.backToList} onBack={props.onBack} />
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {shownName(client)}
        </h2>
        {client.code !== null && client.name !== null && (
          <p className={styles.code}>{pane.result.code(String(client.code))}</p>
        )}
        {client.accountManager && (
          <p className={styles.code}>{pane.result.managedBy(client.accountManager)}</p>
        )}
        <ul className={styles.marks}>
          {[client.segment || client.abc, ...marks].filter(Boolean).map((mark, i) => (
            <li key={mark} className={i === 0 ? styles.segment + " " + styles.mark : styles.mark}>
              {mark}
            </li>
          ))}
        </ul>
        <Button disabled={props.disabled} onClick={props.onSelect}>
          {pane.result.select}
        </Button>
      </div>
      {client.action && (
        <Section title={pane.result.nextStep}>
          <p className={styles.sentence}>{nextStep(client.action, words.report)}.</p>
        </Section>
      )}
      <Section title={pane.result.why}>
        <div className={styles.sentences}>
          {[whyClass(reason, parameters, language).join(" "), rhythm].map(
            (sentence) =>
              sentence && (
                <p key={sentence} className={styles.sentence}>
                  {sentence}
                </p>
              )
          )}
        </div>
      </Section>
      <Section title={client.profit === null ? pane.result.money : pane.result.moneyAndProfit}>
        <Facts facts={moneyFacts(client, language)} />
      </Section>
      <Section title={pane.result.rhythm}>
        {client.daysSince === null ? (
          <p className={styles.sentence}>
            {result.portfolio.asOf === null ? pane.result.noDays : pane.result.noPurchases}
          </p>
        ) : (
          <Facts facts={rhythmFacts(client, language)} />
        )}
      </Section>
      <Section title={pane.result.history}>
        {history ? (
          <HistoryChart
            title={pane.result.historyBy[period ?? "given"]}
            history={history}
            incomplete={segmentation.xyz?.leftOut ?? null}
          />
        ) : (
          <p className={styles.sentence}>{pane.result.noPeriods}</p>
        )}
      </Section>
    </>
  );
}

function moneyFacts(client: PortfolioClient, { words, format }: Language): readonly Fact[] {
  const { result } = words.pane;
  const amount = (value: number | null) => (value === null ? null : format.amount(value));
  return [
    { label: result.amountIn, value: amount(client.amount) },
    { label: result.profitIn, value: amount(client.profit) },
    { label: result.last12Months, value: amount(client.last12) },
    { label: result.previous12, value: amount(client.previous12) },
    {
      label: result.changeIs,
      value:
        client.changeShare === null
          ? amount(client.change)
          : `${format.amount(client.change ?? 0)} (${format.change(client.changeShare)})`,
    },
    { label: result.lastFullYear, value: amount(client.lastFullYear) },
  ];
}

function rhythmFacts(client: PortfolioClient, { words, format }: Language): readonly Fact[] {
  const { result } = words.pane;
  const count = (value: number | null) => (value === null ? null : format.count(value));
  const day = (serial: number | null) => (serial === null ? null : format.day(serial));
  const { status, overdueDays, input } = client;
  const confirmed = input?.confirmed ?? null;
  return [
    {
      label: result.status,
      value: status ? words.report.statuses[status] : null,
      note: !status
        ? null
        : confirmed
          ? result.confirmed(words.report.inputs.confirmed[confirmed])
          : result.statusMeanings[status],
    },
    {
      label: result.usualDays,
      value: client.usualDays === null ? null : format.number(client.usualDays),
      note:
        client.purchaseDays !== null && client.purchaseDays < LEAST_PURCHASE_DAYS
          ? result.usualOfAll({ least: format.count(LEAST_PURCHASE_DAYS) })
          : null,
    },
    { label: result.daysSince, value: count(client.daysSince) },
    {
      label: result.expectedNext,
      value: day(client.expectedNext),
      note: overdueDays
        ? result.overdue({ n: overdueDays, count: format.count(overdueDays) })
        : null,
    },
    { label: result.firstPurchase, value: day(client.first) },
    { label: result.lastPurchase, value: day(client.last) },
  ];
}
