import { Button } from "@fluentui/react-components";
import type { Words } from "../../locales/words";
import type { PreviewFacts } from "../analysis/facts";
import { useLanguage } from "../language";
import { remedy } from "../remedy";
import type { Choices } from "../state/choices";
import { Warnings } from "./Warnings";

/** The warnings of a preview, each with its remedy as a button where there is one. */
export function PreviewWarnings(props: {
  readonly preview: PreviewFacts;
  readonly disabled: boolean;
  readonly onRemedy: (choices: Partial<Choices>) => void;
}) {
  const { words } = useLanguage();
  const { preview, disabled, onRemedy } = props;
  return (
    <Warnings
      warnings={preview.segmentation.warnings}
      actionOf={(warning) => {
        const change = remedy(warning, preview);
        return (
          change && (
            <Button size="small" disabled={disabled} onClick={() => onRemedy(change)}>
              {remedyText(change, words.pane)}
            </Button>
          )
        );
      }}
    />
  );
}

function remedyText(
  { period, rule, aLimit, bLimit }: Partial<Choices>,
  { remedies, periodPlurals }: Words["pane"]
): string {
  if (period && period !== "auto") return remedies.period(periodPlurals[period]);
  return rule ? remedies.rules[rule] : remedies.limits({ a: aLimit ?? "", b: bLimit ?? "" });
}
