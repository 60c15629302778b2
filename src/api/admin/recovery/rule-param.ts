import { z } from "@medusajs/framework/zod"

import { parseRule } from "../../../domain/audience/rule/parse-rule"
import type { Rule } from "../../../domain/audience/rule/rule"

/** A rule: says where and what is wrong, as the rule's own reader does. */
export const rule = z.unknown().transform((given, context): Rule => {
  const { rule: read, problem } = parseRule(given)
  if (problem !== null) {
    context.addIssue({ code: "custom", message: problem })
    return z.NEVER
  }
  return read
})
