import type { Network } from "../../../domain/audience/network"

/** What ad networks call themselves, the same in every language. */
export const NETWORK_NAMES: Record<Network, string> = {
  google: "Google Ads",
  meta: "Meta",
  tiktok: "TikTok",
  x: "X",
  linkedin: "LinkedIn",
  pinterest: "Pinterest",
  snapchat: "Snapchat",
  microsoft: "Microsoft Advertising",
  reddit: "Reddit",
}
