import type { Book } from "./book";
import { accessDenied } from "./failure";
import { declareMembers, HostObject } from "./hostObject";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
export class WorksheetProtection extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string
  ) {
    super();
  }

  get protected(): boolean {
    return this.book.protectedSheets.has(this.sheetId);
  }

  /** Protecting what is protected fails: https://github.com/OfficeDev/office-js/issues/6784 */
  protect(): void {
    if (this.protected) throw accessDenied();
    this.book.protectedSheets.add(this.sheetId);
  }

  unprotect(): void {
    if (!this.book.protectedSheets.delete(this.sheetId)) throw accessDenied();
  }
}

declareMembers(WorksheetProtection, "WorksheetProtection", {
  protected: "value",
  protect: "method",
  unprotect: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection */
export class WorkbookProtection extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  get protected(): boolean {
    return this.book.structureProtected;
  }

  protect(): void {
    if (this.protected) throw accessDenied();
    this.book.structureProtected = true;
  }

  unprotect(): void {
    if (!this.protected) throw accessDenied();
    this.book.structureProtected = false;
  }
}

declareMembers(WorkbookProtection, "WorkbookProtection", {
  protected: "value",
  protect: "method",
  unprotect: "method",
});
