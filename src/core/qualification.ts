/** "" is not known. */
export type YesNo = "yes" | "no" | "";

export type Qualification = "Qualified" | "Nurture" | "Reject" | "Unknown";

/**
 * What to do with a prospect by the three-P rule (does it need us, can it pay, does the contact decide): three times yes
 * is "Qualified", twice "Nurture", less "Reject"; "Unknown" while any of the three is.
 *
 * @example qualification("yes", "yes", "no") //=> "Nurture"
 */
export function qualification(need: YesNo, solvency: YesNo, authority: YesNo): Qualification {
  const answers = [need, solvency, authority];
  if (answers.includes("")) return "Unknown";
  const yes = answers.filter((answer) => answer === "yes").length;
  return yes === 3 ? "Qualified" : yes === 2 ? "Nurture" : "Reject";
}
