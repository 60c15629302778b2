import { randomBytes } from "node:crypto"

import type {
  CreatePromotionDTO,
  MedusaContainer,
} from "@medusajs/framework/types"

import {
  type DiscountTerms,
  expiresAt,
  type StepIncentive,
} from "../../domain/incentive/incentive-terms"
import {
  codeLength,
  promotionCode,
} from "../../domain/incentive/promotion-code"
import { durationMs } from "../../domain/time/duration"
import { issueIncentives } from "../../modules/recovery/queries/incentive/issue-incentives"
import {
  type ReservedIncentive,
  type ReserveRow,
  reserveIncentives,
} from "../../modules/recovery/queries/incentive/reserve-incentives"
import { recoveryModule } from "../recovery-module"
import { Campaigns } from "./campaigns"
import { makePromotions } from "./make-promotions"
import { dropPromotions, findPromotions } from "./promotions-by-code"
import { newId } from "../process/new-id"

export type CodeRequest = {
  touchId: string
  leaseId: string
  step: { id: string; name: string }
  incentive: StepIncentive
  terms: DiscountTerms
  /** The cart's prices hold the tax: so does an amount that is taken off. */
  taxInclusive: boolean
}

export type IssuedCode = { code: string; expires_at: Date }

/**
 * The single-use promotions of many touches: reserved in our table first,
 * then made, so that a crash or a retry at any point finds the same code again.
 * Answers by touch: the code, or the error that kept it from being made.
 * Touches that are absent have lost their lease.
 */
export async function issueCodes(
  container: MedusaContainer,
  requests: CodeRequest[],
  now: Date
): Promise<Map<string, IssuedCode | Error>> {
  if (!requests.length) {
    return new Map()
  }
  const reserved = await reserve(container, requests, now)
  await dropEarlier(container, reserved)
  const wanted = new Map(requests.map((request) => [request.touchId, request]))
  const campaigns = new Campaigns(container)
  const rows: CreatePromotionDTO[] = []
  for (const row of reserved) {
    const request = wanted.get(row.touch_id)!
    rows.push(toPromotion(row, request, await campaigns.of(row, request)))
  }
  const made = await makePromotions(container, rows)
  const issued = await noteIssued(container, reserved, made, now)
  return new Map(
    reserved.map((row) => {
      const promotion = made.get(row.code)
      return [
        row.touch_id,
        typeof promotion === "string" && issued.has(row.id)
          ? { code: row.code, expires_at: new Date(row.expires_at) }
          : promotion instanceof Error
            ? promotion
            : new Error("Its code was taken back while it was being made."),
      ]
    })
  )
}

/** PostgreSQL's unique_violation. */
const TAKEN = "23505"

/** Codes are drawn anew when one of them is another's already. */
async function reserve(
  container: MedusaContainer,
  requests: CodeRequest[],
  now: Date
): Promise<ReservedIncentive[]> {
  const draw = () =>
    recoveryModule(container).read((db) =>
      reserveIncentives(db, requests.map(toReservation(now)), now)
    )
  return await draw().catch((error: { code?: string }) => {
    if (error.code !== TAKEN) {
      throw error
    }
    return draw()
  })
}

const toReservation =
  (now: Date) =>
  ({ touchId, leaseId, incentive }: CodeRequest): ReserveRow => ({
    id: newId("rinc"),
    touch_id: touchId,
    lease_id: leaseId,
    code: promotionCode(
      incentive.prefix,
      randomBytes(codeLength(durationMs(incentive.valid_for)))
    ),
    expires_at: expiresAt(incentive, now),
  })

/**
 * A promotion of an earlier attempt reached nobody: its campaign may end too
 * soon, and its offer may have changed since.
 */
async function dropEarlier(
  container: MedusaContainer,
  reserved: ReservedIncentive[]
): Promise<void> {
  const codes = reserved.filter(({ known }) => known).map(({ code }) => code)
  const earlier = await findPromotions(container, codes)
  await dropPromotions(container, [...earlier.values()])
}

/**
 * No rules on a code: each would slow every cart of the shop. What protects
 * it is that it cannot be guessed and works once.
 */
function toPromotion(
  { code }: ReservedIncentive,
  { terms, taxInclusive }: CodeRequest,
  campaignId: string
): CreatePromotionDTO {
  return {
    code,
    type: "standard",
    status: "active",
    is_automatic: false,
    is_tax_inclusive: taxInclusive && terms.type === "fixed",
    limit: 1,
    campaign_id: campaignId,
    application_method: terms,
  }
}

/**
 * What was taken back while it was being made is taken back for good. Answers
 * the ids of those that were not.
 */
async function noteIssued(
  container: MedusaContainer,
  reserved: ReservedIncentive[],
  made: Map<string, string | Error>,
  now: Date
): Promise<Set<string>> {
  const rows = reserved.flatMap(({ id, code }) => {
    const promotion = made.get(code)
    return typeof promotion === "string"
      ? [{ id, promotion_id: promotion }]
      : []
  })
  const issued = await recoveryModule(container).read((db) =>
    issueIncentives(db, rows, now)
  )
  await dropPromotions(
    container,
    rows.filter(({ id }) => !issued.has(id)).map((row) => row.promotion_id)
  )
  return issued
}
