const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const INSTALLED = path.join(__dirname, "node_modules");
const { optionalDependencies } = require("./package.json");

/** Installs the peers into this folder where they are missing: exact versions, from the registry npm is set to. */
exports.installPeers = function installPeers() {
  const npm = (...args) =>
    execFileSync("npm", [...args, "--no-audit", "--no-fund"], {
      cwd: __dirname,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  try {
    if (!fs.existsSync(path.join(INSTALLED, "@duckdb"))) npm("ci");
    // npm leaves out an optional package that asks for a later Node, though this one runs on earlier ones too.
    const platform = polarsPlatform();
    if (platform && !fs.existsSync(path.join(INSTALLED, platform))) {
      npm("install", "--no-save", `${platform}@${optionalDependencies[platform]}`);
    }
  } catch (error) {
    console.error(`The peers could not be installed: ${error.message}`);
  }
};

/** The native part of Polars for this machine. */
function polarsPlatform() {
  const name = `nodejs-polars-${process.platform}-${process.arch}`;
  return Object.keys(optionalDependencies).find((each) => each.startsWith(name));
}

/** What each peer exports, or null where it is missing. */
exports.loadPeer = function loadPeer(name) {
  try {
    return require(path.join(INSTALLED, { DuckDB: "@duckdb/node-api", Polars: "nodejs-polars" }[name])); // prettier-ignore
  } catch {
    return null;
  }
};
