// The functions of namespace KAM. Each file is one: its comment is what Excel and the help page show of it, and the
// build registers it (CustomFunctions.associate). They stand under the question they answer; the help page shows it.

// Who is key?
export * from "./abc";
export * from "./why";
export * from "./share";
export * from "./topShare";
export * from "./concentration";
export * from "./score";
export * from "./kaism";
export * from "./type";

// How steadily do they buy?
export * from "./xyz";
export * from "./abcxyz";

// Who drifts away?
export * from "./cadence";
export * from "./status";
export * from "./next";
export * from "./churn";

// Prospects and bonds
export * from "./qualify";
export * from "./bonds";

// Tables
export * from "./segment";
export * from "./pareto";
export * from "./ranking";
export * from "./history";
export * from "./matrix";
