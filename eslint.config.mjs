import js from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import boundaries from "eslint-plugin-boundaries"
import globals from "globals"
import tseslint from "typescript-eslint"

/**
 * The layers, each with those it may import from, besides itself.
 * ARCHITECTURE.md says what they are for.
 */
const LAYERS = {
  domain: [],
  policies: ["domain"],
  types: ["domain"],
  messages: ["types", "domain"],
  modules: ["messages", "types", "domain"],
  providers: ["types", "domain"],
  workflows: ["providers", "modules", "messages", "types", "domain"],
  api: ["workflows", "modules", "messages", "types", "domain"],
  jobs: ["workflows", "modules", "domain"],
  scripts: ["workflows", "modules", "domain"],
  subscribers: ["workflows", "domain"],
  admin: ["types", "domain"],
}

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.demo/**",
      "**/.cache/**",
      "src/messages/layout.generated.ts",
      "src/modules/recovery/migrations/**",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...medusa.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // Ids are global in a store: ours bear the plugin's name in front.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
    },
  },
  {
    // Rules of the domain know no Medusa, not even its errors.
    files: ["src/domain/**/*.ts", "src/messages/**/*.ts"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: ["src/domain/**/*.ts"],
    ignores: ["**/*.spec.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|node:crypto$|libphonenumber-js/min$|isbot$)",
              message:
                "The domain is pure: only itself, hashing, phones and agents.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/workflows/process/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^\\.\\./(?!recovery-module$|\\.\\./domain/)",
              message: "A process's tools know no subject.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.check.json" } },
      "boundaries/elements": Object.keys(LAYERS).map((type) => ({
        type,
        pattern: `src/${type}`,
      })),
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: [
            // Packages are no layer.
            { allow: { to: { module: { origin: ["external", "core"] } } } },
            ...Object.entries(LAYERS).map(([type, below]) => ({
              from: { element: { type } },
              allow: {
                to: { element: { types: { anyOf: [type, ...below] } } },
              },
            })),
          ],
        },
      ],
    },
  },
  {
    files: ["medusa-config.ts", "integration-tests/**/*.ts"],
    languageOptions: {
      parserOptions: { project: "tsconfig.check.json" },
    },
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "*.js"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.cjs", "jest.config.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["demo/shop/**/*.js", "demo/lib/inbox/browser/*.js"],
    languageOptions: { globals: globals.browser },
  },
  {
    // The demo plays people and prints: its errors are no HTTP answers.
    files: ["demo/**", "scripts/**", "integration-tests/**", "benchmarks/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // What a store's API answers is looked at, not relied on.
    files: ["integration-tests/**/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  }
)
