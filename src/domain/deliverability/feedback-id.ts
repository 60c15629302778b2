import { createHash } from "node:crypto"

/** What a message is one of, as complaints about it are counted. */
export type MailStream = {
  sequenceId: string
  stepId: string
  /** From 1. */
  position: number
  /** As the option `stores` names it; null for the shop's own. */
  store: string | null
}

/**
 * The header by which Gmail counts complaints (`a:b:c:SenderId`, the finest
 * first): step, sequence, store, and the sender, in 15 characters at most.
 * Each field is counted by itself, so none may look like another one, and
 * none says anything of a person.
 *
 * @see https://support.google.com/mail/answer/6254652
 */
export function feedbackId(stream: MailStream, senderEmail: string): string {
  const domain = senderEmail.split("@").at(-1)!.toLowerCase()
  return [
    `step-${stream.position}-${endOf(stream.stepId)}`,
    `sequence-${endOf(stream.sequenceId)}`,
    `store-${stream.store === null ? "own" : slug(stream.store)}`,
    `recovery-${digest(domain)}`,
  ].join(":")
}

/** The random end of an id: enough to tell a store's own apart. */
const endOf = (id: string) =>
  id
    .replace(/[^a-z0-9]/gi, "")
    .slice(-6)
    .toLowerCase()

function slug(name: string): string {
  const readable = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 20)
  // A name of other letters, and none that another store may share.
  return readable.length > 2 && readable === name.toLowerCase()
    ? readable
    : [readable, digest(name)].filter(Boolean).join("-")
}

const digest = (text: string) =>
  createHash("sha256").update(text).digest("hex").slice(0, 6)
