import { liveFormulas } from "./liveFormulas";
import { sheetsWithMarks, type Mark, type MarkedSheet } from "./marks";
import { personalColumns, type PersonalColumns } from "./personalColumns";
import type { ReadOptions } from "./readColumns";
import { isBroken } from "./repairFormulas";
import { reportAge, type AgeOfReport } from "./reportAge";

/** The live formulas of KAM on one sheet. */
export interface FormulasOfSheet {
  readonly sheet: string;
  readonly count: number;
  /** The first of their addresses, such as C2. */
  readonly first: readonly string[];
}

/** A sheet of KAM's that is not in sight. */
export interface HiddenSheet {
  readonly sheet: string;
  readonly mark: Mark;
  /** Excel's own list of hidden sheets does not show it. */
  readonly isVeryHidden: boolean;
}

/** What to look at before a workbook is given to somebody else. */
export interface SharingCheck {
  readonly formulas: readonly FormulasOfSheet[];
  /** Of these formulas: those that show #NAME?. */
  readonly broken: number;
  readonly hidden: readonly HiddenSheet[];
  readonly report: AgeOfReport;
  readonly personal: readonly PersonalColumns[];
}

const ADDRESSES = 3;

/**
 * Looks through the workbook for what a recipient would stumble over or should not get. Changes nothing.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function sharingCheck(
  options: Pick<ReadOptions, "onProgress" | "signal"> & {
    /** Headings of columns for people to fill that tell nothing of persons. */
    readonly impersonal?: ReadonlySet<string>;
  } = {}
): Promise<SharingCheck> {
  return Excel.run(async (context) => {
    const { signal, impersonal = new Set() } = options;
    const live = await liveFormulas(context, signal);
    const sheets = await sheetsWithMarks(context);
    const personal = await personalColumns(context, sheets, impersonal);
    signal?.throwIfAborted();
    const names = [...new Set(live.map(({ sheet }) => sheet))];
    return {
      formulas: names.map((sheet) => {
        const addresses = live.flatMap((each) => (each.sheet === sheet ? [each.address] : []));
        return { sheet, count: addresses.length, first: addresses.slice(0, ADDRESSES) };
      }),
      broken: live.filter(isBroken).length,
      hidden: sheets.filter((each) => each.mark !== null && !each.isVisible).map(hiddenSheet),
      report: await reportAge(context, sheets, options),
      personal,
    };
  });
}

function hiddenSheet({ sheet, name, mark }: MarkedSheet): HiddenSheet {
  const isVeryHidden = sheet.visibility === Excel.SheetVisibility.veryHidden;
  return { sheet: name, mark: mark!, isVeryHidden };
}
