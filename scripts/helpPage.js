const fs = require("fs");
const path = require("path");
const { isSelfContained, parsed, valueOf } = require("./exampleFormula");
const { functionGroups, tagsOf } = require("./functionComments");

const TEMPLATE = path.resolve(__dirname, "../src/functions/help.html");
const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/**
 * The help page: for each function what its comment says, and the examples, each that needs no workbook with its value as
 * the functions themselves compute it.
 *
 * @param metadata - the functions of functions.json
 * @param functions - the functions themselves, by id
 * @throws Error where a function has no example with a value, or an example yields an error
 */
function helpPage(metadata, functions) {
  const groups = functionGroups().map(({ question, files }) => ({
    question,
    members: files.flatMap((file) =>
      Object.entries(tagsOf(file)).map(([id, tags]) => ({
        ...tags,
        details: metadata.find((details) => details.id === id),
      }))
    ),
  }));
  const sections = groups.map(
    ({ question, members }) =>
      `<h2 class="question">${escaped(question)}</h2>\n${members
        .map((member) => functionSection(member, metadata, functions))
        .join("\n")}`
  );
  return fs
    .readFileSync(TEMPLATE, "utf8")
    .replace("<!-- contents -->", () => groups.map(contentsOf).join("\n"))
    .replace("<!-- functions -->", () => sections.join("\n"));
}

function contentsOf({ question, members }) {
  const lines = members.map(
    ({ details: { id, description } }) =>
      `<li><a href="#${id.toLowerCase()}">KAM.${id}</a> ${escaped(beginning(description))}</li>`
  );
  return `<div>\n<h2>${escaped(question)}</h2>\n<ul>\n${lines.join("\n")}\n</ul>\n</div>`;
}

/** The first clause: what the function is for. */
function beginning(description) {
  return description.split(/[:.](?: |$)/)[0];
}

function functionSection({ details, returns, examples }, metadata, functions) {
  const { id, description, parameters } = details;
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const shown = examples.map((formula) => exampleOf(formula, returns, metadata, functions));
  if (!shown.some(({ hasValue }) => hasValue))
    throw new Error(`KAM.${id} has no example with its own numbers.`);
  return `<section id="${id.toLowerCase()}">
<h3>KAM.${id}</h3>
<p>${escaped(description)}</p>
<p class="syntax"><code>=KAM.${id}(${names.join(", ")})</code></p>
<h4>Arguments</h4>
<dl>
${parameters.map(argumentOf).join("\n")}
</dl>
<h4>Result</h4>
<p>${escaped(returns)}</p>
<h4>Examples</h4>
<ul class="examples">
${shown.map(({ html }) => html).join("\n")}
</ul>
</section>`;
}

function argumentOf({ name, description, dimensionality, optional }) {
  const kind = dimensionality === "matrix" ? "cells" : "one value";
  const [, text, byDefault = ""] = /^(.*?)(Default .*)?$/.exec(description);
  return `<dt><code>${name}</code> <small>${kind}${optional ? ", optional" : ""}</small></dt>
<dd>${withChoices(text)}${byDefault && `<span class="default">${withChoices(byDefault)}</span>`}</dd>`;
}

/** What stands in quotes is what is to be typed. */
function withChoices(text) {
  return escaped(text).replace(/&quot;[^&]+?&quot;/g, "<code>$&</code>");
}

function exampleOf(formula, returns, metadata, functions) {
  const tree = parsed(formula);
  const hasValue = isSelfContained(tree);
  const table = hasValue ? valueTable(calculated(formula, tree, metadata, functions), returns) : "";
  return { hasValue, html: `<li><code>${escaped(formula)}</code>${table}</li>` };
}

function calculated(formula, tree, metadata, functions) {
  let value;
  try {
    value = valueOf(tree, functions, metadata);
  } catch (error) {
    throw new Error(`${formula} yields an error: ${error.code ?? ""} ${error.message}`);
  }
  const isCell = (cell) => ["string", "number", "boolean"].includes(typeof cell);
  if (!Array.isArray(value) || !value.flat().every(isCell))
    throw new Error(`${formula} yields something that is no table of values.`);
  return value;
}

function valueTable(rows, returns) {
  const [headings, ...body] = returns.startsWith("A table") ? rows : [null, ...rows];
  const isDate = (column) => / purchase$/.test(headings?.[column] ?? "");
  const head = headings
    ? `<thead><tr>${headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join("")}</tr></thead>\n`
    : "";
  const lines = body.map(
    (row) => `<tr>${row.map((cell, c) => cellOf(cell, isDate(c))).join("")}</tr>`
  );
  return `
<div class="value" role="region" aria-label="Value" tabindex="0"><table>
${head}<tbody>
${lines.join("\n")}
</tbody></table></div>`;
}

function cellOf(cell, isDate) {
  if (typeof cell !== "number") return `<td>${escaped(String(cell))}</td>`;
  return `<td class="number">${isDate ? dateText(cell) : numberText(cell)}</td>`;
}

/** To six places, as a cell of usual width shows it. */
function numberText(value) {
  return String(Math.round(value * 1e6) / 1e6);
}

function dateText(serial) {
  return new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function escaped(text) {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]
  );
}

exports.helpPage = helpPage;
