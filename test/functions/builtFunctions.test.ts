import fs from "fs";
import path from "path";
import vm from "vm";
import { cellError, customFunctions, failure } from "./customFunctions";

const DIST = path.resolve(__dirname, "../../dist");

/** A file of the build that Excel loads. */
function built(file: string): string {
  const place = path.join(DIST, file);
  if (!fs.existsSync(place)) throw new Error(`${place} is missing: run "npm run build" first.`);
  return fs.readFileSync(place, "utf8");
}

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
  readonly result: object;
}

const host = customFunctions();
let metadata: { readonly functions: readonly FunctionMetadata[] };
let help: string;

beforeAll(() => {
  // Nothing but the language and CustomFunctions: no window, no document, no Office, no console.
  vm.runInNewContext(
    built("functions.js"),
    { CustomFunctions: host },
    { filename: "functions.js" }
  );
  metadata = JSON.parse(built("functions.json"));
  help = built("help.html");
});

function call(id: string, ...args: unknown[]): unknown {
  return host.functions.get(id)!(...args);
}

describe("functions.js, alone with CustomFunctions", () => {
  test("registers every function of functions.json, and no other", () => {
    expect([...host.functions.keys()].sort()).toEqual(
      metadata.functions.map(({ id }) => id).sort()
    );
    expect(host.functions.size).toBe(21);
  });

  test("has no user interface in it", () => {
    expect(built("functions.js")).not.toMatch(/react|fluent|\bdocument\./i);
  });

  test("ABC", () => {
    expect(call("ABC", [["Sales"], [80], [15], [5]], null, null, null)).toEqual([
      [""],
      ["A"],
      ["B"],
      ["C"],
    ]);
  });

  test("XYZ of HISTORY", () => {
    const clients = [["Client"], ["Acme"], ["Acme"], ["Acme"], ["Bolt"]];
    const dates = [["Date"], [45292], [45323], [45352], [45292]];
    const amounts = [["Amount"], [5], [6], [7], [1]];
    const history = call("HISTORY", clients, dates, amounts, "month", null, null);
    expect(history).toEqual([
      ["Client", "2024-01", "2024-02", "2024-03"],
      ["Acme", 5, 6, 7],
      ["Bolt", 1, 0, 0],
    ]);
    expect(call("XYZ", history, null, null, null)).toEqual([[""], ["X"], ["Z"]]);
  });

  test("ABCXYZ", () => {
    expect(
      call(
        "ABCXYZ",
        [
          [80, 80, 80],
          [0, 0, 9],
        ],
        null,
        "frequency",
        null
      )
    ).toEqual([["AX"], ["CN"]]);
  });

  test("MATRIX", () => {
    expect(call("MATRIX", [["A"], ["B"]], [["X"], ["N"]], [[3], [1]], "share")).toEqual([
      ["", "X", "Y", "Z", "N", "Total"],
      ["A", 0.75, 0, 0, 0, 0.75],
      ["B", 0, 0, 0, 0.25, 0.25],
      ["C", 0, 0, 0, 0, 0],
      ["Total", 0.75, 0, 0, 0.25, 1],
    ]);
  });

  test("SCORE", () => {
    expect(call("SCORE", [[70, 85, 50, 50]], [[40, 25, 10, 5]], 100)).toEqual([[70.9375]]);
  });

  test("CADENCE, NEXT and STATUS, of one ledger", () => {
    const clients = [["Client"], ["Acme"], ["ACME"], ["Acme"]];
    const dates = [["Date"], [45292], [45322], [45352]];
    const amounts = [["Amount"], [5], [5], [5]];
    expect(call("CADENCE", clients, dates, amounts, 45400, null)).toEqual([
      expect.arrayContaining(["Client", "Status"]),
      ["Acme", 3, 45292, 45352, 30, 30, 48, "Order due"],
    ]);
    expect(call("NEXT", clients, dates, amounts, 45400)).toEqual([
      ["Client", "Expected next purchase", "Days overdue", "Overdue in usual intervals"],
      ["Acme", 45382, 18, 0.6],
    ]);
    expect(call("STATUS", [[45352]], [[30]], 45400, null)).toEqual([["Order due"]]);
  });

  test("CHURN", () => {
    expect(call("CHURN", [["Acme"], ["Bolt"]], [[45292], [45627]], null, "year", null)).toEqual([
      expect.arrayContaining(["Period", "Loss rate"]),
      ["2024*", 0, 2, 1, 0, 1, ""],
    ]);
  });

  test("SEGMENT", () => {
    const clients = [["Client"], ["Acme"], ["ACME"], ["Bolt"]];
    const dates = [["Date"], [45292], [45323], [45352]];
    const amounts = [["Amount"], [80], [15], [5]];
    expect(call("SEGMENT", clients, dates, amounts, null, null, "month", null)).toEqual([
      expect.arrayContaining(["Client", "Segment", "Status"]),
      ["Acme", 95, 0.95, 0.95, "A", "N", "AN", 45323, "Active"],
      ["Bolt", 5, 0.05, 1, "C", "N", "CN", 45352, "Active"],
    ]);
  });

  test("SHARE, PARETO, TOPSHARE and CONCENTRATION, of the same values", () => {
    const values = [[60], [20], [10], [5], [5]];
    expect(call("SHARE", values)).toEqual([[0.6], [0.2], [0.1], [0.05], [0.05]]);
    expect(
      call("PARETO", [["a"], ["b"], ["c"], ["d"], ["e"]], values, null, null, null)
    ).toContainEqual(["b", 20, 0.2, 0.8, "A"]);
    expect(call("TOPSHARE", values, null)).toEqual([[0.6]]);
    expect(call("CONCENTRATION", values)).toContainEqual([
      "Dependence",
      "Danger: one client holds 60 %",
    ]);
  });

  test("RANKING, KAISM and TYPE", () => {
    expect(call("RANKING", [["Acme"]], [[70, 85, 50, 50]], [[40, 25, 10, 5]], 100)).toEqual([
      ["Rank", "Client", "Score", "Completeness"],
      [1, "Acme", 70.9375, 1],
    ]);
    expect(call("KAISM", [[9], [2]], [[3], [8]], null)).toEqual([
      ["Key development"],
      ["Maintenance"],
    ]);
    expect(call("TYPE", [[95], [5]], null, null, [[9], [3]], null, null)).toEqual([
      ["Anchor + Image-maker"],
      [""],
    ]);
  });

  test("QUALIFY and BONDS", () => {
    expect(call("QUALIFY", [["yes"]], [[7]], [[false]])).toEqual([["Nurture"]]);
    expect(call("BONDS", [[0, 9, 0, 0, 9, 0, 0]])).toEqual([
      ["Strongest bond", "Strength", "Durability", "Warning"],
      ["Brand", 18 / 7, expect.closeTo(7, 9), ""],
    ]);
  });

  test("WHY", () => {
    expect(call("WHY", [[80], [15], [5]], 1, null, null, null)).toEqual([
      [
        "Rank 1 of 3: 80.0 %. Clients above hold 0.0 %, below the 80 % line, so A; with it 80.0 %. B below 5.",
      ],
    ]);
  });

  test("hands an error cell back in its row", () => {
    const error = cellError("#N/A");
    expect(call("ABC", [[80], [error], [20]], null, null, null)).toEqual([["A"], [error], ["B"]]);
  });

  test("throws what Excel shows: an error it knows, with words", () => {
    expect(failure(() => call("ABC", [["x"], ["12"]], null, null, null))).toEqual({
      code: "#VALUE!",
      message: 'values, row 2: "12" is text, not a number.',
    });
    expect(failure(() => call("ABC", [[0]], null, null, null)).code).toBe("#N/A");
  });

  test("answers at once, without promises", () => {
    for (const { id } of metadata.functions) {
      const answerOf = (): unknown => call(id, [[1, 1, 1]], [[1]], [[1]]);
      let answer: unknown;
      try {
        answer = answerOf();
      } catch (error) {
        answer = error;
      }
      expect(typeof (answer as Promise<unknown>).then).toBe("undefined");
    }
  });
});

