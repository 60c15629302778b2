import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Keys that are asked for at once. */
const PAGE = 100

/** What is no address, and says why. */
const NOBODY = "erased"

/** What Medusa's own module has beside the methods that it promises. */
type Changing = {
  updateNotifications?: (
    rows: {
      id: string
      to: string
      data: object
      provider_data: null
      receiver_id: null
    }[]
  ) => Promise<unknown>
}

/**
 * Medusa keeps whom it has passed a message on to without end: it is taken out
 * of the rows that are ours, by the keys that they were sent under. Answers
 * how many there were; null where the notification module is another one that
 * cannot change its rows.
 */
export async function eraseNotifications(
  container: MedusaContainer,
  keys: string[]
): Promise<number | null> {
  const notifications = container.resolve(Modules.NOTIFICATION, {
    allowUnregistered: true,
  })
  const { updateNotifications } = (notifications ?? {}) as Changing
  if (typeof updateNotifications !== "function") {
    return null
  }
  let count = 0
  for (let i = 0; i < keys.length; i += PAGE) {
    const rows = await notifications.listNotifications(
      { idempotency_key: keys.slice(i, i + PAGE) } as never,
      { select: ["id", "to"], take: PAGE }
    )
    const named = rows.filter(({ to }) => to !== NOBODY)
    if (named.length) {
      await updateNotifications.call(
        notifications,
        named.map(({ id }) => ({
          id,
          to: NOBODY,
          data: {},
          provider_data: null,
          receiver_id: null,
        }))
      )
      count += named.length
    }
  }
  return count
}
