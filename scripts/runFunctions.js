const vm = require("vm");

/**
 * The custom functions that a script registers, by id: it is run alone, with nothing but CustomFunctions beside it.
 *
 * @example runFunctions(script).ABC([[80], [15], [5]], null, null, null) //=> [["A"], ["B"], ["C"]]
 */
exports.runFunctions = function runFunctions(script) {
  const functions = {};
  const CustomFunctions = {
    associate: (id, f) => {
      functions[id] = f;
    },
    Error: class extends Error {
      constructor(code, message) {
        super(message);
        this.code = code;
      }
    },
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  vm.runInNewContext(script, { CustomFunctions }, { filename: "functions.js" });
  return functions;
};
