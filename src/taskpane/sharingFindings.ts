import type { SharingCheck } from "../excel/sharingCheck";
import type { Language } from "./language";

/** Something to see to before a workbook is shared, and where it is. */
export interface SharingFinding {
  readonly about: "formulas" | "hidden" | "report" | "live" | "personal";
  readonly text: string;
  readonly places: readonly string[];
}

/** What a check before sharing found, in words; empty where there is nothing to see to. */
export function sharingFindings(
  { formulas, hidden, report, personal }: SharingCheck,
  { words, format }: Language
): readonly SharingFinding[] {
  const { sharing } = words.pane;
  const counted = (n: number) => ({ n, count: format.count(n) });
  const live = formulas.reduce((sum, { count }) => sum + count, 0);
  const { age, sheet, source, liveOfOtherRun } = report;
  const findings: (SharingFinding | null)[] = [
    live === 0
      ? null
      : {
          about: "formulas",
          text: sharing.formulas(counted(live)),
          places: formulas.map((each) => sharing.formulasAt({ ...each, ...counted(each.count) })),
        },
    hidden.length === 0
      ? null
      : {
          about: "hidden",
          text: sharing.hidden(counted(hidden.length)),
          places: hidden.map((each) =>
            sharing.hiddenSheet({ ...each, isLeftover: each.mark === "staging" })
          ),
        },
    age === "none" || age === "current"
      ? null
      : {
          about: "report",
          text: sharing.ages[age]({ sheet: sheet ?? "", source: source ?? "" }),
          places: [],
        },
    liveOfOtherRun === null
      ? null
      : { about: "live", text: sharing.liveOfOtherRun(liveOfOtherRun), places: [] },
    personal.length === 0
      ? null
      : { about: "personal", text: sharing.personal, places: personal.map(sharing.personalAt) },
  ];
  return findings.filter((finding) => finding !== null);
}
