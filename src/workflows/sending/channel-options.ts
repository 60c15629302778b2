import type { RecoveryOptions } from "../../modules/recovery/options/schema"

type ChannelOptions = RecoveryOptions["channels"]["email"]

/** What goes for a channel that the options do not name. */
const DEFAULTS: ChannelOptions = { whenUncertain: "hold" }

/** A channel's rate, and what is done about messages whose fate is unknown. */
export function channelOptions(
  { channels }: RecoveryOptions,
  channel: string
): ChannelOptions {
  return (
    (channels as Partial<Record<string, ChannelOptions>>)[channel] ?? DEFAULTS
  )
}
