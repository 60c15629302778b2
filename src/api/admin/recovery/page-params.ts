import { z } from "@medusajs/framework/zod"

import { plainText } from "./plain-text"

/** Of a list that is read from a row on, in either direction. */
export const pageParams = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: plainText("after").pipe(z.string().max(2_000)).optional(),
  before: plainText("before").pipe(z.string().max(2_000)).optional(),
}

export const isOneWay = ({
  after,
  before,
}: {
  after?: string | undefined
  before?: string | undefined
}) => after === undefined || before === undefined

export const ONE_WAY = {
  error: "give after or before, not both",
  path: ["before"],
}
