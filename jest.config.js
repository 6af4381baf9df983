// Univer's dependencies ship as ES modules only, which Node 20 cannot require: they are turned into CommonJS here.
const ES_MODULES =
  "(lodash-es|nanoid|kdbush|rbush|quickselect|cjk-regex|franc-min|trigram-utils|n-gram|collapse-white-space|regexp-util|unicode-regex|@flatten-js/interval-tree|hucre|chardet)";

// Tests run in a context of their own, where each use of a global is a search that makes reading half a million rows take
// eight times as long: these are handed in to every file instead. Not Symbol, which a package declares anew.
const BUILT_IN = [
  "Array",
  "DataView",
  "Date",
  "Error",
  "Float64Array",
  "Infinity",
  "Int32Array",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "RegExp",
  "Set",
  "String",
  "Uint16Array",
  "Uint32Array",
  "Uint8Array",
  "WeakMap",
  "isNaN",
];

const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        tsconfig: {
          module: "commonjs",
          moduleResolution: "bundler",
          jsx: "react-jsx",
          target: "ES2022",
          esModuleInterop: true,
          isolatedModules: true,
          ignoreDeprecations: "6.0",
        },
        diagnostics: false,
      },
    ],
    "^.+\\.m?js$": [
      "ts-jest",
      {
        tsconfig: {
          module: "commonjs",
          allowJs: true,
          target: "ES2022",
          esModuleInterop: true,
          isolatedModules: true,
          ignoreDeprecations: "6.0",
        },
        diagnostics: false,
      },
    ],
  },
  sandboxInjectedGlobals: BUILT_IN,
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES}/)`],
};

module.exports = {
  testTimeout: 180000, // against what never ends alone: a busy machine may take ten times as long as a quiet one
  maxWorkers: 3, // of two cores jest would use one; tests in the browser wait most of their time
  projects: [
    {
      ...shared,
      displayName: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/test/browser/",
        "<rootDir>/test/large/(?!tenth)",
      ],
    },
    { ...shared, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
