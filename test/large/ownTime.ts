import { Session } from "node:inspector/promises";
import type { Profiler } from "node:inspector";

const INTERVAL = 2_000; // microseconds

const OWN = /\/src\/(taskpane|excel|sheet|core|locales)\//;
const HOST = /office|excel-|\/src\/playground\/|\/node_modules\//;

/** What the main thread did while it was watched. Times are in milliseconds on the clock of `now`. */
export interface Watched {
  /** The longest time that KAM's own code ran without leaving the thread to others, without what it called of office.js. */
  readonly longestTask: number;
  /** The functions that were at work in the longest task, as a hint where to look. */
  readonly longestIn: string;
  /** How long the host and office.js, and the garbage of either, kept the thread busy between two moments. */
  hostTime(from: number, to: number): number;
}

/** A moment on the clock of the profiler. */
export function now(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

/** Watches the main thread with V8's profiler until the function it answers with is called. */
export async function watchMainThread(): Promise<() => Promise<Watched>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
  await session.post("Profiler.start");
  return async () => {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    return watched(profile);
  };
}

type Kind = "own" | "host" | "idle" | "other";

interface Frame {
  /** Whose the innermost code is that is anybody's. */
  readonly kind: Kind;
  /** Whether KAM's code is at work anywhere below. */
  readonly isWithinOwn: boolean;
  readonly name: string;
}

function watched({ nodes, startTime, samples = [], timeDeltas = [] }: Profiler.Profile): Watched {
  const frames = framesOf(nodes);
  let longestTask = 0;
  let longestIn = "";
  let task = 0;
  let names = new Map<string, number>();
  const host: { at: number; for: number }[] = [];
  let at = startTime / 1000;
  samples.forEach((id, i) => {
    at += timeDeltas[i]! / 1000;
    const lasted = (timeDeltas[i + 1] ?? 0) / 1000;
    const { kind, isWithinOwn, name } = frames.get(id)!;
    if (kind === "host" || kind === "other") host.push({ at, for: lasted });
    if (isWithinOwn && kind === "own") {
      task += lasted;
      names.set(name, (names.get(name) ?? 0) + lasted);
    }
    if (!isWithinOwn && name !== "(garbage collector)") {
      task = 0;
      names = new Map();
    }
    if (task > longestTask) {
      longestTask = task;
      longestIn = [...names].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([each, ms]) => `${each} ${Math.round(ms)} ms`).join(", "); // prettier-ignore
    }
  });
  return {
    longestTask,
    longestIn,
    hostTime: (from, to) =>
      host
        .filter((each) => each.at >= from && each.at < to)
        .reduce((sum, each) => sum + each.for, 0),
  };
}

function framesOf(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, Frame> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id]))); // prettier-ignore
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const frames = new Map<number, Frame>();
  const frameOf = (id: number): Frame => {
    const known = frames.get(id);
    if (known) return known;
    const { functionName, url } = byId.get(id)!.callFrame;
    const parent = parents.has(id) ? frameOf(parents.get(id)!) : null;
    const own: Kind | null = OWN.test(url) ? "own" : HOST.test(url) ? "host" : null;
    const idle = functionName === "(idle)" || functionName === "(program)";
    const frame: Frame = {
      kind: own ?? (idle ? "idle" : (parent?.kind ?? "other")),
      isWithinOwn: own === "own" || parent?.isWithinOwn === true,
      name: `${functionName} ${url.split("/").at(-1)}`,
    };
    frames.set(id, frame);
    return frame;
  };
  nodes.forEach(({ id }) => frameOf(id));
  return frames;
}
