const fs = require("fs");
const ts = require("typescript");

/** From here on `require` takes .ts files too, as they are written: what the tests of the browser use serves the bench as well. */
exports.requireTypeScript = function requireTypeScript() {
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  require.extensions[".ts"] = (module, file) =>
    module._compile(
      ts.transpileModule(fs.readFileSync(file, "utf8"), { compilerOptions }).outputText,
      file
    );
};
