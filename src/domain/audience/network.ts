/** The ad networks that audience files are written for. */
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
