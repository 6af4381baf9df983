import type { FUniver } from "@univerjs/core/facade";

/** What a host offers and enforces. */
export interface HostOptions {
  /** The newest version of each requirement set an add-in may use; by default those of KAM's manifest. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Bytes a message may have, as on the web (5 MB); null, as on the desktop, for any size. */
  readonly messageLimit?: number | null;
}

/**
 * Answers office.js over a Univer workbook, so that an add-in runs without Excel. One host serves one workbook and any
 * number of windows.
 *
 * @example
 * const host = new Host(api);
 * host.install(window); // before office.js loads
 */
export class Host {
  constructor(
    readonly api: FUniver,
    readonly options: HostOptions = {}
  ) {}

  /** Gives a window the globals office.js looks for. */
  install(window: Window): void {
    void window;
  }

  /** Stops listening to the workbook. */
  dispose(): void {}
}
