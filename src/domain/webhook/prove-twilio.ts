import { createHash, createHmac } from "node:crypto"

import { fieldsOf } from "./fields"
import { isSameText } from "./same-text"
import { doubt, type Proof, type WebhookCall } from "./webhook-call"

/**
 * Twilio's signature: HMAC-SHA1 over the address it called and the form's
 * sorted fields. A proxy may have added or taken the port, so the address is
 * tried both ways. Where the body is no form, the address has its SHA-256.
 *
 * @param url the address as Twilio was given it
 */
export function proveTwilio(
  { raw, header }: WebhookCall,
  { url, form, authToken }: { url: string; form: unknown; authToken: string }
): Proof {
  const signature = header("x-twilio-signature")
  if (!signature || !URL.canParse(url)) {
    return doubt("unproved")
  }
  const hash = new URL(url).searchParams.get("bodySHA256")
  if (hash && !isSameText(hash.toLowerCase(), sha256(raw))) {
    return doubt("forged")
  }
  const fields = hash ? {} : fieldsOf(form)
  const rest = Object.keys(fields)
    .sort()
    .map((name) => name + String(fields[name]))
    .join("")
  const fits = spellings(url).some((spelling) =>
    isSameText(
      signature,
      createHmac("sha1", authToken)
        .update(spelling + rest)
        .digest("base64")
    )
  )
  return fits ? { repeat: null } : doubt("forged")
}

const sha256 = (bytes: Buffer) =>
  createHash("sha256").update(bytes).digest("hex")

/** With its scheme's own port and without, all else as it was written. */
function spellings(url: string): string[] {
  const { protocol } = new URL(url)
  const port = protocol === "https:" ? 443 : 80
  const [, start = "", host = "", rest = ""] =
    /^(https?:\/\/)([^/?#]*)(.*)$/i.exec(url) ?? []
  const bare = host.replace(/:\d+$/, "")
  return [
    ...new Set([url, start + bare + rest, `${start}${bare}:${port}${rest}`]),
  ]
}
