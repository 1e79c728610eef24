import { availableParallelism } from "node:os";
import { FLUENT } from "./test/setup/fluent.mjs";

const ours = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
];

const transform = {
  "^.+\\.tsx?$": ours,
  // A package that ships only ES modules.
  "/node_modules/hpke/.+\\.js$": ours,
};

const shared = {
  rootDir: ".",
  transform,
  // Packages that ship only ES modules.
  transformIgnorePatterns: ["/node_modules/(?!(@lingui|@azure|@microsoft/teams-js|hpke|idb)/)"],
  setupFiles: ["<rootDir>/test/setup/environment.ts"],
};

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
    },
    {
      ...shared,
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      moduleNameMapper: { "^@fluentui/react-(?:components|icons)$": FLUENT },
      globalSetup: "<rootDir>/test/setup/fluent.mjs",
      setupFilesAfterEnv: ["<rootDir>/test/setup/dom.ts"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "<rootDir>/test/setup/browserEnvironment.mjs",
      moduleNameMapper: { "^playwright-core$": "<rootDir>/test/setup/playwright.cjs" },
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/build.mjs",
    },
  ],
  // Half as many workers again as cores: a test of a screen or a page waits now and then for what comes by itself.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: "<rootDir>/test/setup/longFirst.mjs",
  // Long on purpose: hanging code fails by its own timeouts. This limit only has to spare slow tests on a busy machine.
  testTimeout: 600_000,
  // Records every exchange with the local Graph in the run, and validates it against Microsoft's own description.
  globalSetup: "<rootDir>/test/setup/run.mjs",
  globalTeardown: "<rootDir>/test/contracts/graphContractCheck.ts",
};
