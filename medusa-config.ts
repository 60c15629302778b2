import { tmpdir } from "node:os"
import path from "node:path"

import { defineConfig, Modules } from "@medusajs/framework/utils"

/** Of tests, which are gone with them. */
const FILES = path.join(tmpdir(), `recovery-files-${process.pid}`)

/**
 * For development and tests: loads `src/` directly, without a build. What
 * stores install is described in docs/getting-started.md.
 */
export default defineConfig({
  admin: { disable: process.env.RECOVERY_TEST_ADMIN !== "true" },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "development-only",
      cookieSecret: "development-only",
    },
  },
  modules: [
    {
      resolve: "./src/modules/recovery",
      options: {
        secret: "development-only-development-only",
        backendUrl: "http://localhost:9000",
        storefront: { name: "Test Shop", url: "http://localhost:8000" },
        sender: {
          name: "Test Shop",
          email: "hello@shop.test",
          supportEmail: "help@shop.test",
          postalAddress: "Test Shop Ltd, 1 Main Street, Springfield",
        },
        locales: { default: "en", byCountry: { de: "de" } },
        sequence: {
          activate: true,
          consentModes: {
            eu: "legitimate_interest",
            elsewhere: "legitimate_interest",
          },
        },
        schedule: process.env.RECOVERY_SCHEDULE ?? "off",
        alerts: { email: process.env.RECOVERY_ALERTS_EMAIL },
        // Stories order and leave again within hours; those of the levers set
        // their own.
        pauseAfterOrder: "1s",
        // Everybody is written to; stories of the holdout set their own.
        holdout: 0,
        codes: { oncePer: "1h", mostPerYear: 365 },
        webhooks: JSON.parse(process.env.RECOVERY_WEBHOOKS ?? "{}"),
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      key: Modules.FILE,
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { upload_dir: FILES, private_upload_dir: FILES },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      key: Modules.NOTIFICATION,
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          ...(process.env.RECOVERY_SMTP_URL
            ? [
                {
                  resolve: "./src/providers/smtp",
                  id: "smtp",
                  options: {
                    channels: ["email"],
                    url: process.env.RECOVERY_SMTP_URL,
                    from: "Test Shop <hello@shop.test>",
                  },
                },
              ]
            : []),
        ],
      },
    },
  ],
})
