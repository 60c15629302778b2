import { z } from "@medusajs/framework/zod"

/** The shop's or Medusa's address, without slashes at its end. */
export const address = (example: string) => {
  const error = `must be an http(s) address, such as "${example}"`
  return z
    .string({ error })
    .trim()
    .refine(isHttp, { error, abort: true })
    .refine((value) => !/[?#]/.test(value), {
      error: `must be an address without "?" and "#", such as "${example}": what comes behind it is added to its end`,
    })
    .refine((value) => !hasLogin(value), {
      error: `must be an address without user and password, such as "${example}": it stands in every message`,
    })
    .transform((value) => value.replace(/\/+$/, ""))
}

const CONTROL_OR_SPACE = /[\s\p{Cc}\\]/u

function isHttp(value: string): boolean {
  return (
    /^https?:\/\/[^/]/i.test(value) &&
    !CONTROL_OR_SPACE.test(value) &&
    URL.canParse(value)
  )
}

function hasLogin(value: string): boolean {
  const { username, password } = new URL(value)
  return Boolean(username || password)
}

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/

/** Readable for everybody on the way, and not on one's own machine. */
export function isOpenToAll(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === "http:" && !LOOPBACK.test(hostname)
}
