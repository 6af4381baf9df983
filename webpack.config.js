const path = require("path");
const fs = require("fs");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { DefinePlugin, IgnorePlugin } = require("webpack");
const { developmentAddress, productionAddress, rewrite } = require("./scripts/address");
const { functionFiles } = require("./scripts/functionComments");
const { FunctionsMetadata } = require("./scripts/functionsMetadata");
const { version } = require("./package.json");

const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const OFFICE_JS_NETWORK = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const PLAYGROUND_PORT = 3001;

/**
 * What the pane's page may load and reach: its own files, and office.js from where Microsoft serves it. Nothing of a workbook
 * can leave, and no text of a workbook can become a script. The component library writes its styles at run time.
 */
const contentSecurityPolicy = (officeJs) => {
  const network = officeJs.startsWith("https:") ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${network}`,
    `connect-src 'self'${network}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};

/**
 * As webpack has it, save that a function called in one place stays a function. Put in that place it would be made anew each
 * time it is called: for each of a million names, 128 bytes of garbage, and KAM.CADENCE half as slow again.
 */
const MINIFIED = { compress: { passes: 2, reduce_funcs: false } };

const from = (...parts) => path.resolve(__dirname, ...parts);

/**
 * Two compilations: functions.js stands alone (a workbook full of formulas must not wait for a user interface), the
 * pages share the other. `--env playground` adds the playground to the pages and serves it on port 3001.
 */
module.exports = async (env, argv) => {
  const production = argv.mode === "production";
  const playground = Boolean(env.playground);
  const address = production ? productionAddress : playground ? "" : developmentAddress;
  const serving = Boolean(env.WEBPACK_SERVE);
  const officeJs = production ? OFFICE_JS_NETWORK : "office-js/office.js";

  const shared = {
    mode: production ? "production" : "development",
    // The playground starts faster without: most of it is the spreadsheet's code, not ours.
    devtool: production ? "source-map" : playground ? false : "cheap-module-source-map",
    output: { path: from("dist"), filename: "[name].js", chunkFilename: "chunks/[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true },
          exclude: /node_modules/,
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    cache: production ? false : { type: "filesystem", buildDependencies: { config: [__filename] } },
    performance: { hints: false },
    optimization: {
      ...(production && { minimize: { javascript: MINIFIED } }),
      // The playground shows what ships: React as it is in production, which is also faster.
      ...(playground && { nodeEnv: "production" }),
    },
    stats: "errors-warnings",
  };

  const functions = {
    ...shared,
    name: "functions",
    target: ["web", "es2020"],
    entry: { functions: "./src/functions/functions.ts" },
    plugins: [
      new CustomFunctionsMetadataPlugin({
        input: functionFiles(),
        output: "functions.json",
      }),
      new FunctionsMetadata({ address }),
    ],
  };

  const pages = {
    ...shared,
    name: "pages",
    // What an earlier build left goes, but for what the other compilation writes.
    // A name that changes with its content may be kept by browsers for ever; taskpane.html, which names them, may not.
    output: {
      ...shared.output,
      ...(production && {
        filename: "assets/[name].[contenthash:10].js",
        chunkFilename: "assets/[name].[contenthash:10].js",
      }),
      clean: { keep: /^(functions|help)\./ },
    },
    target: ["web", "es2020"],
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      ...(playground && {
        playground: "./src/playground/index.ts",
        pane: "./src/playground/pane.ts",
      }),
    },
    plugins: [
      new DefinePlugin({ KAM_VERSION: JSON.stringify(version) }),
      // Patterns for breaking words in 70 languages; the page only asks for those of English.
      new IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-)[\w-]+-[\w-]{8}\.js$/,
        contextRegExp: /engine-render/,
      }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        officeJs,
        policy: contentSecurityPolicy(officeJs),
        functionsJs: production ? `functions.js?v=${version}` : "functions.js",
      }),
      ...(playground
        ? ["playground", "pane"].map(
            (page) =>
              new HtmlPlugin({
                filename: `${page}.html`,
                template: `./src/playground/${page}.html`,
                chunks: [page],
              })
          )
        : []),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (text) => (production ? rewrite(text.toString(), address) : text),
          },
          ...(production ? [] : officeJsFiles()),
        ],
      }),
    ],
    ...(serving && { devServer: await devServer(playground) }),
  };

  return [functions, pages];
};

/**
 * The npm package of office.js stands in for Microsoft's delivery network in development. Its licence allows that, and
 * neither shipping it nor storing it elsewhere.
 */
function officeJsFiles() {
  const hosts = fs
    .readdirSync(OFFICE_JS)
    .filter((file) => /^excel-.*\.js$/.test(file) && !file.includes(".debug."));
  return ["office.js", "en-us/office_strings.js", ...hosts].map((file) => ({
    from: file,
    to: `office-js/${file}`,
    context: OFFICE_JS,
    info: { minimized: true },
  }));
}

/** Excel loads add-ins over https only, with a certificate the machine trusts; the playground needs neither. */
async function devServer(playground) {
  const shared = {
    // The languages of office.js that a build does not copy.
    static: { directory: OFFICE_JS, publicPath: "/office-js", watch: false },
    hot: false,
    client: false, // what is served is what ships
    headers: { "Access-Control-Allow-Origin": "*" },
  };
  if (playground) {
    process.env.WEBPACK_DEV_SERVER_BASE_PORT = String(PLAYGROUND_PORT);
    return {
      ...shared,
      host: "localhost",
      port: "auto",
      devMiddleware: { index: "playground.html" },
      open: ["/playground.html"],
    };
  }
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    ...shared,
    port: 3000,
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}
