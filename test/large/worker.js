// The pane's worker in a thread of Node: a browser's worker has these two in its global scope.
const fs = require("fs");
const { parentPort } = require("worker_threads");
const ts = require("typescript");

require.extensions[".ts"] = (module, fileName) => {
  const { outputText } = ts.transpileModule(fs.readFileSync(fileName, "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    fileName,
  });
  module._compile(outputText, fileName);
};

// With each message goes the most memory that this thread was seen to have: objects, alive or not, and arrays of numbers.
let megabytes = 0;
globalThis.postMessage = (message) => {
  const { heapUsed, external } = process.memoryUsage();
  megabytes = Math.max(megabytes, (heapUsed + external) / 2 ** 20);
  parentPort.postMessage({ message, megabytes });
};
parentPort.on("message", (data) => globalThis.onmessage({ data }));
require("../../src/taskpane/worker.ts");
