const fs = require("fs");
const path = require("path");
const typescript = require("typescript");
const { sources } = require("webpack");

const FOLDER = path.resolve(__dirname, "../src/functions");
const NAMESPACE = "KAM";

/**
 * The files of the custom functions, in the order in which functions.ts lists them.
 *
 * @example functionFiles()[0] //=> "<folder>/src/functions/abc.ts"
 */
function functionFiles() {
  const index = fs.readFileSync(path.join(FOLDER, "functions.ts"), "utf8");
  return [...index.matchAll(/^export \* from "\.\/(\w+)";$/gm)].map(([, name]) =>
    path.join(FOLDER, `${name}.ts`)
  );
}

/**
 * Webpack plugin, to stand after CustomFunctionsMetadataPlugin: adds to functions.json what no comment can say (where the
 * help is, that cells with errors are welcome, that data types are not) and writes help.html from the same comments.
 */
class FunctionsMetadata {
  /** `address` - where the add-in is served from, with a slash at its end; empty for addresses beside the page. */
  constructor({ address }) {
    this.address = address;
  }

  apply(compiler) {
    const name = "FunctionsMetadata";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const generated = compilation.getAsset("functions.json");
        if (!generated) return; // its own plugin has said why
        const metadata = complete(JSON.parse(generated.source.source().toString()), this.address);
        const json = JSON.stringify(metadata, null, 2);
        compilation.updateAsset("functions.json", new sources.RawSource(json));
        const page = new sources.RawSource(helpPage(metadata));
        compilation.emitAsset("help.html", page, { minimized: true }); // stays readable
        compilation.fileDependencies.add(path.join(FOLDER, "help.html"));
      });
    });
  }
}

function complete({ functions }, address) {
  const inOneLine = (text) => text.replace(/\s+/g, " ").trim();
  return {
    allowErrorForDataTypeAny: true, // top level: holds for all parameters of type any
    allowCustomDataForDataTypeAny: false, // entities and formatted numbers would arrive in place of plain numbers
    functions: functions.map((details) => ({
      ...details,
      description: inOneLine(details.description),
      helpUrl: `${address}help.html#${details.id.toLowerCase()}`,
      parameters: details.parameters.map((parameter) => ({
        ...parameter,
        description: inOneLine(parameter.description),
      })),
    })),
  };
}

function helpPage({ functions }) {
  const tags = Object.assign({}, ...functionFiles().map(tagsOf));
  const contents = functions.map(
    ({ id }) => `<li><a href="#${id.toLowerCase()}">${fullName(id)}</a></li>`
  );
  const sections = functions.map((details) => helpSection(details, tags[details.id]));
  return fs
    .readFileSync(path.join(FOLDER, "help.html"), "utf8")
    .replace("<!-- contents -->", () => contents.join("\n"))
    .replace("<!-- functions -->", () => sections.join("\n"));
}

function helpSection({ id, description, parameters }, { returns, examples }) {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const details = parameters.map(
    ({ name, description }) => `<dt><code>${name}</code></dt><dd>${escaped(description)}</dd>`
  );
  return `<section id="${id.toLowerCase()}">
<h2>${fullName(id)}</h2>
<p>${escaped(description)}</p>
<p><code>=${fullName(id)}(${names.join(", ")})</code></p>
<dl>${details.join("\n")}</dl>
<h3>Result</h3>
<p>${escaped(returns)}</p>
<h3>Examples</h3>
<ul>${examples.map((example) => `<li><code>${escaped(example)}</code></li>`).join("\n")}</ul>
</section>`;
}

/** What the metadata leaves out of a function's comment: its result and its examples, by id. */
function tagsOf(file) {
  const text = fs.readFileSync(file, "utf8");
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest, true);
  const functions = source.statements.filter(typescript.isFunctionDeclaration);
  const entries = functions.flatMap((declaration) => {
    const commentsOf = (tag) =>
      typescript
        .getJSDocTags(declaration)
        .filter(({ tagName }) => tagName.text === tag)
        .map(({ comment }) => typescript.getTextOfJSDocComment(comment));
    const [id] = commentsOf("customfunction");
    return id ? [[id, { returns: commentsOf("returns")[0], examples: commentsOf("example") }]] : [];
  });
  return Object.fromEntries(entries);
}

function fullName(id) {
  return `${NAMESPACE}.${id}`;
}

function escaped(text) {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]
  );
}

exports.functionFiles = functionFiles;
exports.FunctionsMetadata = FunctionsMetadata;
