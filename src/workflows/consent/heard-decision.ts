import { MedusaError } from "@medusajs/framework/utils"

import { type AdCover, tidyCovers } from "../../domain/consent/ad-cover"
import type { Decision } from "../../domain/consent/consent-record"
import type { Purpose } from "../../domain/consent/purpose"
import { QUESTIONS } from "../../messages"
import type { Db } from "../../modules/recovery/db"
import { addWordings } from "../../modules/recovery/queries/consent/add-wordings"
import { findWording } from "../../modules/recovery/queries/consent/find-wording"
import { listWordings } from "../../modules/recovery/queries/consent/list-wordings"
import { newId } from "../process/new-id"

/** What a form heard, and what it had shown. */
export type HeardDecision = {
  purpose: Purpose
  decision: Decision
  /** A wording that is known, as `GET /store/recovery/consent` answers it. */
  wording_id?: string | null
  /**
   * Or one of the store's own, which is kept with its version from then on.
   * `covers`: what its words say about ads beyond their being shown.
   */
  wording?: {
    key: string
    locale: string
    text: string
    covers?: AdCover[] | null
  } | null
}

/**
 * The wording that a decision was made to.
 * @throws MedusaError INVALID_DATA for one that is not known, that asks
 *   something else, or for a yes to none
 */
export async function requireWording(
  db: Db,
  heard: HeardDecision
): Promise<string | null> {
  const { purpose, decision, wording_id, wording } = heard
  if (wording) {
    return await keepWording(db, wording)
  }
  if (!wording_id) {
    if (decision === "withdrawn") {
      return null
    }
    throw refusal(
      `"${decision}" needs the wording that was shown: name its wording_id, as GET /store/recovery/consent answers it.`
    )
  }
  const known = await findWording(db, wording_id)
  if (!known) {
    throw refusal(
      "No wording has this wording_id: ask GET /store/recovery/consent for those that there are."
    )
  }
  const question = QUESTIONS[known.key as keyof typeof QUESTIONS]
  if (
    question &&
    (question.purpose !== purpose ||
      !(question.decisions as readonly string[]).includes(decision))
  ) {
    throw refusal(
      `The wording "${known.key}" asks for "${question.purpose}" and can be answered by ${question.decisions.map((one) => `"${one}"`).join(" or ")}.`
    )
  }
  return known.id
}

async function keepWording(
  db: Db,
  wording: NonNullable<HeardDecision["wording"]>
): Promise<string> {
  if (wording.key in QUESTIONS) {
    throw refusal(
      `The wording "${wording.key}" is the dashboard's: name its wording_id, or give your own form's another key.`
    )
  }
  if (!LOCALE.test(wording.locale)) {
    throw refusal('The wording\'s locale must be one such as "en" or "pt-BR".')
  }
  const [added] = await addWordings(db, [
    {
      ...wording,
      covers: tidyCovers(wording.covers),
      id: newId("rcwd"),
      actor_id: null,
    },
  ])
  const known = added ? [] : await listWordings(db, [wording.key])
  return added ?? known.find(({ locale }) => locale === wording.locale)!.id
}

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

const refusal = (sentence: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
