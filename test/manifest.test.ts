import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addressFrom, developmentAddress, rewrite } from "../scripts/address";

const ROOT = join(__dirname, "..");
const BUILT = join(ROOT, "dist", "manifest.xml");
const PRODUCTION_ADDRESS = "https://office.acme.com/kam/";

const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const production = rewrite(manifest, PRODUCTION_ADDRESS);

const SCHEMA = join(process.env.KAM_DATA ?? "", "manifest-schema", "OfficeAppManifestV1_1.xsd");
const canValidate = existsSync(SCHEMA) && spawnSync("xmllint", ["--version"]).status === 0;
const ifValidating = canValidate ? test : test.skip;
const ifBuilt = existsSync(BUILT) ? test : test.skip;

describe("the manifest", () => {
  ifValidating("is valid against Microsoft's schemas (needs KAM_DATA and xmllint)", () => {
    const validate = (xml: string) =>
      execFileSync("xmllint", ["--noout", "--nonet", "--schema", SCHEMA, "-"], {
        input: xml,
        stdio: "pipe",
      });
    expect(() => validate(manifest)).not.toThrow();
    expect(() => validate(production)).not.toThrow();
    expect(() => validate(manifest.replace("<Permissions>", "<Permission>"))).toThrow();
  });

  test("has an identity of its own: a random (version 4) GUID", () => {
    expect(texts(manifest, "Id")[0]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    );
  });

  test("carries the version of package.json, as four numbers", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(texts(manifest, "Version")).toEqual([`${version}.0`]);
  });

  test("resolves every resid, to a resource of the kind that is asked for, and leaves no resource unused", () => {
    const kindOf = new Map(resources(manifest).map(({ id, kind }) => [id, kind]));
    const uses = elements(manifest).filter(({ attributes }) => attributes.resid !== undefined);
    expect(uses.length).toBeGreaterThan(10);
    for (const { name, attributes } of uses) {
      expect([name, attributes.resid, kindOf.get(attributes.resid!)]).toEqual([
        name,
        attributes.resid,
        kindFor(name),
      ]);
    }
    expect(new Set(uses.map(({ attributes }) => attributes.resid))).toEqual(new Set(kindOf.keys()));
  });

  test("gives every resource, tab, group and control one id, of at most 32 characters where it is a resource", () => {
    const ids = elements(manifest).flatMap(({ attributes }) =>
      attributes.id === undefined ? [] : [attributes.id]
    );
    expect(ids).toEqual([...new Set(ids)]);
    for (const { id } of resources(manifest)) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("keeps to the lengths of strings: 125 for labels, 250 for descriptions, 2,048 for addresses", () => {
    const longest = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };
    for (const { kind, value } of resources(manifest))
      expect(value.length).toBeLessThanOrEqual(longest[kind]);
    const [description] = elements(manifest).filter(({ name }) => name === "Description");
    expect(description!.attributes.DefaultValue!.length).toBeLessThanOrEqual(250);
  });

  test("serves everything over https, from one place", () => {
    for (const address of addresses(manifest))
      expect(address.startsWith(developmentAddress)).toBe(true);
    expect(addresses(manifest).length).toBeGreaterThan(8);
  });

  test("has each icon in the size that it names", () => {
    const sizeOf = new Map<string, number>([
      [valueOf(manifest, "IconUrl"), 32],
      [valueOf(manifest, "HighResolutionIconUrl"), 64],
    ]);
    const images = new Map(resources(manifest).map(({ id, value }) => [id, value]));
    for (const { attributes } of elements(manifest).filter(({ name }) => name === "bt:Image")) {
      if (attributes.resid !== undefined)
        sizeOf.set(images.get(attributes.resid)!, Number(attributes.size));
    }
    expect([...new Set(sizeOf.values())].sort((a, b) => a - b)).toEqual([16, 32, 64, 80]);
    for (const [address, size] of sizeOf) {
      expect([address, ...pngSize(address.slice(developmentAddress.length))]).toEqual([
        address,
        size,
        size,
      ]);
    }
    expect(pngSize("assets/icon-128.png")).toEqual([128, 128]);
  });

  test("runs functions and pane on one page, for as long as the workbook is open", () => {
    const pages = [
      /<Runtime resid="([^"]+)" lifetime="long"\/>/,
      /<Page>\s*<SourceLocation resid="([^"]+)"/,
    ].map((pattern) => pattern.exec(manifest)?.[1]);
    const pane = /xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/.exec(manifest)?.[1];
    expect([...pages, pane]).toEqual(["Pane.Url", "Pane.Url", "Pane.Url"]);
    const pageAddress = resources(manifest).find(({ id }) => id === "Pane.Url")!.value;
    expect(pageAddress).toBe(`${developmentAddress}taskpane.html`);
    expect(/<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1]).toBe(
      pageAddress
    );
    expect(manifest).not.toContain("TaskpaneId"); // a long-lived shared runtime allows one pane, without an id
  });

  test("asks for the requirement sets that the add-in is built on", () => {
    const sets = elements(manifest).filter(({ name }) => name === "Set");
    expect(sets.map(({ attributes }) => [attributes.Name, attributes.MinVersion])).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      ["ExcelApi", "1.14"],
    ]);
  });
});