describe("functions.json, by Microsoft's rules for custom functions", () => {
  test("welcomes error cells and wants plain values: at the top level, where Excel looks", () => {
    expect(metadata).toMatchObject({
      allowErrorForDataTypeAny: true,
      allowCustomDataForDataTypeAny: false,
    });
  });

  test("ids and names are capital letters and digits, at least three, each once", () => {
    const ids = metadata.functions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, name } of metadata.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
      expect(name).toBe(id);
    }
  });

  test("every function and every argument is described, in one line Excel can show", () => {
    for (const { description, parameters } of metadata.functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text).toMatch(/^[A-Z"0-9].*\.$/);
        expect(text.length).toBeLessThanOrEqual(255);
      }
    }
  });

  test("no argument that must be given stands after one that need not be", () => {
    for (const { parameters } of metadata.functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
      expect(optional[0]).toBe(false);
    }
  });

  test("arguments take anything, are never repeating, and are those of the code", () => {
    for (const { id, parameters } of metadata.functions) {
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      expect(host.functions.get(id)).toHaveLength(parameters.length);
      for (const parameter of parameters) {
        expect(parameter.type).toBe("any");
        expect([undefined, "matrix"]).toContain(parameter.dimensionality);
        expect(parameter).not.toHaveProperty("repeating");
        expect(parameter.name).toMatch(/^[a-z][a-z_]*$/);
      }
    }
  });

  test("optional arguments say what happens without them", () => {
    for (const { parameters } of metadata.functions) {
      for (const { optional, description } of parameters) {
        if (optional) expect(description).toMatch(/Default/);
      }
    }
  });

  test("results spill, and no function is volatile, streaming or in need of addresses", () => {
    for (const details of metadata.functions) {
      expect(details.result).toEqual({ dimensionality: "matrix" });
      expect(details).not.toHaveProperty("options");
    }
  });

  test("the help of each function is a section of the help page, over https", () => {
    for (const { id, helpUrl } of metadata.functions) {
      const url = new URL(helpUrl);
      expect([url.protocol, url.pathname.split("/").at(-1), url.hash]).toEqual([
        "https:",
        "help.html",
        `#${id.toLowerCase()}`,
      ]);
    }
  });
});

