// The built worker of the pane in a thread of Node, with what a browser's worker has in its global scope.
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const { parentPort } = require("worker_threads");

const ASSETS = path.resolve(__dirname, "../../dist/assets");

globalThis.self = globalThis;
globalThis.location = { href: "https://localhost/assets/worker.js" };
globalThis.importScripts = (...addresses) => addresses.forEach((each) => run(path.basename(each)));

// With each message goes the memory that this thread has: objects, alive or not, and arrays of numbers.
globalThis.postMessage = (message) => {
  const { heapUsed, external } = process.memoryUsage();
  const megabytes = (heapUsed + external) / 2 ** 20;
  parentPort.postMessage({ message, megabytes });
};
parentPort.on("message", (data) => globalThis.onmessage({ data }));
run(fs.readdirSync(ASSETS).find((name) => /^worker\.\w+\.js$/.test(name)));

function run(name) {
  const file = path.join(ASSETS, name);
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
}
