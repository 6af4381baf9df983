import type { SegmentationParameters } from "../core/segmentation";
import type { Handling } from "./handling";
import type { Recognition } from "./recogniseColumns";

/** Where a report comes from and how it was made. */
export interface Run {
  /** A serial with time of day, on the user's clock. */
  readonly date: number;
  readonly version: string;
  readonly source: string;
  readonly parameters: SegmentationParameters;
  /** The columns used, to be named in the report. */
  readonly roles?: Recognition;
  /** What was done with doubtful rows, and which ones were left out. */
  readonly handling?: Handling;
}
