/** Where ad teams take their files. */
export const NETWORKS = [
  "google",
  "meta",
  "tiktok",
  "x",
  "linkedin",
  "pinterest",
  "snapchat",
  "microsoft",
  "reddit",
] as const

export type Network = (typeof NETWORKS)[number]
