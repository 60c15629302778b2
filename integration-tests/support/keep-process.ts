import { isDeepStrictEqual } from "node:util"

import type { RecoveryModuleService } from "../../src/workflows/recovery-module"

/**
 * Remembers what a test may change that is in no database: the plugin's
 * options, the mode, and functions that are spied upon. Gives back how to
 * restore it, so that no test is the next one's weather.
 */
export function keepProcess(recovery: RecoveryModuleService): () => void {
  const options = recovery.options as Record<string, unknown>
  const kept = structuredClone(options)
  const mode = process.env.NODE_ENV
  return () => {
    for (const key of Object.keys({ ...options, ...kept })) {
      if (!isDeepStrictEqual(options[key], kept[key])) {
        options[key] = structuredClone(kept[key])
      }
    }
    process.env.NODE_ENV = mode
    jest.restoreAllMocks()
  }
}