describe("help.html", () => {
  test("has one section per function, with its syntax, arguments, result and examples", () => {
    for (const { id, description, parameters } of metadata.functions) {
      const section = sectionOf(id);
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      expect(section).toContain(`<h3>KAM.${id}</h3>`);
      expect(section).toContain(`=KAM.${id}(${names.join(", ")})`);
      const text = plain(section);
      for (const each of [{ description }, ...parameters]) expect(text).toContain(each.description);
      for (const { name } of parameters) expect(section).toContain(`<dt><code>${name}</code>`);
      expect(section).toMatch(new RegExp(`<li><code>=KAM\\.${id}\\(`));
    }
  });

  test("shows the value of an example of each function, as the function gives it", () => {
    for (const { id } of metadata.functions) expect(cellsIn(sectionOf(id))).not.toHaveLength(0);
    expect(cellsIn(sectionOf("ABC"))).toEqual([["A"], ["B"], ["C"]]);
    expect(cellsIn(sectionOf("SHARE"))).toEqual([["0.8"], ["0.15"], ["0.05"]]);
    expect(cellsIn(sectionOf("SCORE"))).toEqual([["70.9375"]]);
    expect(cellsIn(sectionOf("HISTORY")).slice(0, 2)).toEqual([
      ["Client", "2024-01", "2024-02", "2024-03"],
      ["Acme", "500", "480", "530"],
    ]);
  });

  test("links to each section, loads nothing, runs nothing, and has no gaps", () => {
    for (const { id } of metadata.functions) expect(help).toContain(`href="#${id.toLowerCase()}"`);
    expect(help).toContain("default-src 'none'");
    expect(help).not.toMatch(/<script|<link|<img|src=|undefined|NaN|#VALUE!<|<!-- /);
  });

  function sectionOf(id: string): string {
    const [section] = help.split(`<section id="${id.toLowerCase()}">`).slice(1);
    return section!.split("</section>")[0]!;
  }

  /** The cells of the values shown, row by row. */
  function cellsIn(section: string): string[][] {
    return [...section.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell!))
    );
  }

  function plain(html: string): string {
    const signs: Record<string, string> = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };
    return html.replace(/<[^>]+>/g, "").replace(/&\w+;/g, (entity) => signs[entity]!);
  }
});
