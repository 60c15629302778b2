import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"

/**
 * A notification provider that the plugin may call without Medusa's own
 * notification row: the touch is the better record, and the row would cost
 * more than all the rest of sending. A provider says so of itself; without it
 * every message goes through the Notification Module.
 */
export type DirectProvider = {
  readonly directDelivery: {
    /**
     * A second call with the same `idempotency_key` delivers nothing and
     * answers as the first one did. Then a message whose fate is unknown is
     * simply given to it again.
     */
    idempotent: boolean
    /**
     * Its messages reach nobody, as with a mail catcher on this machine: even
     * a copy of the live store may send by it.
     */
    sandbox?: boolean
    /** Calls at a time that it works on; more would only wait inside it. */
    concurrency?: number
  }
  /** Throws an error whose message `parseDeliveryError` reads. */
  send(
    notification: ProviderSendNotificationDTO & { idempotency_key: string }
  ): Promise<ProviderSendNotificationResultsDTO>
}

export function isDirectProvider(
  provider: unknown
): provider is DirectProvider {
  const { directDelivery, send } = (provider ?? {}) as Partial<DirectProvider>
  return Boolean(directDelivery) && typeof send === "function"
}
