import type { Book } from "./book";
import { invalidArgument } from "./failure";
import { declareMembers, HostObject } from "./hostObject";

/** https://learn.microsoft.com/javascript/api/excel/excel.application */
export class Application extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  get calculationMode(): string {
    return this.book.calculation.mode;
  }

  set calculationMode(mode: string) {
    if (mode !== "Automatic" && mode !== "AutomaticExceptTables" && mode !== "Manual")
      throw invalidArgument();
    this.book.calculation.mode = mode;
  }

  get calculationState(): string {
    return "Done"; // a batch is answered when every calculation has ended
  }

  get calculationEngineVersion(): number {
    return 191029; // of Excel 2021
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  get decimalSeparator(): string {
    return ".";
  }

  get thousandsSeparator(): string {
    return ",";
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  /** "Recalculate", "Full" or "FullRebuild", which are one here: every formula. */
  async calculate(calculationType: string): Promise<void> {
    if (!["Recalculate", "Full", "FullRebuild"].includes(calculationType)) throw invalidArgument();
    if (calculationType !== "Recalculate") this.book.calculation.markEverything();
    await this.book.calculation.settle(true);
  }

  /** Between actions nothing is calculated that no later action reads, so there is nothing to suspend. */
  suspendApiCalculationUntilNextSync(): void {}

  /** The grid is drawn when a batch has ended in any case. */
  suspendScreenUpdatingUntilNextSync(): void {}
}

declareMembers(Application, "Application", {
  calculationMode: "calculatedSetting",
  calculationState: "value",
  calculationEngineVersion: "value",
  cultureInfo: "object",
  decimalSeparator: "value",
  thousandsSeparator: "value",
  useSystemSeparators: "value",
  calculate: "method",
  suspendApiCalculationUntilNextSync: "method",
  suspendScreenUpdatingUntilNextSync: "method",
});

/** The playground is American English: https://learn.microsoft.com/javascript/api/excel/excel.cultureinfo */
export class CultureInfo extends HostObject {
  get name(): string {
    return "en-US";
  }

  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }

  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo();
  }
}

declareMembers(CultureInfo, "CultureInfo", {
  name: "value",
  numberFormat: "object",
  datetimeFormat: "object",
});

class NumberFormatInfo extends HostObject {
  get numberDecimalSeparator(): string {
    return ".";
  }

  get numberGroupSeparator(): string {
    return ",";
  }

  get currencySymbol(): string {
    return "$";
  }
}

declareMembers(NumberFormatInfo, "NumberFormatInfo", {
  numberDecimalSeparator: "value",
  numberGroupSeparator: "value",
  currencySymbol: "value",
});

class DatetimeFormatInfo extends HostObject {
  get dateSeparator(): string {
    return "/";
  }

  get shortDatePattern(): string {
    return "M/d/yyyy";
  }

  get longDatePattern(): string {
    return "dddd, MMMM d, yyyy";
  }

  get timeSeparator(): string {
    return ":";
  }

  get shortTimePattern(): string {
    return "h:mm tt";
  }

  get longTimePattern(): string {
    return "h:mm:ss tt";
  }
}

declareMembers(DatetimeFormatInfo, "DatetimeFormatInfo", {
  dateSeparator: "value",
  shortDatePattern: "value",
  longDatePattern: "value",
  timeSeparator: "value",
  shortTimePattern: "value",
  longTimePattern: "value",
});
