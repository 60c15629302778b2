const swc = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", decorators: true, tsx: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: "es2022",
      },
    },
  ],
}

const common = {
  testEnvironment: "node",
  transform: swc,
  moduleFileExtensions: ["js", "ts", "tsx", "json", "mjs"],
}

const { passedOver } = require("./integration-tests/support/spec-groups.cjs")

/** Unit tests stand beside the code; the others need PostgreSQL. */
module.exports = {
  testTimeout: 120_000,
  workerIdleMemoryLimit: "1500MB",
  // On two cores: the files wait for PostgreSQL and the network half of the time.
  maxWorkers: 3,
  testSequencer: "<rootDir>/integration-tests/support/longest-first.cjs",
  // Medusa tells every event; `npm test -- --silent=false` shows it.
  silent: true,
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/src/**/*.spec.ts"],
      modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/demo/"],
    },
    {
      ...common,
      displayName: "integration",
      testMatch: ["<rootDir>/integration-tests/**/*.spec.ts"],
      testPathIgnorePatterns: passedOver(
        process.env.RECOVERY_TEST_TOGETHER === "true"
      ),
      modulePathIgnorePatterns: ["<rootDir>/demo/"],
      setupFiles: ["<rootDir>/integration-tests/setup.ts"],
    },
  ],
}
