import { defineConfig } from "@medusajs/framework/utils"

/**
 * Ports and the database are known when `start.mjs` has found free ones; the
 * build reads this file without them.
 */
const env = (name: string): string => process.env[name] ?? ""
const shopUrl = env("DEMO_SHOP_URL")
const adminUrl = env("DEMO_BACKEND_URL")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env("DATABASE_URL"),
    http: {
      storeCors: shopUrl,
      adminCors: adminUrl,
      authCors: `${adminUrl},${shopUrl}`,
      jwtSecret: env("DEMO_SECRET"),
      cookieSecret: env("DEMO_SECRET"),
    },
    // A browser drops secure cookies on plain http, and with them the login.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  plugins: [
    {
      resolve: "medusa-plugin-cart-recovery",
      options: {
        secret: env("DEMO_SECRET"),
        backendUrl: adminUrl,
        storefront: {
          name: "Hazel & Birch",
          url: shopUrl,
          restorePath: "/restore#{token}",
        },
        sender: {
          name: "Hazel & Birch",
          email: "hello@hazel-and-birch.example",
          replyTo: "help@hazel-and-birch.example",
          supportEmail: "help@hazel-and-birch.example",
          postalAddress: "Lindenweg 7, 20095 Hamburg, Germany",
        },
        quietPeriod: "1h",
        // Of the fortnight's people; whoever tries the shop is written to.
        holdout: 0.1,
        unitCost: { variantMetadata: "cost" },
        timeZone: "Europe/Berlin",
        locales: { default: "en", byCountry: { de: "de", at: "de" } },
        sequence: {
          activate: true,
          // One of each, to look at: not what a store should choose.
          consentModes: {
            eu: "explicit",
            fr: "soft_opt_in",
            us: "legitimate_interest",
            elsewhere: "explicit",
          },
        },
      },
    },
  ],
  modules: [
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          {
            resolve: "medusa-plugin-cart-recovery/providers/smtp",
            id: "smtp",
            options: {
              channels: ["email"],
              url: env("DEMO_SMTP_URL"),
              from: "Hazel & Birch <hello@hazel-and-birch.example>",
            },
          },
        ],
      },
    },
  ],
})
