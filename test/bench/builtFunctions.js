const fs = require("fs");
const path = require("path");

const FILE = path.resolve(__dirname, "../../dist/functions.js");

/**
 * The functions of the built dist/functions.js, by id: run as a page runs a script, with CustomFunctions beside it.
 * `shadows` may put others in the place of globals, such as a Float64Array that counts.
 */
exports.builtFunctions = function builtFunctions(shadows = {}) {
  if (!fs.existsSync(FILE))
    throw new Error("dist/functions.js is missing: run `npm run build` first.");
  const functions = {};
  const CustomFunctions = {
    associate: (id, f) => (functions[id] = f),
    Error: class extends Error {},
    ErrorCode: {},
  };
  const names = { CustomFunctions, ...shadows };
  new Function(...Object.keys(names), fs.readFileSync(FILE, "utf8"))(...Object.values(names));
  return functions;
};
