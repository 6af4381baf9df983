import type { PortfolioClient } from "../../../src/core/portfolio";
import { languageOf } from "../../../src/taskpane/language";
import { clientHistory } from "../../../src/taskpane/result/clientHistory";
import { whyRhythm } from "../../../src/taskpane/result/whyRhythm";
import { SMALL_LEDGER, smallPortfolio } from "./smallPortfolio";

const english = languageOf("en-US");
const byMonth = smallPortfolio({ period: "month" });
const varying = smallPortfolio({ period: "month", method: "variation" });

const said = (name: string, found = byMonth, method: "frequency" | "variation" = "frequency") => {
  const client = found.clients.find((each) => each.name === name)!;
  const history = clientHistory(SMALL_LEDGER, client.client, "month");
  return whyRhythm(client, found.segmentation, method, history, english);
};

test("by frequency: how many periods, of how many, and the limits", () => {
  expect(said("Acme")).toBe("Bought in 12 of 12 months (100%): X from 75%, Y from 50%, so X.");
  expect(said("Bolt")).toBe("Bought in 6 of 12 months (50%): X from 75%, Y from 50%, so Y.");
  expect(said("Crux")).toBe("Bought in 2 of 10 months (20%): X from 75%, Y from 50%, so Z.");
});

test("by variation: the coefficient over the client's own window", () => {
  // Four months of 1,000 and eight of 500: mean 666.67, deviation 235.70.
  expect(said("Acme", varying, "variation")).toBe(
    "Over 12 months the coefficient of variation is 0.35: X to 0.5, Y to 1, so X."
  );
  expect(said("Bolt", varying, "variation")).toMatch(/variation is 1: X to 0.5, Y to 1, so Y\.$/);
});

test("new clients, clients without purchases and data without periods are told as such", () => {
  const acme = byMonth.clients[0]!;
  const fresh: PortfolioClient = { ...acme, xyz: "N" };
  const history = clientHistory(SMALL_LEDGER, 0, "month");
  expect(whyRhythm(fresh, byMonth.segmentation, "frequency", history, english)).toBe(
    "The first purchase lies fewer than 3 complete months back, so N."
  );
  expect(said("Dust")).toBe(
    "It bought nothing in the periods looked at, so it has no class of rhythm."
  );
  expect(whyRhythm(acme, { xyz: null }, "frequency", null, english)).toBeNull();
});
