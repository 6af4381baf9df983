// The largest sheets Excel can hold: `npm run test:large`. They time the pane's thread, and so are no part of
// `npm test`, which may share its machine: it runs a tenth of them, untimed, and lets runs fail in a third of the ways.
process.env.KAM_LARGE = "1";

const { projects } = require("./jest.config");

const node = projects.find(({ displayName }) => displayName === "node");
module.exports = {
  testTimeout: 60 * 60_000,
  projects: [
    {
      ...node,
      testPathIgnorePatterns: ["/node_modules/"],
      displayName: "large",
      testMatch: ["<rootDir>/test/large/**/*.test.ts", "<rootDir>/test/excel/*RunFaults.test.ts"],
    },
  ],
};
