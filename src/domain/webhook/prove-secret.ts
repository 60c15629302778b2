import { isSameText } from "./same-text"
import { doubt, type Proof, type WebhookCall } from "./webhook-call"

/**
 * A provider that signs nothing: it repeats a secret that was entered with
 * the address, as the password of basic auth or as a bearer token.
 */
export function proveSecret({ header }: WebhookCall, secrets: string[]): Proof {
  const given = givenSecret(header("authorization") ?? "")
  if (given === null) {
    return doubt("unproved")
  }
  return secrets.some((secret) => isSameText(given, secret))
    ? { repeat: null }
    : doubt("forged")
}

function givenSecret(authorization: string): string | null {
  const [, scheme = "", rest = ""] =
    /^(basic|bearer)\s+(\S+)\s*$/i.exec(authorization) ?? []
  switch (scheme.toLowerCase()) {
    case "bearer":
      return rest
    case "basic": {
      const login = Buffer.from(rest, "base64").toString()
      return login.slice(login.indexOf(":") + 1)
    }
    default:
      return null
  }
}
