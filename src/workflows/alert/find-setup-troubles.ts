import type { MedusaContainer } from "@medusajs/framework/types"

import { findPrivateUrl } from "../../domain/alert/find-private-url"
import { sendingStores } from "../../domain/store/store-of"
import { listUnchosen } from "../consent/list-unchosen"
import { findDoubtfulUnsubscribe } from "../deliverability/find-dead-unsubscribe"
import { recoveryModule } from "../recovery-module"
import { loadSequences } from "../sequence/load-sequences"
import { listUnknownStores } from "../store/list-unknown-stores"
import { listDrained } from "../sending/list-drained"
import { listSetupProblems } from "../sending/list-setup-problems"
import {
  aboutFew,
  aboutMissingModes,
  aboutPrivateUrl,
  aboutUnknownStores,
} from "./alert-words"
import type { Trouble } from "./trouble"

export type SetupTroubles = {
  troubles: Trouble[]
  /** Channels that messages may wait on. */
  channels: string[]
  /** Those of them that no setting holds up. */
  open: string[]
}

/** What is missing in the store's configuration. */
export async function findSetupTroubles(
  container: MedusaContainer
): Promise<SetupTroubles> {
  const { options } = recoveryModule(container)
  const { sendTo } = options
  const channels = await listDrained(container)
  const problems = await listSetupProblems(container, channels)
  const waiting = new Set(problems.flatMap((problem) => problem.channels))
  // One of each is told; the next shows when that is mended.
  const troubles: Trouble[] = [
    ...new Map(
      problems
        .map(({ channels: _, ...trouble }) => trouble)
        .reverse()
        .map((trouble) => [trouble.code, trouble])
    ).values(),
  ].reverse()
  const unknown = await listUnknownStores(container)
  const unchosen = await listUnchosenWhileSending(container)
  const url = findPrivateUrl({
    production: process.env.NODE_ENV === "production",
    senderEmail: options.sender.email,
    urls: [
      ...sendingStores(options).map(({ storefront }) => storefront.url),
      options.backendUrl,
    ],
  })
  const known = troubles.some(({ code }) => code === "sandbox")
  return {
    troubles: [
      ...troubles,
      ...when(
        unchosen.length > 0 && {
          code: "consent_mode_missing",
          ...aboutMissingModes(unchosen),
        }
      ),
      ...when(
        url && !known && { code: "storefront_unset", ...aboutPrivateUrl(url) }
      ),
      ...when(await findDoubtfulUnsubscribe(container)),
      ...when(
        Array.isArray(sendTo) && { code: "send_to_few", ...aboutFew(sendTo) }
      ),
      ...when(
        unknown.length > 0 && {
          code: "store_unknown",
          ...aboutUnknownStores(unknown),
        }
      ),
    ],
    channels,
    open: channels.filter((channel) => !waiting.has(channel)),
  }
}

/** Who does not send yet chooses when they begin. */
async function listUnchosenWhileSending(
  container: MedusaContainer
): Promise<string[]> {
  const sequences = await loadSequences(recoveryModule(container))
  return sequences.some(({ status }) => status === "active")
    ? await listUnchosen(container)
    : []
}

const when = (trouble: Trouble | false | null | ""): Trouble[] =>
  trouble ? [trouble] : []
