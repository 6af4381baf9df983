import { Button } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { troubleText } from "../troubleText";
import type { Trouble } from "../state/trouble";
import { CopyDetails } from "./CopyDetails";
import { Notice } from "./Notice";

/** What went wrong and what to do about it, where it arose. */
export function TroubleNotice(props: { readonly trouble: Trouble; readonly onRetry?: () => void }) {
  const { words } = useLanguage();
  const { trouble, onRetry } = props;
  const facts = trouble.kind === "input" ? [] : trouble.facts;
  return (
    <Notice
      intent="error"
      actions={
        (onRetry || facts.length > 0) && (
          <>
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {words.pane.tryAgain}
              </Button>
            )}
            {facts.length > 0 && <CopyDetails details={facts} />}
          </>
        )
      }
    >
      {troubleText(trouble, words)}
    </Notice>
  );
}