describe("the manifest of a production build", () => {
  test("has every address rewritten", () => {
    expect(production).not.toMatch(/localhost/i);
    expect(addresses(production)).toHaveLength(addresses(manifest).length);
    for (const address of addresses(production))
      expect(address.startsWith(PRODUCTION_ADDRESS)).toBe(true);
  });

  ifBuilt("is what the build wrote (needs dist/manifest.xml)", () => {
    const built = readFileSync(BUILT, "utf8");
    const address = valueOf(built, "SupportUrl").replace(/help\.html$/, "");
    expect(built).toBe(rewrite(manifest, address));
    if (address !== developmentAddress) expect(built).not.toMatch(/localhost/i);
  });
});

describe("KAM_ADDRESS", () => {
  test("is a folder, with or without a slash at its end", () => {
    expect(addressFrom("https://office.acme.com/kam")).toBe("https://office.acme.com/kam/");
    expect(addressFrom("https://office.acme.com/kam/")).toBe("https://office.acme.com/kam/");
  });

  test("has a placeholder where it is not given", () => {
    expect(addressFrom(undefined)).toBe("https://kam.example/");
  });

  test.each([
    "http://office.acme.com/",
    "office.acme.com",
    "https://office.acme.com/?a=1",
    "https://a@b.com/",
    "ftp://x/",
  ])("cannot be %s", (setting) => {
    expect(() => addressFrom(setting)).toThrow(setting);
  });

  test("is written as it stands, also where it has the signs of a replacement pattern", () => {
    expect(rewrite(`${developmentAddress}a ${developmentAddress}b`, "https://x.com/$&/")).toBe(
      "https://x.com/$&/a https://x.com/$&/b"
    );
  });
});

type Kind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

interface Resource {
  readonly id: string;
  readonly kind: Kind;
  readonly value: string;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The opening tags of a manifest with their attributes; enough, since it holds no CDATA and no `>` in attributes. */
function elements(xml: string): Element[] {
  const withoutComments = xml.replace(/<!--[\s\S]*?-->/g, "");
  return [...withoutComments.matchAll(/<([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*\/?>/g)].map(
    ([, name, attributes]) => ({
      name: name!,
      attributes: Object.fromEntries(
        [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
      ),
    })
  );
}

function resources(xml: string): Resource[] {
  const kinds: readonly Kind[] = ["Images", "Urls", "ShortStrings", "LongStrings"];
  return kinds.flatMap((kind) => {
    const [section] = texts(xml, `bt:${kind}`);
    return elements(section!).map(({ attributes }) => ({
      id: attributes.id!,
      kind,
      value: attributes.DefaultValue!,
    }));
  });
}

/** What may stand behind a resid, by the element that has it. */
function kindFor(element: string): Kind {
  if (element === "bt:Image") return "Images";
  if (element === "Description") return "LongStrings";
  return element === "Runtime" || element === "SourceLocation" ? "Urls" : "ShortStrings";
}

function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, "g"))].map(
    ([, text]) => text!
  );
}

function valueOf(xml: string, name: string): string {
  return elements(xml).find((element) => element.name === name)!.attributes.DefaultValue!;
}

/** Every address but those that name an XML namespace. */
function addresses(xml: string): string[] {
  return elements(xml).flatMap(({ attributes }) =>
    Object.entries(attributes)
      .filter(([key, value]) => !key.startsWith("xmlns") && /^\w+:\/\//.test(value))
      .map(([, value]) => value)
  );
}

/** Width and height of a PNG file, from its IHDR chunk (W3C, Portable Network Graphics, 11.2.1). */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(join(ROOT, path));
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
