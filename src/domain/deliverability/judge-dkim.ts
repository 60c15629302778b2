import { readTags } from "./dns-text"
import { attention, notKnown, ok, type Verdict } from "./verdict"

/** The TXT records of a selector; null when nobody could look them up. */
export type FoundKeys = { selector: string; texts: readonly string[] | null }

type Key = "good" | "weak" | "short" | "revoked" | "testing"

/** The size of an RSA key's frame around its modulus, and of the smallest. */
const RSA_1024 = 150
const RSA_2048 = 280

/** A record's key; null for one that is none, as a wildcard answers. */
function readKey(text: string): Key | null {
  const tags = readTags(text)
  const key = tags.get("p")
  const version = tags.get("v")
  if (key === undefined || (version !== undefined && version !== "DKIM1")) {
    return null
  }
  const bytes = Buffer.from(key.replace(/\s/g, ""), "base64").length
  if (bytes === 0) {
    return "revoked"
  }
  if (tags.get("t")?.toLowerCase().split(":").includes("y")) {
    return "testing"
  }
  if ((tags.get("k") ?? "rsa").toLowerCase() !== "rsa") {
    return "good"
  }
  if (bytes < RSA_1024) {
    return "short"
  }
  return bytes < RSA_2048 ? "weak" : "good"
}

/** The best of them counts: a domain may have keys of former providers. */
const RANK: Key[] = ["good", "weak", "testing", "short", "revoked"]

/**
 * Whether a domain has a key that its messages are signed by. Where a
 * selector is called cannot be looked up: it is known by the option, or
 * guessed, and a guess that finds nothing means nothing.
 *
 * @param isGuess whether the selectors were only guessed
 */
export function judgeDkim(
  found: readonly FoundKeys[],
  isGuess: boolean
): Verdict {
  const keys = found.flatMap(({ selector, texts }) =>
    (texts ?? []).flatMap((text) => {
      const key = readKey(text)
      return key ? [{ selector, key }] : []
    })
  )
  const best = RANK.find((rank) => keys.some(({ key }) => key === rank))
  if (!best) {
    if (isGuess) {
      return notKnown(
        found.some(({ texts }) => texts) ? "no_guess" : "unreachable"
      )
    }
    return found.some(({ texts }) => !texts)
      ? notKnown("unreachable")
      : attention("none", { selectors: listOf(found) })
  }
  const selectors = listOf(keys.filter(({ key }) => key === best))
  return best === "good" || best === "weak"
    ? ok(best === "good" ? "ok" : "weak", { selectors })
    : attention(best, { selectors })
}

const listOf = (entries: readonly { selector: string }[]) =>
  [...new Set(entries.map(({ selector }) => selector))].slice(0, 5).join(", ")
