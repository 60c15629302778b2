import { readPayload, signPayload } from "./prove-payload"

/** What a picture of the time that is left is made of. */
export type Countdown = {
  until: Date
  /** Of the word after the end: `"de"`. */
  language: string
}

const PURPOSE = "countdown of a message"

/** Longer than any that is made. */
const LONGEST = 60

/**
 * A countdown as it stands in a picture's address: it carries its deadline, so
 * that nothing has to be asked. It names nobody.
 */
export function signCountdown(
  secret: string,
  { until, language }: Countdown
): string {
  const seconds = Math.floor(until.getTime() / 1000).toString(36)
  const [word = ""] = /^[a-z]{2,3}/.exec(language.toLowerCase()) ?? []
  return signPayload(secret, PURPOSE, `${seconds}-${word}`)
}

/** What a token says, or null for one that we have not made. */
export function readCountdown(
  secrets: string[],
  token: string
): Countdown | null {
  const payload =
    token.length > LONGEST ? null : readPayload(secrets, PURPOSE, token)
  const [, seconds, language = ""] =
    /^([0-9a-z]+)-([a-z]*)$/.exec(payload ?? "") ?? []
  return seconds
    ? { until: new Date(parseInt(seconds, 36) * 1000), language }
    : null
}
