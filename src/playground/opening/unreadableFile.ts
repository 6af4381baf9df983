/** Why a file could not be opened; each has words with what to do. */
export type UnreadableReason = "wrongType" | "oldWorkbook" | "encrypted" | "damaged" | "empty";

/** A file that the playground cannot open. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly fileName: string,
    cause?: unknown
  ) {
    super(cause instanceof Error ? cause.message : reason, { cause });
    this.name = "UnreadableFile";
  }
}
