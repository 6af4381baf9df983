// Writes src/playground/host/apiSets.json: for each class of the namespace Excel, the requirement set each member needs,
// as the `[Api set: ...]` comments of @types/office-js say. Run it after an update of that package:
//   node scripts/apiSets.js
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

const TYPES = require.resolve("@types/office-js/index.d.ts");
const OUTPUT = path.join(__dirname, "../src/playground/host/apiSets.json");

/** { Range: { "ExcelApi 1.1": ["address", ...], ... }, ... }; "name=" is the setting of a property that was read-only in an earlier set. */
function apiSets() {
  const source = ts.createSourceFile(TYPES, readFileSync(TYPES, "utf8"), ts.ScriptTarget.Latest);
  const classes = {};
  for (const namespace of source.statements) {
    if (!ts.isModuleDeclaration(namespace) || namespace.name.text !== "Excel") continue;
    for (const statement of namespace.body.statements) {
      if (!ts.isClassDeclaration(statement)) continue;
      const members = (classes[statement.name.text] ??= {});
      const own = setsOf(statement, source);
      for (const member of statement.members) {
        const name = member.name?.text;
        if (!name || ["context", "load", "set", "toJSON", "track", "untrack"].includes(name))
          continue;
        const { get, set } = setsOf(member, source) ?? own ?? {};
        if (!get) continue;
        add(members, get, name);
        if (set && set !== get) add(members, set, `${name}=`);
      }
    }
  }
  return sorted(classes);
}

/** The sets one comment names: "ExcelApi 1.1", or for example "ExcelApi 1.1 for getting the name; 1.4 for setting it". */
function setsOf(node, source) {
  const comment = ts
    .getLeadingCommentRanges(source.text, node.pos)
    ?.map(({ pos, end }) => source.text.slice(pos, end))
    .pop();
  const text = comment && /\[Api set:\s*([^\]]*)\]/.exec(comment)?.[1];
  if (!text) return undefined;
  const get = /^(\w+)\s+(BETA|\d+(?:\.\d+)*)/.exec(text);
  if (!get) return { get: text.trim() || "unknown" };
  const set = /[;,]\s*(\d+(?:\.\d+)*) for set/.exec(text);
  return { get: `${get[1]} ${get[2]}`, set: set ? `${get[1]} ${set[1]}` : undefined };
}

function add(members, set, name) {
  const names = (members[set] ??= []);
  if (!names.includes(name)) names.push(name);
}

function sorted(classes) {
  const byName = ([a], [b]) => a.localeCompare(b, "en", { numeric: true });
  return Object.fromEntries(
    Object.entries(classes)
      .sort(byName)
      .map(([name, sets]) => [
        name,
        Object.fromEntries(
          Object.entries(sets)
            .sort(byName)
            .map(([set, names]) => [set, names.sort()])
        ),
      ])
  );
}

module.exports = { apiSets };

if (require.main === module) {
  const { format, resolveConfig } = require("prettier");
  resolveConfig(OUTPUT)
    .then((config) => format(JSON.stringify(apiSets()), { ...config, parser: "json" }))
    .then((text) => writeFileSync(OUTPUT, text));
}
