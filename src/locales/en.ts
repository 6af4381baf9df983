import type { ProblemWords } from "./words";

export const problems = {} as ProblemWords;

export const pane = {};

export const report = {};

export const en = { problems, pane, report };
