import { randomBytes } from "node:crypto"

import {
  answerToProbe,
  makeProbe,
  PROBE_BYTES,
} from "../../domain/deliverability/unsubscribe-probe"
import {
  outcomeOf,
  type TryOutcome,
} from "../../domain/deliverability/unsubscribe-try"

const PATIENCE_MS = 5_000
const LONGEST = 10_000

export type Tried = { base: string; outcome: TryOutcome; detail: string }

/**
 * Goes the way of a mail program's own button: a POST to our public address,
 * which must not redirect (RFC 8058), with a token that blocks nobody. Never
 * throws, and never takes longer than a few seconds.
 *
 * @param method GET for the way of a person, who looks first
 */
export async function tryUnsubscribe(
  { secret, backendUrl: base }: { secret: string; backendUrl: string },
  method: "GET" | "POST" = "POST"
): Promise<Tried> {
  const probe = makeProbe(secret, randomBytes(PROBE_BYTES))
  try {
    const answer = await fetch(`${base}/recovery/u/${probe}`, {
      method,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(method === "POST" && {
        body: "List-Unsubscribe=One-Click",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      }),
    })
    const said = await readSome(answer)
    return {
      base,
      outcome: outcomeOf({
        status: answer.status,
        isOurs: said.includes(answerToProbe(secret, probe)),
        isEncrypted: base.startsWith("https:"),
      }),
      detail: String(answer.status),
    }
  } catch (error) {
    return { base, outcome: "silent", detail: wordsOf(error) }
  }
}

/** Ours is short; of another server's page the beginning is enough. */
async function readSome(answer: Response): Promise<string> {
  let text = ""
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.length > LONGEST) {
      break
    }
  }
  return text
}

/** What the network said: `ENOTFOUND`, `ECONNREFUSED`, `TimeoutError`, … */
function wordsOf(error: unknown): string {
  const { cause, name } = error as Error & { cause?: { code?: string } }
  return cause?.code ?? name ?? "Error"
}
