const js = require("@eslint/js");
const typescript = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const prettier = require("eslint-config-prettier");

const LAYERS = ["core", "sheet", "functions", "excel", "taskpane", "locales", "playground"];

/** What each layer may import besides itself. Who may name Excel or Office: the layer excel alone. */
const MAY_IMPORT = {
  core: [],
  sheet: ["core", "locales"],
  functions: ["sheet", "core", "locales"],
  excel: ["sheet", "core", "locales"],
  taskpane: ["excel", "sheet", "core", "locales"],
  locales: ["core"],
  playground: ["sheet", "core"],
};

const BROWSER_GLOBALS = [
  "window", "document", "navigator", "location", "localStorage", "sessionStorage", "fetch", "alert", "XMLHttpRequest",
]; // prettier-ignore
const OFFICE_GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const MACHINE_GLOBALS = ["Date", "Intl", "performance", "process"];

const layerRules = LAYERS.map((layer) => {
  const forbidden = LAYERS.filter((other) => other !== layer && !MAY_IMPORT[layer].includes(other));
  const pure = layer === "core" || layer === "sheet";
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: forbidden.map((other) => `**/../${other}/**`),
              message: `${layer} may import only: ${[layer, ...MAY_IMPORT[layer]].join(", ")}.`,
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        ...(layer === "excel" || layer === "playground" ? [] : OFFICE_GLOBALS),
        ...(pure || layer === "functions" || layer === "excel" ? BROWSER_GLOBALS : []),
        ...(pure || layer === "functions" ? MACHINE_GLOBALS : []),
        ...(layer === "functions" ? [] : ["CustomFunctions"]),
      ].filter((name, i, all) => all.indexOf(name) === i),
    },
  };
});

/** What runs in the pane's worker, or may: without Excel, the page or its components. */
const workerRules = {
  files: ["src/taskpane/worker.ts", "src/taskpane/analysis/**/*.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: ["excel", "functions", "playground"].map((layer) => `**/../${layer}/**`),
            message:
              "A worker may import only: taskpane/analysis and its like, sheet, core, locales.",
          },
          { group: ["react", "react-dom/*", "@fluentui/*"], message: "A worker has no page." },
        ],
      },
    ],
    "no-restricted-globals": ["error", ...OFFICE_GLOBALS, "CustomFunctions", ...BROWSER_GLOBALS],
  },
};

module.exports = [
  { ignores: ["dist/", "build/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-undef": "off", // TypeScript's own work
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-irregular-whitespace": ["error", { skipStrings: true, skipRegExps: true }],
    },
  },
  {
    files: ["src/excel/**/*.ts", "test/excel/**/*.ts"],
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/taskpane/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
  ...layerRules,
  workerRules,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        exports: "writable",
        process: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        performance: "readonly",
        setTimeout: "readonly",
        setImmediate: "readonly",
        globalThis: "readonly",
        TextEncoder: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["test/bench/clickToWritten.js"], // parts of it run in the pane
    languageOptions: {
      globals: { document: "readonly", MutationObserver: "readonly", Excel: "readonly" },
    },
  },
  prettier,
];
