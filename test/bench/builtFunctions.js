const fs = require("fs");
const path = require("path");
const vm = require("vm");

/** The functions of the built dist/functions.js, by id, in a bare JavaScript context. */
exports.builtFunctions = function builtFunctions() {
  const file = path.resolve(__dirname, "../../dist/functions.js");
  if (!fs.existsSync(file))
    throw new Error("dist/functions.js is missing: run `npm run build` first.");
  const functions = {};
  class FunctionError extends Error {}
  const CustomFunctions = {
    associate: (id, f) => (functions[id] = f),
    Error: FunctionError,
    ErrorCode: {},
  };
  vm.runInNewContext(fs.readFileSync(file, "utf8"), { CustomFunctions, console });
  return functions;
};
