import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { PERIODS } from "../../core/period";
import type { Words } from "../../locales/words";
import { LIVE_STYLES } from "../../sheet/liveStyle";
import type { SegmentationFacts } from "../analysis/facts";
import { useLanguage } from "../language";
import { periodReason } from "../periodReason";
import type { Choices } from "../state/choices";
import type { Fault } from "../state/faults";
import { ChoiceSelect } from "./ChoiceSelect";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS}`,
  },
  limits: {
    alignItems: "start",
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  limit: { minWidth: 0, width: "100%" },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
});

/** How clients are classed: limits, rules and period, with the defaults one line away from sight. */
export function MethodSection(props: {
  readonly choices: Choices;
  readonly segmentation: SegmentationFacts | null;
  readonly faults: readonly Fault[];
  readonly disabled: boolean;
  readonly onChange: (choices: Partial<Choices>) => void;
}) {
  const language = useLanguage();
  const { pane } = language.words;
  const styles = useStyles();
  const { choices, segmentation, faults, disabled, onChange } = props;
  const reason = segmentation?.xyz ? periodReason(segmentation.xyz.choice, language) : undefined;
  const fault = faults.includes("limits") ? pane.faults.limits : undefined;
  const lostFault = faults.includes("lostDays") ? pane.faults.lostDays : undefined;

  return (
    <section className={styles.section}>
      <Disclosure
        heading
        title={<span className={styles.title}>{pane.method}</span>}
        summary={methodSummary(choices, segmentation, pane)}
        forceOpen={fault !== undefined || lostFault !== undefined}
      >
        <div className={styles.fields}>
          <div className={styles.limits}>
            {(["aLimit", "bLimit"] as const).map((limit) => (
              <Field
                key={limit}
                label={pane[limit]}
                className={styles.limit}
                validationState={fault ? "error" : "none"}
                validationMessage={limit === "aLimit" ? fault : undefined}
              >
                <Input
                  type="number"
                  min={1}
                  max={100}
                  className={styles.limit}
                  input={{ className: styles.limit }}
                  contentAfter={pane.perCent}
                  value={choices[limit]}
                  disabled={disabled}
                  onChange={(_, { value }) => onChange({ [limit]: value })}
                />
              </Field>
            ))}
          </div>
          <ChoiceSelect
            label={pane.rule}
            value={choices.rule}
            options={(["reach", "within"] as const).map((value) => ({
              value,
              label: pane.rules[value],
            }))}
            disabled={disabled}
            onChange={(rule) => onChange({ rule: rule as Choices["rule"] })}
          />
          <ChoiceSelect
            label={pane.xyzMethod}
            value={choices.method}
            options={(["frequency", "variation"] as const).map((value) => ({
              value,
              label: pane.xyzMethods[value],
            }))}
            disabled={disabled}
            onChange={(method) => onChange({ method: method as Choices["method"] })}
          />
          <ChoiceSelect
            label={pane.period}
            value={choices.period}
            options={(["auto", ...PERIODS] as const).map((value) => ({
              value,
              label: pane.periods[value],
            }))}
            hint={reason}
            disabled={disabled}
            onChange={(period) => onChange({ period: period as Choices["period"] })}
          />
          <Field
            label={pane.lostDays}
            hint={pane.lostDaysHint}
            validationState={lostFault ? "error" : "none"}
            validationMessage={lostFault}
          >
            <Input
              inputMode="numeric"
              value={choices.lostDays}
              disabled={disabled}
              onChange={(_, { value }) => onChange({ lostDays: value })}
            />
          </Field>
          <ChoiceSelect
            label={pane.live}
            value={choices.live}
            options={(["none", ...LIVE_STYLES] as const).map((value) => ({
              value,
              label: pane.lives[value],
            }))}
            hint={pane.liveHints[choices.live]}
            disabled={disabled}
            onChange={(live) => onChange({ live: live as Choices["live"] })}
          />
        </div>
      </Disclosure>
    </section>
  );
}

function methodSummary(
  choices: Choices,
  segmentation: SegmentationFacts | null,
  pane: Words["pane"]
): string {
  const used =
    segmentation?.xyz?.choice.period ?? (choices.period === "auto" ? null : choices.period);
  return pane.methodSummary({
    a: choices.aLimit,
    b: choices.bLimit,
    xyz: pane.xyzMethodShort[choices.method],
    period: used ? pane.periodPlurals[used] : pane.periods.auto.toLowerCase(),
  });
}
