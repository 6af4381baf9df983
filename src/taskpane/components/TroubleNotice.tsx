import { Button } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { troubleText } from "../troubleText";
import type { Trouble } from "../state/trouble";
import { Notice } from "./Notice";

/** What went wrong and what to do about it, where it arose. */
export function TroubleNotice(props: { readonly trouble: Trouble; readonly onRetry?: () => void }) {
  const { words } = useLanguage();
  const { trouble, onRetry } = props;
  return (
    <Notice
      intent="error"
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {words.pane.tryAgain}
          </Button>
        )
      }
    >
      {troubleText(trouble, words)}
    </Notice>
  );
}
