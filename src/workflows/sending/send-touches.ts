import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { releaseTouches } from "../../modules/recovery/queries/touch/release-touches"
import { type IssuedCode, issueCodes } from "../incentive/issue-codes"
import type { FreeSlot } from "../process/slots"
import { afterDelivery } from "./after-delivery"
import { gateTouches, type ReadyTouch, type Verdict } from "./gate-touches"
import { CLAIM_LEASE_MS } from "./leases"
import { addMs } from "../../domain/time/duration"
import type { SendContext, TouchOutcome } from "./send-context"
import { sendTouch } from "./send-touch"
import { settleTouch } from "./settle-touch"

/**
 * A call that hangs for this long gives its slot to the next and goes on
 * beside, so that nobody waits behind it.
 */
const HANGS_MS = 5_000

/** Touches that may go out, with the codes they carry. */
export type PreparedTouches = {
  ready: ReadyTouch[]
  codes: Map<string, IssuedCode | Error>
}

/** What became of each touch is told when it is known. */
type Tell = (outcome: TouchOutcome) => void

/**
 * The first half of the send protocol, for claimed touches together: the gate
 * and the codes. Those that may not go out are settled.
 */
export async function prepareTouches(
  context: SendContext,
  touches: ClaimedTouch[],
  tell: Tell
): Promise<PreparedTouches> {
  const ready: ReadyTouch[] = []
  for (const verdict of await judge(context, touches)) {
    if (verdict.kind === "go") {
      ready.push(verdict.ready)
    } else {
      begin(context, settleVerdict(context, verdict).then(tell))
    }
  }
  return { ready, codes: await codesFor(context, ready) }
}

/**
 * The second half, each touch by itself through the process's slots. Resolves
 * when the last of them has been begun. What there is no time for is due
 * again as before.
 */
export async function sendTouches(
  context: SendContext,
  { ready, codes }: PreparedTouches,
  tell: Tell
): Promise<void> {
  for (const [i, one] of ready.entries()) {
    const free = await freeSlot(context)
    if (!free) {
      const left = ready.slice(i)
      await releaseReady(context, left)
      left.forEach(() => tell("released"))
      return
    }
    const code = codes.get(one.touch.id) ?? null
    if (one.offer && !code) {
      // Somebody else has it, or had its row for a moment.
      free()
      await releaseReady(context, [one])
      tell("released")
      continue
    }
    begin(context, sendTouch(context, one, code).then(tell), free)
  }
}

/** Keeps track of work, and gives its slot back when it ends or hangs. */
function begin(
  { line, begun }: SendContext,
  work: Promise<void>,
  free: FreeSlot = () => undefined
): void {
  line.track(work)
  let timer: NodeJS.Timeout | undefined
  const hangs = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, HANGS_MS)
  })
  const awaited = Promise.race([work, hangs]).finally(() => {
    clearTimeout(timer)
    free()
    begun.delete(awaited)
  })
  begun.add(awaited)
}

/** One touch with odd facts must not keep its whole batch from being judged. */
async function judge(
  context: SendContext,
  touches: ClaimedTouch[]
): Promise<Verdict[]> {
  try {
    return await gateTouches(context, touches)
  } catch (error) {
    const [touch] = touches
    if (touches.length > 1) {
      const singly = await Promise.all(
        touches.map((single) => judge(context, [single]))
      )
      return singly.flat()
    }
    return [
      {
        kind: "settle",
        touch: touch!,
        settlement: afterDelivery(
          touch!,
          {
            kind: "temporary",
            error: `It could not be checked: ${(error as Error).message}`,
          },
          { plan: context.plan, policy: "hold", at: context.later() }
        ),
      },
    ]
  }
}

async function settleVerdict(
  context: SendContext,
  { touch, settlement }: Verdict & { kind: "settle" }
): Promise<TouchOutcome> {
  try {
    return await settleTouch(
      context,
      touch,
      settlement,
      addMs(context.now, CLAIM_LEASE_MS)
    )
  } catch (error) {
    context.warn(`touch ${touch.id}`, error as Error)
    return "lost"
  }
}

async function codesFor(
  { container, now }: SendContext,
  ready: ReadyTouch[]
): Promise<Map<string, IssuedCode | Error>> {
  const requests = ready.flatMap(
    ({ touch, placed: { step }, offer, offered }) =>
      step.incentive && offer
        ? [
            {
              touchId: touch.id,
              leaseId: touch.lease_id,
              step,
              incentive: step.incentive,
              terms: offer.terms,
              taxInclusive: offered.every((item) => item.tax_inclusive),
            },
          ]
        : []
  )
  try {
    return await issueCodes(container, requests, now)
  } catch (error) {
    return new Map(
      requests.map(({ touchId }) => [touchId, error as Error] as const)
    )
  }
}

/**
 * A slot, and the channel's permit to use it now; null when nothing more may
 * be begun.
 */
async function freeSlot(context: SendContext): Promise<FreeSlot | null> {
  const { line, box } = context
  const isOpen = () =>
    context.probe || context.forced ? line.mayTry : line.open
  while (line.clogged && box.left > 0) {
    await box.wait(Promise.race(line.running))
  }
  const taking = line.slots.take()
  const taken = await box.wait(taking)
  if (taken && isOpen() && (await isPermitted(context)) && isOpen()) {
    return await taking
  }
  void taking.then((free) => free())
  return null
}

async function isPermitted({ line, box, warn }: SendContext): Promise<boolean> {
  try {
    return await line.permit(box)
  } catch (error) {
    warn("the rate of the channel", error as Error)
    return false
  }
}

/** Due as before; never throws. */
export async function releaseReady(
  { recovery, ...context }: SendContext,
  left: ReadyTouch[]
): Promise<void> {
  if (!left.length) {
    return
  }
  const leaseId = left[0]!.touch.lease_id
  const ids = left.map(({ touch }) => touch.id)
  try {
    await recovery.read((db) => releaseTouches(db, { ids, leaseId }))
  } catch (error) {
    // Their lease runs out, and they are looked at again.
    context.warn(`${ids.length} touches`, error as Error)
  }
}
