const ROOT = "cart-recovery"

/** Cache keys; every one begins with the root, so one call refreshes all. */
export const recoveryKeys = {
  all: [ROOT] as const,
  report: (asked: object) => [ROOT, "report", asked] as const,
  cause: [ROOT, "cause"] as const,
  benchmarks: [ROOT, "benchmarks"] as const,
  health: [ROOT, "health"] as const,
  carts: (query: object) => [ROOT, "carts", query] as const,
  problemTouches: (page: number) =>
    [ROOT, "touches", "problems", page] as const,
  sequences: [ROOT, "sequences"] as const,
  preview: (id: string, asked: object) =>
    [ROOT, "sequences", id, "preview", asked] as const,
  consent: [ROOT, "consent"] as const,
  stores: [ROOT, "stores"] as const,
  setup: [ROOT, "setup"] as const,
  webhooks: [ROOT, "webhooks"] as const,
  touchMessage: (id: string) => [ROOT, "touches", id, "message"] as const,
  cart: (id: string) => [ROOT, "cart", id] as const,
  order: (id: string) => [ROOT, "order", id] as const,
  codes: (query: object) => [ROOT, "codes", query] as const,
  promotion: (id: string) => [ROOT, "promotion", id] as const,
  blocks: (email: string) => [ROOT, "blocks", email] as const,
  leftOut: (page: number) => [ROOT, "left-out", page] as const,
  customerGroups: [ROOT, "customer-groups"] as const,
  customer: (id: string) => [ROOT, "customer", id] as const,
  customerAudiences: (id: string) =>
    [ROOT, "customer", id, "audiences"] as const,
  audiences: [ROOT, "audiences"] as const,
  audience: (id: string) => [ROOT, "audience", id] as const,
  audienceNetworks: (id: string) => [ROOT, "audience", id, "networks"] as const,
  audienceFeeds: (id: string) => [ROOT, "audience", id, "feeds"] as const,
  audienceExports: (id: string) => [ROOT, "audience", id, "exports"] as const,
  audiencePreview: (asked: object) =>
    [ROOT, "audience-preview", asked] as const,
  ruleChoices: (asked: object) => [ROOT, "rule", "choices", asked] as const,
  currencies: [ROOT, "currencies"] as const,
  shopCountries: [ROOT, "shop-countries"] as const,
  salesChannels: [ROOT, "sales-channels"] as const,
  segments: [ROOT, "segments"] as const,
}
