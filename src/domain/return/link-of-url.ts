import {
  type HitKind,
  PIXEL_LINK,
  PREFERENCES_LINK,
  RESTORE_LINK,
  TRAP_LINK,
  UNSUBSCRIBE_LINK,
} from "./hit"
import { readSignedLink } from "./signed-link"

/** A link that is none of ours. */
const ELSEWHERE = "elsewhere"

const DOORS: Record<string, { kind: HitKind; link: string }> = {
  r: { kind: "clicked", link: RESTORE_LINK },
  u: { kind: "viewed", link: UNSUBSCRIBE_LINK },
  p: { kind: "viewed", link: PREFERENCES_LINK },
  h: { kind: "trapped", link: TRAP_LINK },
  o: { kind: "opened", link: PIXEL_LINK },
}

/**
 * Which link of a message it was, by where it led. What a provider calls a
 * click was one of a link to unsubscribe, too, or of the one that no person
 * sees.
 */
export function linkOfUrl(
  url: string | null,
  secrets: string[]
): { kind: HitKind; link: string } {
  const [, door = "", token = ""] =
    /\/recovery\/([rupcho])\/([\w-]+)/.exec(url ?? "") ?? []
  if (door === "c") {
    const link = readSignedLink(secrets, token)?.link ?? ELSEWHERE
    return { kind: "clicked", link }
  }
  return DOORS[door] ?? { kind: "clicked", link: ELSEWHERE }
}
