import { qualification, type YesNo } from "../../src/core/qualification";

const ANSWERS: readonly YesNo[] = ["yes", "no", ""];
const all = ANSWERS.flatMap((need) =>
  ANSWERS.flatMap((solvency) => ANSWERS.map((authority) => [need, solvency, authority] as const))
);

test.each(all)("need %j, solvency %j, authority %j", (...answers) => {
  const yes = answers.filter((answer) => answer === "yes").length;
  const isKnown = answers.every((answer) => answer !== "");
  expect(qualification(...answers)).toBe(
    isKnown ? ["Reject", "Reject", "Nurture", "Qualified"][yes] : "Unknown"
  );
});
