const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const INSTALLED = path.join(__dirname, "node_modules");
const { nativePolars } = require("./package.json");

/** Installs the peers into this folder where they are missing: exact versions, from the registry npm is set to. */
exports.installPeers = function installPeers() {
  const npm = (...args) =>
    execFileSync("npm", [...args, "--no-audit", "--no-fund"], {
      cwd: __dirname,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  const platform = polarsPlatform();
  const wanted = ["@duckdb/node-api", "nodejs-polars", ...(platform ? [platform] : [])];
  if (wanted.every((name) => fs.existsSync(path.join(INSTALLED, name)))) return;
  try {
    // The native part of Polars is asked for by its name: npm leaves it out on a Node earlier than it wants, though it runs
    // on earlier ones too. Not `npm ci`, which refuses a lock file without the packages of platforms a registry lacks.
    npm("install", "--no-save", ...(platform ? [`${platform}@${nativePolars[platform]}`] : [])); // prettier-ignore
  } catch (error) {
    console.error(`The peers could not be installed: ${error.message}`);
  }
};

/** The native part of Polars for this machine. */
function polarsPlatform() {
  const name = `nodejs-polars-${process.platform}-${process.arch}`;
  return Object.keys(nativePolars).find((each) => each.startsWith(name));
}

/** What each peer exports, or null where it is missing. */
exports.loadPeer = function loadPeer(name) {
  try {
    return require(path.join(INSTALLED, { DuckDB: "@duckdb/node-api", Polars: "nodejs-polars" }[name])); // prettier-ignore
  } catch {
    return null;
  }
};
