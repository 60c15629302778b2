import type { Hit, HitReason } from "./hit"
import { isPictureTool, isToolAgent } from "./tool-agent"

/**
 * Why a request was a machine's, by what it alone tells (rules of the field:
 * HEAD, headers that say it fetches ahead, the agent, what a provider says,
 * the link that no person sees); null when nothing of that tells. What several
 * requests tell together is `judgeHits`'.
 */
export function classifyHit(
  hit: Pick<Hit, "kind" | "method" | "agent" | "ahead" | "reported" | "flagged">
): HitReason | null {
  const { agent } = hit
  if (hit.kind === "trapped") {
    return "trapped"
  }
  if (hit.method === "HEAD") {
    return "head"
  }
  if (hit.ahead) {
    return "prefetch"
  }
  if (hit.flagged) {
    return "flagged"
  }
  if (!agent?.trim()) {
    // Not every provider tells by what a message was opened.
    return hit.reported || agent === null ? null : "no_agent"
  }
  const isTool = hit.kind === "opened" ? isPictureTool : isToolAgent
  return isTool(agent) ? "tool" : null
}

/** Header values by lowercase name. */
type Headers = Record<string, string | string[] | undefined>

/** Whether a request's headers say that nobody has asked for it yet. */
export function fetchesAhead(headers: Headers): boolean {
  return ["purpose", "sec-purpose", "x-purpose", "x-moz"].some((name) =>
    /\b(?:prefetch|preview|prerender)\b/i.test(String(headers[name] ?? ""))
  )
}
