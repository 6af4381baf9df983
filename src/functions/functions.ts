// The functions of namespace KAM. Each file is one: its comment is what Excel and the help page show of it, and the
// build registers it (CustomFunctions.associate).
export * from "./abc";
export * from "./xyz";
export * from "./abcxyz";
export * from "./matrix";
export * from "./score";
export * from "./history";
export * from "./share";
export * from "./pareto";
export * from "./topShare";
export * from "./concentration";
export * from "./cadence";
export * from "./status";
export * from "./next";
export * from "./churn";
export * from "./ranking";
export * from "./kaism";
export * from "./type";
export * from "./qualify";
export * from "./bonds";
export * from "./why";
export * from "./segment";
