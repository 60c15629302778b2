/**
 * A device's advertising id (IDFA, GAID): trimmed and in lower case, dashes
 * kept, for TikTok, X, Snapchat, Reddit (Snap's and TikTok's help;
 * rudder-transformer, tiktok_audience).
 */
export function normalizeAdId(input: string): string | null {
  return input.trim().toLowerCase() || null
}
