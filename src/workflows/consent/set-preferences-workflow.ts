import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import {
  PREFERENCE_QUESTIONS,
  type PreferenceChange,
} from "../../domain/consent/preference-change"
import { insertTouchEvent } from "../../modules/recovery/queries/return/insert-touch-event"
import { readCartEmails } from "../contact/read-cart-emails"
import { newId } from "../process/new-id"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { judgeTouches } from "../return/judge-touches"
import { openLink } from "../return/open-link"
import { storeOfLink } from "../store/store-of-link"
import { applyPreferences } from "./apply-preferences"
import { listLanguages } from "./list-languages"
import { cartOfLink, readPreferences } from "./read-preferences"

export type SetPreferencesInput = {
  /** Of the link to unsubscribe. */
  token: string
  change: PreferenceChange
  now: Date
}

const setPreferencesStep = createStep(
  "recovery-set-preferences",
  async ({ token, change, ...input }: SetPreferencesInput, { container }) => {
    const now = new Date(input.now)
    const recovery = recoveryModule(container)
    const asked = { token, purpose: "unsubscribe" as const, now }
    const link = await openLink(container, asked)
    await requireWordings(recovery, change)
    if (change.kind === "save" && change.locale !== null) {
      const { store } = await storeOfLink(container, link)
      if (!(await listLanguages(recovery, store)).includes(change.locale)) {
        throw notOffered("No message is written in this language.")
      }
    }
    const cartEmails = await readCartEmails(container, {
      email: link.email,
      about: cartOfLink(link),
    })
    const changed = await recovery.transaction(async (db) => {
      const kind = await applyPreferences(
        { db, container, link, cartEmails, now },
        change
      )
      if (kind) {
        await insertTouchEvent(db, {
          id: newId("rtev"),
          touch_id: link.touch_id,
          kind,
          actor: "human",
          at: now,
          link_id: link.id,
          user_agent: null,
        })
        const { touch_id } = link
        await judgeTouches(db, [{ touch_id, from: now, to: now }], now)
      }
      return kind !== null
    })
    // Read anew: the language may be another one.
    const after = await openLink(container, asked)
    return new StepResponse({
      ...(await readPreferences(container, after, now)),
      changed,
    })
  }
)

/** A yes is to one of the wordings that the page shows, of whatever version. */
async function requireWordings(
  recovery: RecoveryModuleService,
  change: PreferenceChange
): Promise<void> {
  const said =
    change.kind === "save"
      ? change.switches.flatMap((one) => (one.on ? one : []))
      : change.kind === "back_on"
        ? [{ purpose: "email" as const, wording_id: change.wording_id }]
        : []
  for (const { purpose, wording_id } of said) {
    const [known] = await recovery.listConsentWordings(
      { id: wording_id, key: PREFERENCE_QUESTIONS[purpose] },
      { take: 1 }
    )
    if (!known) {
      throw notOffered("A yes needs the wording that the page showed.")
    }
  }
}

const notOffered = (sentence: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, sentence)

/**
 * Changes what a link's person gets: purposes on and off, the language, no
 * more about this cart, everything off, and back on again, which takes back
 * their own unsubscribe, and nothing else that blocks them. In one
 * transaction; asking again changes nothing more. Answers what holds then, and
 * whether anything has changed.
 * @throws MedusaError NOT_FOUND for any token that is not good, INVALID_DATA
 *   for a language or a wording that the page does not offer
 */
export const setPreferencesWorkflow = createWorkflow(
  "recovery-set-preferences",
  (input: SetPreferencesInput) =>
    new WorkflowResponse(setPreferencesStep(input))
)
