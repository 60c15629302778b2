import { attention, notKnown, ok, type Verdict } from "./verdict"
import type { UnsubscribeTry } from "./unsubscribe-try"

/** What a try at one of our own public addresses says of it. */
export function judgeTry({
  base,
  outcome,
  detail,
}: Pick<UnsubscribeTry, "base" | "outcome" | "detail">): Verdict {
  const params = { url: base, detail }
  switch (outcome) {
    case "ours":
      return ok("ok", params)
    case "silent":
      return notKnown("silent", params)
    default:
      return attention(outcome, params)
  }
}

/**
 * The same of the mail program's own button, which a mail program shows for
 * an encrypted address only (RFC 8058).
 */
export function judgeOneClick(
  last: Pick<UnsubscribeTry, "base" | "outcome" | "detail"> | null
): Verdict {
  if (!last) {
    return notKnown("untried")
  }
  return last.outcome === "ours" && !last.base.startsWith("https:")
    ? attention("not_encrypted", { url: last.base })
    : judgeTry(last)
}
