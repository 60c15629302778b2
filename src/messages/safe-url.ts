/**
 * The address when it may stand in a link or a picture, else null. Only http
 * and https pass: a `javascript:` or `data:` address must never become a link.
 */
export function safeUrl(url: unknown): string | null {
  try {
    const parsed = new URL(String(url ?? ""))
    return ["http:", "https:"].includes(parsed.protocol) ? parsed.href : null
  } catch {
    return null
  }
}
