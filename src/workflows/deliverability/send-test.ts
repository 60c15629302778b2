import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { allowTest } from "../../domain/deliverability/allow-test"
import {
  makeProbe,
  PROBE_BYTES,
} from "../../domain/deliverability/unsubscribe-probe"
import { OWN_STORE } from "../../domain/store/own-store"
import { EMAIL } from "../../domain/touch/channel"
import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import type { AdminTestSendResponse } from "../../types"
import { newId } from "../process/new-id"
import { TimeBox } from "../process/time-box"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import type { Delivery } from "../sending/delivery"
import { deliverMessage } from "../sending/deliver-message"
import { findProvider } from "../sending/find-provider"
import { hasProvider } from "../sending/has-provider"
import { mailHead } from "../sending/mail-head"
import { sendingLine } from "../sending/sending-line"
import { loadSequences, type LoadedStep } from "../sequence/load-sequences"
import { previewStep } from "../sequence/preview-step"
import { readStoreCurrency } from "../sequence/read-store-currency"
import { requireStores } from "../store/require-stores"
import { requireTestRecipient } from "./require-test-recipient"

export type SendTestInput = {
  to: string | null
  /** The address of the admin's login. */
  own_email: string | null
  /** Without it the active sequence. */
  sequence_id: string | null
  /** Without it its first message. */
  step_id: string | null
  /** Its key in the option `stores`; the shop's own without it. */
  store: string | null
  /** Without it the store's own. */
  locale: string | null
  now: Date
}

/** When tests were sent in the last hour. */
const TEST_SENDS = "test_sends"

/** An admin waits for the answer. */
const PATIENCE_MS = 30_000

const notAllowed = (message: string) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

export async function sendTest(
  container: MedusaContainer,
  input: SendTestInput
): Promise<AdminTestSendResponse["test"]> {
  const recovery = recoveryModule(container)
  const { options } = recovery
  const [store] = requireStores(options, [input.store ?? OWN_STORE])
  const step = await findStep(recovery, input)
  const to = await requireTestRecipient(recovery, input.to, input.own_email)
  if (!(await hasProvider(container, EMAIL))) {
    throw notAllowed(
      `No notification provider serves the "${EMAIL}" channel. Add one to the Notification Module in medusa-config.ts.`
    )
  }
  // Like any other to look at, and it unsubscribes nobody.
  const probe = makeProbe(options.secret, randomBytes(PROBE_BYTES))
  const unsubscribe = `${options.backendUrl}/recovery/u/${probe}`
  const [message] = previewStep(recovery, step, {
    store: store!,
    locale: input.locale ?? store!.locales.default,
    currency: await readStoreCurrency(container),
    now: input.now,
    links: {
      restore: store!.storefront.url,
      unsubscribe,
      preferences: `${options.backendUrl}/recovery/p/${probe}`,
    },
  })
  if (!message) {
    throw notAllowed(`The step "${step.name}" has no content in any language.`)
  }
  await takeTurn(recovery, input.now)
  const id = newId("rtst")
  const subject = `[Test] ${message.subject}`
  const { id: provider, direct } = await findProvider(container, EMAIL)
  const box = new TimeBox(PATIENCE_MS)
  if (!(await sendingLine(container, EMAIL).permit(box.part(0.5)))) {
    throw notAllowed(
      "Other messages use up the rate that the provider allows. Try again in a minute."
    )
  }
  const delivery = await inTime(
    box,
    deliverMessage(
      container,
      direct,
      {
        ...{ to, subject, html: message.html, text: message.text },
        ...mailHead(store!.sender, id, unsubscribe, {
          sequenceId: step.sequence_id,
          stepId: step.id,
          position: step.position,
          store: store!.name,
        }),
      },
      { id, channel: EMAIL, resource: "recovery_test" },
      `${id}:1`
    )
  )
  return { to, subject, provider, ...outcomeOf(delivery) }
}

/** @throws MedusaError when there is none, or it is sent by other means */
async function findStep(
  recovery: RecoveryModuleService,
  { sequence_id, step_id }: Pick<SendTestInput, "sequence_id" | "step_id">
): Promise<LoadedStep> {
  const sequences = await loadSequences(recovery)
  const active = sequences.find(({ status }) => status === "active")
  const sequence = sequence_id
    ? sequences.find(({ id }) => id === sequence_id)
    : (active ?? sequences[0])
  const step = sequence?.steps.find(({ id }) => !step_id || id === step_id)
  if (!step) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "No such message was found."
    )
  }
  if (step.channel !== EMAIL) {
    throw notAllowed(
      `The step "${step.name}" is sent on the channel "${step.channel}". Choose one that is sent by email.`
    )
  }
  return step
}

/** @throws MedusaError when there were too many in the last hour */
async function takeTurn(
  recovery: RecoveryModuleService,
  now: Date
): Promise<void> {
  const from = await recovery.read((db) => readCursor(db, TEST_SENDS))
  const allowed = allowTest(from, now)
  if ("notBefore" in allowed) {
    throw notAllowed(
      `Ten test messages were sent within an hour. The next one may go out at ${allowed.notBefore.toISOString()}.`
    )
  }
  const change = { from, to: allowed.sent }
  if (!(await recovery.read((db) => changeCursor(db, TEST_SENDS, change)))) {
    throw notAllowed("Another test message is being sent. Try again.")
  }
}

const SILENT: Delivery = {
  kind: "ambiguous",
  error: `The provider did not answer within ${PATIENCE_MS / 1000} s.`,
}

async function inTime(
  box: TimeBox,
  sending: ReturnType<typeof deliverMessage>
): Promise<Delivery> {
  return (await box.wait(sending)) ? (await sending).delivery : SILENT
}

function outcomeOf(
  delivery: Delivery
): Pick<AdminTestSendResponse["test"], "outcome" | "error"> {
  switch (delivery.kind) {
    case "accepted":
      return { outcome: "accepted", error: null }
    case "ambiguous":
      return { outcome: "unknown", error: delivery.error }
    default:
      return { outcome: "refused", error: delivery.error }
  }
}
