import type { RenderedMessage } from "../../messages"

export type OutgoingMessage = RenderedMessage & {
  to: string
  /** With the sender's name, ready for a header. */
  from: string
  headers: Record<string, string>
}

/** A message as a notification provider takes it. */
export type OutgoingNotification = ReturnType<typeof toNotification>

/** @param key what the provider knows this attempt by */
export function toNotification(
  { to, from, headers, ...content }: OutgoingMessage,
  touch: { id: string; channel: string; resource?: string },
  key: string
) {
  return {
    to,
    from,
    channel: touch.channel,
    template: "cart-recovery",
    // Headers travel with the content, which Medusa hands to the provider
    // and does not store: they hold the unsubscribe link's secret.
    content: { ...content, headers },
    data: {},
    trigger_type: "cart-recovery",
    resource_type: touch.resource ?? "recovery_touch",
    resource_id: touch.id,
    idempotency_key: key,
  }
}
