import { configManager } from "@medusajs/framework/config"

import { parseDuration } from "../../../domain/time/duration"

const EVERY_MINUTE = "* * * * *"
const DAY_MS = 86_400_000

/**
 * The plugin's `schedule` option in the form Medusa's jobs take. Read from
 * the loaded configuration, since a job's file is imported once, before the
 * module's options can be asked for. "off" still needs some schedule; the job
 * then does nothing.
 */
export function tickSchedule(): string | { interval: number } {
  const modules = configManager.config?.modules as
    Record<string, { options?: { schedule?: unknown } } | undefined> | undefined
  const text = modules?.recovery?.options?.schedule ?? EVERY_MINUTE
  if (typeof text !== "string") {
    return EVERY_MINUTE
  }
  if (text === "off") {
    return { interval: DAY_MS }
  }
  const interval = parseDuration(text)
  return interval ? { interval } : text
}
