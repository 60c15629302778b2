import { isPublicHost } from "../alert/find-private-url"
import type { SendTo } from "./may-get"

export type SandboxFacts = {
  /** Whether the process runs as in production. */
  production: boolean
  /** Whether the provider's messages leave this machine. */
  reachesPeople: boolean
  sendTo: SendTo | undefined
  /** The shops' and Medusa's address, as links in messages use them. */
  urls: string[]
}

export type Sandbox =
  | { reason: "not_production" }
  /** Links would lead to where nobody can follow. */
  | { reason: "private_url"; url: string }

/**
 * Why nobody may be written to from here: this looks like a copy of the live
 * store, whose people must not hear of it. Null when messages may go out: the
 * store is public and runs as in production, or its provider reaches nobody,
 * or the operator has said who may get them.
 */
export function whySandboxed(facts: SandboxFacts): Sandbox | null {
  if (!facts.reachesPeople || facts.sendTo !== undefined) {
    return null
  }
  const url = facts.urls.find((one) => !isPublicHost(new URL(one).hostname))
  if (url !== undefined) {
    return { reason: "private_url", url }
  }
  return facts.production ? null : { reason: "not_production" }
}
