import type { SegmentationParameters } from "../core/segmentation";
import type { Handling } from "./handling";
import type { LiveStyle } from "./liveStyle";
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
  /** Whether live results are wanted too, and by whose functions. */
  readonly live?: LiveStyle | null;
  /** Where the data are, as a text for the check before sharing. */
  readonly origin?: string;
  /** What was done with doubtful rows, and which ones were left out. */
  readonly handling?: Handling;
}
