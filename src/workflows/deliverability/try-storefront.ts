import {
  attention,
  notKnown,
  ok,
  type Verdict,
} from "../../domain/deliverability/verdict"

const PATIENCE_MS = 5_000

/** Whether a shop answers where a message's button leads. Never throws. */
export async function tryStorefront(url: string): Promise<Verdict> {
  try {
    const { status, body } = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await body?.cancel()
    const params = { url, detail: String(status) }
    return status < 500 ? ok("ok", params) : attention("failing", params)
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } }
    return notKnown("silent", { url, detail: cause?.code ?? name })
  }
}
