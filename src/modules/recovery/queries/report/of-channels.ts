/** Carts of these sales channels, or of all others and of none. */
export type ChannelFilter = { ids: string[]; others: boolean }

/**
 * Condition: a cart of the list is of one of these sales channels. Every index
 * of an order holds the channel, so that what is passed over is not looked up.
 */
export function ofChannels(filter: ChannelFilter | null): {
  sql: string
  params: unknown[]
} {
  if (!filter) {
    return { sql: "true", params: [] }
  }
  const { ids, others } = filter
  if (others) {
    return {
      sql: "(sales_channel_id IS NULL OR sales_channel_id <> ALL(?))",
      params: [ids],
    }
  }
  return ids.length === 1
    ? { sql: "sales_channel_id = ?", params: ids }
    : { sql: "sales_channel_id = ANY(?)", params: [ids] }
}
