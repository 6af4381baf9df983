const fs = require("fs");
const path = require("path");
const typescript = require("typescript");

const FOLDER = path.resolve(__dirname, "../src/functions");

/**
 * The files of the custom functions under the questions they answer, as functions.ts lists them: a comment of one line is
 * the question for the exports below it.
 *
 * @example functionGroups()[0] //=> { question: "Who is key?", files: ["<folder>/src/functions/abc.ts", ...] }
 */
function functionGroups() {
  const groups = [];
  const index = fs.readFileSync(path.join(FOLDER, "functions.ts"), "utf8");
  for (const [, question, name] of index.matchAll(
    /^(?:\/\/ (.+)\n(?=export )|export \* from "\.\/(\w+)";)/gm
  )) {
    if (question) groups.push({ question, files: [] });
    else groups.at(-1).files.push(path.join(FOLDER, `${name}.ts`));
  }
  return groups;
}

/** The files of the custom functions, in the order in which functions.ts lists them. */
function functionFiles() {
  return functionGroups().flatMap(({ files }) => files);
}

/** What the metadata leaves out of the comments in a file: the result of each function and its examples, by id. */
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

exports.functionFiles = functionFiles;
exports.functionGroups = functionGroups;
exports.tagsOf = tagsOf;
