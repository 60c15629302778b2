import { addressHashes } from "../../domain/contact/hash-address"
import { addMs } from "../../domain/time/duration"
import { releaseTouches } from "../../modules/recovery/queries/touch/release-touches"
import type { CommitRow } from "../../modules/recovery/queries/touch/commit-touches"
import type { FoundPermission } from "../consent/find-permissions"
import type { IssuedCode } from "../incentive/issue-codes"
import { afterDelivery } from "./after-delivery"
import { deliverMessage } from "./deliver-message"
import type { Delivery } from "./delivery"
import { deliveryKey } from "./delivery-keys"
import type { ReadyTouch } from "./gate-touches"
import { hearLate } from "./hear-late"
import { judgeDelivery } from "./judge-delivery"
import { LEASE_MARGIN_MS, SEND_LEASE_MS } from "./leases"
import { type PreparedMessage, prepareMessage } from "./prepare-message"
import type { SendContext, TouchOutcome } from "./send-context"
import { settleTouch } from "./settle-touch"

const FIRST_WAIT_MS = 50
const COMMIT_PATIENCE_MS = 5_000

/**
 * The send protocol for one touch from its message to its settlement. Never
 * throws.
 */
export async function sendTouch(
  context: SendContext,
  ready: ReadyTouch,
  code: IssuedCode | Error | null
): Promise<TouchOutcome> {
  try {
    const prepared = prepare(context, ready, code)
    return "message" in prepared
      ? await commitAndDeliver(context, ready, prepared)
      : await notPrepared(context, ready, prepared)
  } catch (error) {
    // Its lease runs out, and it is looked at again.
    context.warn(`touch ${ready.touch.id}`, error as Error)
    return "lost"
  }
}

/** What fails here was not on the wire: this touch alone tries again. */
function prepare(
  context: SendContext,
  ready: ReadyTouch,
  code: IssuedCode | Error | null
): PreparedMessage | Delivery {
  try {
    if (code instanceof Error) {
      throw code
    }
    return prepareMessage(context, ready, code)
  } catch (error) {
    return {
      kind: "temporary",
      error: `It could not be prepared: ${(error as Error).message}`,
    }
  }
}

async function notPrepared(
  context: SendContext,
  { touch }: ReadyTouch,
  delivery: Delivery
): Promise<TouchOutcome> {
  const { plan, policy, later } = context
  return await settleTouch(
    context,
    touch,
    afterDelivery(touch, delivery, { plan, policy, at: later() }),
    addMs(later(), SEND_LEASE_MS)
  )
}

async function commitAndDeliver(
  context: SendContext,
  ready: ReadyTouch,
  { message, links, told }: PreparedMessage
): Promise<TouchOutcome> {
  const { container, recovery, later, provider, providerId } = context
  const { touch } = ready
  const key =
    (provider?.directDelivery.idempotent && touch.delivery_key) ||
    deliveryKey(touch)
  const leaseUntil = addMs(later(), SEND_LEASE_MS)
  const committed = await commit(context, {
    id: touch.id,
    lease_id: touch.lease_id,
    delivery_key: key,
    attempt: touch.attempt,
    provider: providerId,
    address_hashes: addressHashes(
      recovery.options,
      touch.channel,
      ready.recipient.email
    ),
    address_id: ready.recipient.addressId,
    ...toEvidence(ready.consent),
    lease_until: leaseUntil,
    at: later(),
    links,
    message: told,
  })
  if (committed === false) {
    return await release(context, ready)
  }
  if (!committed || addMs(later(), LEASE_MARGIN_MS) > leaseUntil) {
    return await untried(context, ready, key, leaseUntil)
  }
  const { delivery, late } = await deliverMessage(
    container,
    provider,
    message,
    touch,
    key
  )
  const outcome = await settleTouch(
    context,
    touch,
    await judgeDelivery(context, ready, { key, delivery }),
    leaseUntil
  )
  // Nobody waits for it, and a process that ends does not.
  late
    ?.then((answer) => hearLate(context, ready, { key, delivery: answer }))
    .catch((error: Error) => context.warn("a late answer", error))
  return outcome
}

/** What is kept of why its person was written to. */
function toEvidence({ permission, consent_id }: FoundPermission) {
  return {
    consent_id,
    consent_basis: permission.may ? permission.basis : null,
    consent_evidence_id: permission.may ? permission.evidence_id : null,
  }
}

/**
 * True when it was committed, false when it must not be sent, null when the
 * database did not answer in time, so that it is unknown.
 */
async function commit(
  { line }: SendContext,
  row: CommitRow
): Promise<boolean | null> {
  const until = performance.now() + COMMIT_PATIENCE_MS
  for (let wait = FIRST_WAIT_MS; performance.now() < until; wait *= 2) {
    try {
      return await line.commits.add(row)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return null
}

/** Nothing was handed over: due as before, whatever the commit did. */
async function untried(
  context: SendContext,
  { touch }: ReadyTouch,
  key: string,
  leaseUntil: Date
): Promise<TouchOutcome> {
  return await settleTouch(
    context,
    touch,
    {
      state: "due",
      due_at: new Date(touch.due_at),
      untried: true,
      keep_key: Boolean(touch.delivery_key),
      attempt: { key, outcome: "untried" },
    },
    leaseUntil
  )
}

/** Due as before, unless somebody else has ended it meanwhile. */
async function release(
  { recovery }: SendContext,
  { touch }: ReadyTouch
): Promise<TouchOutcome> {
  await recovery.read((db) =>
    releaseTouches(db, { ids: [touch.id], leaseId: touch.lease_id })
  )
  return "released"
}
