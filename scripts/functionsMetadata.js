const path = require("path");
const { sources } = require("webpack");
const { helpPage } = require("./helpPage");
const { runFunctions } = require("./runFunctions");

const TEMPLATE = path.resolve(__dirname, "../src/functions/help.html");

/**
 * Webpack plugin, to stand after CustomFunctionsMetadataPlugin: adds to functions.json what no comment can say (where the
 * help is, that cells with errors are welcome, that data types are not) and writes help.html from the same comments, with
 * examples computed by the functions.js just built.
 */
class FunctionsMetadata {
  /** `address` - where the add-in is served from, with a slash at its end; empty for addresses beside the page. */
  constructor({ address }) {
    this.address = address;
  }

  apply(compiler) {
    const name = "FunctionsMetadata";
    const { PROCESS_ASSETS_STAGE_ADDITIONS, PROCESS_ASSETS_STAGE_SUMMARIZE } =
      compiler.webpack.Compilation;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const textOf = (asset) => compilation.getAsset(asset)?.source.source().toString();

      compilation.hooks.processAssets.tap({ name, stage: PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const generated = textOf("functions.json");
        if (!generated) return; // its own plugin has said why
        const json = JSON.stringify(complete(JSON.parse(generated), this.address), null, 2);
        compilation.updateAsset("functions.json", new sources.RawSource(json));
      });

      // Late, when functions.js is what will be loaded.
      compilation.hooks.processAssets.tap({ name, stage: PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        compilation.fileDependencies.add(TEMPLATE);
        const [json, script] = [textOf("functions.json"), textOf("functions.js")];
        if (!json || !script || compilation.errors.length > 0) return;
        try {
          const page = helpPage(JSON.parse(json).functions, runFunctions(script));
          compilation.emitAsset("help.html", new sources.RawSource(page), { minimized: true }); // stays readable
        } catch (error) {
          compilation.errors.push(new compiler.webpack.WebpackError(`help.html: ${error.message}`));
        }
      });
    });
  }
}

function complete({ functions }, address) {
  const inOneLine = (text) => text.replace(/\s+/g, " ").trim();
  return {
    allowErrorForDataTypeAny: true, // top level: holds for all parameters of type any
    allowCustomDataForDataTypeAny: false, // entities and formatted numbers would arrive in place of plain numbers
    functions: functions.map((details) => ({
      ...details,
      description: inOneLine(details.description),
      helpUrl: `${address}help.html#${details.id.toLowerCase()}`,
      parameters: details.parameters.map((parameter) => ({
        ...parameter,
        description: inOneLine(parameter.description),
      })),
    })),
  };
}

exports.FunctionsMetadata = FunctionsMetadata;
