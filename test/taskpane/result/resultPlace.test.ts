import {
  afterStep,
  OVERVIEW,
  type ResultPlace,
  type ResultStep,
} from "../../../src/taskpane/result/resultPlace";

const AX = { kind: "segment", abc: "A", xyz: "X" } as const;
const after = (...steps: readonly ResultStep[]): ResultPlace => steps.reduce(afterStep, OVERVIEW);

test("a list is opened at its first row, with nothing searched", () => {
  expect(after({ type: "listOpened", filter: AX }).list).toEqual({
    filter: AX,
    query: "",
    row: 0,
    searches: 0,
  });
});

test("a search begins at its first row again", () => {
  const place = after(
    { type: "listOpened", filter: AX },
    { type: "rowReached", row: 12 },
    { type: "searched", query: "acme" }
  );
  expect(place.list).toMatchObject({ query: "acme", row: 0 });
});

test("back from a client leads to its list as it was left, and from there to what had opened it", () => {
  const place = after(
    { type: "listOpened", filter: AX },
    { type: "searched", query: "a" },
    { type: "rowReached", row: 3 },
    { type: "clientOpened", client: 7 },
    { type: "back" }
  );
  expect(place).toMatchObject({ client: null, list: { filter: AX, query: "a", row: 3 } });
  expect(afterStep(place, { type: "back" })).toEqual({ ...OVERVIEW, left: AX });
});

test("a search wanted at the overview is one among all clients, and in a list one in that list", () => {
  expect(after({ type: "searchWanted" }).list).toMatchObject({
    filter: { kind: "all" },
    searches: 1,
  });
  const place = after({ type: "listOpened", filter: AX }, { type: "searchWanted" });
  expect(place.list).toMatchObject({ filter: AX, searches: 1 });
  const back = after(
    { type: "searchWanted" },
    { type: "clientOpened", client: 1 },
    { type: "back" }
  );
  expect(back.list?.searches).toBe(0); // the list has the focus, at its row
});

test("a new result is shown from its overview", () => {
  expect(
    after(
      { type: "listOpened", filter: AX },
      { type: "clientOpened", client: 7 },
      { type: "renewed" }
    )
  ).toEqual(OVERVIEW);
});

test("back at the overview, and steps in no list, change nothing", () => {
  expect(after({ type: "back" })).toBe(OVERVIEW);
  expect(after({ type: "rowReached", row: 4 })).toBe(OVERVIEW);
  expect(after({ type: "searched", query: "a" })).toBe(OVERVIEW);
  expect(after({ type: "clientOpened", client: 4 })).toBe(OVERVIEW);
});
