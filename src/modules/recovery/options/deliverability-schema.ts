import { Resolver } from "node:dns/promises"

import { z } from "@medusajs/framework/zod"

const SELECTOR_HINT =
  'must be a list of DKIM selectors, such as ["s1", "s2"], as your mail provider names them'
const RESOLVER_HINT =
  'must be the address of a DNS server, such as "1.1.1.1" or "127.0.0.1:5353"'

function isServer(address: string): boolean {
  try {
    new Resolver().setServers([address])
    return true
  } catch {
    return false
  }
}

/** How the page Settings > Cart recovery looks up the senders' domains. */
export const deliverability = z
  .strictObject(
    {
      dkimSelectors: z
        .array(
          z
            .string({ error: SELECTOR_HINT })
            .trim()
            .toLowerCase()
            .regex(/^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/, {
              error: SELECTOR_HINT,
            }),
          { error: SELECTOR_HINT }
        )
        .max(20, { error: SELECTOR_HINT })
        .default([]),
      /** Without it the system's. */
      resolver: z
        .string({ error: RESOLVER_HINT })
        .refine(isServer, { error: RESOLVER_HINT })
        .optional(),
    },
    { error: 'must be an object, such as { dkimSelectors: ["s1"] }' }
  )
  .prefault({})
