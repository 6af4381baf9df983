import type { Language } from "./language";
import { sharingFindings } from "./sharingFindings";
import type { Sharing } from "./state/sharing";

/**
 * What a task of sharing came to, in a sentence.
 *
 * @example sharingSentence({ kind: "frozen", frozen: { frozen: 12, left: [] } }, english) //=> "Turned 12 formulas into values."
 */
export function sharingSentence(done: Sharing, language: Language): string {
  const { words, format } = language;
  const { sharing } = words.pane;
  const counted = (n: number) => ({ n, count: format.count(n) });
  switch (done.kind) {
    case "checked": {
      const found = sharingFindings(done.check, language).length;
      return found === 0 ? sharing.nothingFound : sharing.found(counted(found));
    }
    case "counted": {
      const { formulas, ready, errors } = done.counts;
      if (formulas === 0) return sharing.noFormulas;
      if (ready === 0) return sharing.noneReady(counted(formulas));
      return sharing.question({ ...counted(ready), errors, left: formulas - ready });
    }
    case "frozen": {
      const { frozen, left } = done.frozen;
      const errors = [...new Set(left.map(({ error }) => error ?? ""))];
      const rest = { ...counted(left.length), errors: sharing.errorList(errors) };
      return sharing.sentence(
        sharing.frozen(counted(frozen)) + (left.length ? sharing.left(rest) : "")
      );
    }
    case "repaired": {
      const { repaired, left } = done.repaired;
      const rest = left.length ? sharing.stillBroken(counted(left.length)) : "";
      return sharing.sentence(sharing.repaired(counted(repaired)) + rest);
    }
  }
}
