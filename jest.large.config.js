// The largest sheets Excel can hold: `npm run test:large`. The tests under test/large run at a tenth of it by `npm test`,
// and those that let a run fail with a third of the failures.
process.env.KAM_LARGE = "1";

const { projects } = require("./jest.config");

const node = projects.find(({ displayName }) => displayName === "node");
module.exports = {
  testTimeout: 60 * 60_000,
  projects: [
    {
      ...node,
      displayName: "large",
      testMatch: ["<rootDir>/test/large/**/*.test.ts", "<rootDir>/test/excel/*RunFaults.test.ts"],
    },
  ],
};
