import { report as words } from "../../src/locales/en";
import { neededColumns, ownColumns } from "../../src/sheet/neededColumns";

const { headings } = words;

test("of KAM's columns those that name the client, its segment and what it was ranked by; all of the user's own", () => {
  const all = [...Object.values(headings), "My own", "Region"];
  expect(neededColumns(all, words).map((place) => all[place])).toEqual(
    expect.arrayContaining([headings.code, headings.client, headings.segment, headings.amount, headings.profit, "My own", "Region"]) // prettier-ignore
  );
  expect(neededColumns(all, words)).toHaveLength(7);
  expect(ownColumns(all, words).map((place) => all[place])).toEqual(["My own", "Region"]);
});

test("a heading is KAM's whatever its case and spaces; one that was renamed, or is of an earlier version, is read", () => {
  const all = [` ${headings.share.toUpperCase()} `, words.formerHeadings.amount, "Share of wallet"];
  expect(neededColumns(all, words)).toEqual([1, 2]);
});
