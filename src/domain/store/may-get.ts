/** Whom messages may go to, as the option `sendTo` says it. */
export type SendTo = "all" | string[]

/**
 * Whether an address may be written to. The option holds addresses and
 * domains ("@example.com"), in lowercase; without it everybody may.
 *
 * @param email normalized
 */
export function mayGet(email: string, sendTo: SendTo | undefined): boolean {
  return (
    sendTo === undefined ||
    sendTo === "all" ||
    sendTo.some((entry) =>
      entry.startsWith("@") ? email.endsWith(entry) : email === entry
    )
  )
}
