import { createHmac } from "node:crypto"

import { isSameText } from "../webhook/same-text"

/** Of the 32 bytes of a link's token; the others prove that we made it. */
export const PROBE_BYTES = 12

/**
 * The token of an unsubscribe link that is only tried: it looks like any
 * other, is kept nowhere, and blocks nobody. Who does not know the secret can
 * neither make nor recognize one.
 *
 * @param random `PROBE_BYTES` of them
 */
export function makeProbe(secret: string, random: Uint8Array): string {
  const proof = mac(secret, "probe", random).subarray(0, 32 - PROBE_BYTES)
  return Buffer.concat([random, proof]).toString("base64url")
}

/** What our own door answers to a probe: no other server can say it. */
export function answerToProbe(secret: string, probe: string): string {
  return mac(secret, "answer", Buffer.from(probe)).toString("base64url")
}

/** The answer to a token that is a probe under one of the secrets, else null. */
export function findProbeAnswer(
  secrets: readonly string[],
  token: string
): string | null {
  const random = Buffer.from(token, "base64url").subarray(0, PROBE_BYTES)
  const secret = secrets.find((one) =>
    isSameText(token, makeProbe(one, random))
  )
  return secret === undefined ? null : answerToProbe(secret, token)
}

const mac = (secret: string, purpose: string, data: Uint8Array) =>
  createHmac("sha256", secret)
    .update(`unsubscribe-${purpose}:`)
    .update(data)
    .digest()
