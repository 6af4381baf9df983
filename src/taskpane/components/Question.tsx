import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { SegmentationFacts } from "../analysis/facts";
import { useLanguage } from "../language";
import { spanText } from "../spanText";
import { isoDayOf, type Choices } from "../state/choices";
import type { Fault } from "../state/faults";
import { ChoiceSelect } from "./ChoiceSelect";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  days: {
    alignItems: "start",
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  day: { minWidth: 0, width: "100%" },
});

/** What the user wants to know: clients ranked by what, over which days. */
export function Question(props: {
  readonly choices: Choices;
  readonly segmentation: SegmentationFacts | null;
  readonly faults: readonly Fault[];
  readonly disabled: boolean;
  readonly onChange: (choices: Partial<Choices>) => void;
}) {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const { choices, segmentation, faults, disabled, onChange } = props;
  const { measures, spans } = words.pane;
  const dateFault = faults.find((fault) => fault === "noDates" || fault === "fromAfterTo");

  return (
    <div className={styles.question}>
      <ChoiceSelect
        beside
        label={words.pane.rankBy}
        value={choices.measure}
        options={[
          { value: "amount", label: measures.amount },
          { value: "profit", label: measures.profit },
        ]}
        disabled={disabled}
        onChange={(measure) => onChange({ measure: measure as Choices["measure"] })}
      />
      <ChoiceSelect
        beside
        label={words.pane.over}
        value={choices.span}
        options={(["auto", "last12", "all", "dates"] as const).map((value) => ({
          value,
          label: spans[value],
        }))}
        hint={
          segmentation && choices.span !== "dates" ? spanText(segmentation, language) : undefined
        }
        disabled={disabled}
        onChange={(value) => onChange(spanChange(value as Choices["span"], props))}
      />
      {choices.span === "dates" && (
        <div className={styles.days}>
          {(["from", "to"] as const).map((end) => (
            <Field
              key={end}
              label={words.pane[end]}
              className={styles.day}
              validationState={dateFault ? "error" : "none"}
              validationMessage={
                end === "from" && dateFault ? words.pane.faults[dateFault] : undefined
              }
            >
              <Input
                type="date"
                className={styles.day}
                input={{ className: styles.day }}
                value={choices[end]}
                disabled={disabled}
                onChange={(_, { value }) => onChange({ [end]: value })}
              />
            </Field>
          ))}
        </div>
      )}
    </div>
  );
}

/** A change of span; dates begin as the days looked at so far, so that one only narrows them. */
function spanChange(
  span: Choices["span"],
  {
    choices,
    segmentation,
  }: { readonly choices: Choices; readonly segmentation: SegmentationFacts | null }
): Partial<Choices> {
  const days = segmentation?.abc.span;
  if (span !== "dates" || choices.from || choices.to || !days) return { span };
  return { span, from: isoDayOf(days.from), to: isoDayOf(days.to) };
}
