import { readFileSync } from "node:fs"
import { resolve } from "node:path"

import { MedusaError } from "@medusajs/framework/utils"

import { compileLayout, defaultLayout, type Layout } from "../../../messages"
import type { RecoveryOptions } from "./schema"

/**
 * The frame of every message: the operator's own file, or the one that ships.
 * @throws MedusaError naming the file, and the line and reason of a mistake
 */
export function loadLayout(options: RecoveryOptions): Layout {
  const file = options.message.layoutFile
  if (!file) {
    return defaultLayout()
  }
  try {
    return compileLayout(readFileSync(resolve(file), "utf8"), file)
  } catch (error) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-plugin-cart-recovery: option "message.layoutFile" cannot be used: ${(error as Error).message}`
    )
  }
}
