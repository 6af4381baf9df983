import { LAST_SERIAL, PERIODS } from "../core/period";
import type { SegmentationParameters } from "../core/segmentation";
import { LIVE_STYLES, type LiveStyle } from "../sheet/liveStyle";

/** What the pane keeps in the workbook: how to segment, never whom. */
export interface Settings {
  readonly parameters: SegmentationParameters;
  /** Days of silence after which a client is lost; null: three of its usual intervals. */
  readonly lostDays: number | null;
  /** By whose functions live results are written too; null: they are not. */
  readonly live: LiveStyle | null;
}

/** Settings as they were found; where there are none to go by, why. */
export type FoundSettings =
  | { readonly settings: Settings; readonly reason: null }
  | { readonly settings: null; readonly reason: "none" | "corrupt" | "newer" };

/** Counted up whenever an older KAM could misread the settings of a newer one. */
const VERSION = 1;

/**
 * Settings as a text.
 *
 * @example settingsText({ parameters: DEFAULT_PARAMETERS, lostDays: null, live: null })
 *   //=> '{"version":1,"parameters":{"measure":"amount",...},"lostDays":null,"live":null}'
 */
export function settingsText({ parameters, lostDays, live }: Settings): string {
  return JSON.stringify({ version: VERSION, parameters: known(parameters), lostDays, live });
}

/**
 * The settings a text says, each field checked: a workbook comes from anywhere, and from any version of KAM.
 *
 * @example settingsIn('{"version":2}') //=> { settings: null, reason: "newer" }
 * @example settingsIn("{") //=> { settings: null, reason: "corrupt" }
 */
export function settingsIn(text: unknown): FoundSettings {
  if (text === undefined || text === null) return { settings: null, reason: "none" };
  const found = parsed(text);
  const version = found?.["version"];
  if (typeof version === "number" && version > VERSION) return { settings: null, reason: "newer" };
  const parameters = found?.["parameters"];
  const lostDays = found?.["lostDays"];
  const live = found?.["live"] ?? null; // a KAM before live results kept nothing of them
  if (version !== VERSION || !areParameters(parameters) || !isLostDays(lostDays) || !isLive(live))
    return { settings: null, reason: "corrupt" };
  return { settings: { parameters: known(parameters), lostDays, live }, reason: null };
}

/** The parameters and nothing else that their object may hold. */
function known(parameters: SegmentationParameters): SegmentationParameters {
  const { measure, span, aLimit, bLimit, rule, method, period } = parameters;
  const days = typeof span === "string" ? span : { from: span.from, to: span.to };
  return { measure, span: days, aLimit, bLimit, rule, method, period };
}

function parsed(text: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null; // cut off or written by another program: as good as no settings
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areParameters(value: unknown): value is SegmentationParameters {
  if (!isRecord(value)) return false;
  const { measure, span, aLimit, bLimit, rule, method, period } = value;
  return (
    isOneOf(measure, ["amount", "profit"]) &&
    isSpan(span) &&
    typeof aLimit === "number" &&
    typeof bLimit === "number" &&
    0 < aLimit &&
    aLimit < bLimit &&
    bLimit <= 1 &&
    isOneOf(rule, ["reach", "within"]) &&
    isOneOf(method, ["frequency", "variation"]) &&
    isOneOf(period, ["auto", ...PERIODS])
  );
}

function isSpan(span: unknown): boolean {
  if (!isRecord(span)) return isOneOf(span, ["auto", "all", "last12"]);
  const { from, to } = span;
  return isDay(from) && isDay(to) && from <= to;
}

function isDay(day: unknown): day is number {
  return Number.isInteger(day) && (day as number) >= 1 && (day as number) <= LAST_SERIAL;
}

function isLostDays(days: unknown): days is number | null {
  return days === null || (Number.isInteger(days) && (days as number) >= 1);
}

function isLive(live: unknown): live is LiveStyle | null {
  return live === null || isOneOf(live, LIVE_STYLES);
}

function isOneOf(value: unknown, values: readonly string[]): boolean {
  return typeof value === "string" && values.includes(value);
}
