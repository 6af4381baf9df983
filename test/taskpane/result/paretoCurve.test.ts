import fc from "fast-check";
import { paretoCurve } from "../../../src/taskpane/result/paretoCurve";
import type { PortfolioClient } from "../../../src/core/portfolio";
import { smallPortfolio } from "./smallPortfolio";

test("climbs from nothing to everything over the clients above zero", () => {
  expect(paretoCurve(smallPortfolio())).toEqual([
    { clients: 0, share: 0 },
    { clients: 1 / 3, share: 0.8 },
    { clients: 2 / 3, share: 0.95 },
    { clients: 1, share: 1 },
  ]);
});

test("has few points of many clients, never falls and never runs below the even share", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 900 }),
      (values) => {
        const base = values.reduce((sum, value) => sum + value, 0);
        let through = 0;
        const clients = values
          .toSorted((a, b) => b - a)
          .map(
            (value) => ({ value, cumulativeShare: (through += value) / base }) as PortfolioClient
          );
        const curve = paretoCurve({ clients });
        expect(curve.length).toBeLessThanOrEqual(241);
        expect(curve.at(-1)).toEqual({ clients: 1, share: 1 });
        curve.forEach((point, i) => {
          expect(point.share).toBeGreaterThanOrEqual(point.clients - 1e-9);
          if (i > 0) expect(point.clients).toBeGreaterThan(curve[i - 1]!.clients);
          if (i > 0) expect(point.share).toBeGreaterThan(curve[i - 1]!.share);
        });
      }
    ),
    { numRuns: 30 }
  );
});
