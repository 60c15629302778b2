/**
 * The testbed's Medusa. What differs from run to run comes as one JSON object
 * in TESTBED: `options` (over the plugin's), `provider` (`resolve` and
 * `options` of the email channel's provider), `redisUrl` (event bus, workflow
 * engine and locking on Redis), `pool` (of database connections), `plugin`
 * (false leaves the plugin out altogether).
 */
const { defineConfig, Modules } = require("@medusajs/framework/utils")

const testbed = JSON.parse(process.env.TESTBED ?? "{}")

const recovery = {
  resolve: "./src/modules/recovery",
  options: {
    secret: "testbed-only-testbed-only-testbed-only",
    // Its people are made up, and come all at once.
    robots: false,
    // Everybody is written to.
    holdout: 0,
    // Of a network of its own: where links lead to the reader's own machine,
    // nobody could unsubscribe, and messages wait.
    backendUrl: "https://testbed.internal",
    storefront: { name: "Testbed", url: "http://localhost:8000" },
    sender: {
      name: "Testbed",
      email: "hello@shop.test",
      postalAddress: "Testbed Ltd, 1 Main Street, Springfield",
    },
    sequence: {
      activate: true,
      consentModes: {
        eu: "legitimate_interest",
        elsewhere: "legitimate_interest",
      },
    },
    schedule: "off",
    // Its providers are its own: they reach nobody.
    sendTo: "all",
    ...testbed.options,
  },
}

const notification = {
  resolve: "@medusajs/medusa/notification",
  key: Modules.NOTIFICATION,
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/notification-local",
        id: "local",
        options: { channels: ["feed"] },
      },
      ...(testbed.provider
        ? [
            {
              resolve: testbed.provider.resolve,
              id: "testbed",
              options: { channels: ["email"], ...testbed.provider.options },
            },
          ]
        : []),
    ],
  },
}

const onRedis = testbed.redisUrl
  ? [
      {
        resolve: "@medusajs/medusa/event-bus-redis",
        options: { redisUrl: testbed.redisUrl },
      },
      {
        resolve: "@medusajs/medusa/workflow-engine-redis",
        options: { redis: { redisUrl: testbed.redisUrl } },
      },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl: testbed.redisUrl },
            },
          ],
        },
      },
    ]
  : []

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: {
      connection: { ssl: false },
      ...(testbed.pool && { pool: testbed.pool }),
    },
    ...(testbed.redisUrl && { redisUrl: testbed.redisUrl }),
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "testbed",
      cookieSecret: "testbed",
    },
  },
  modules: [
    ...(testbed.plugin === false ? [] : [recovery]),
    notification,
    ...onRedis,
  ],
})
