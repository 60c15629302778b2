/**
 * Whether a cart is one of a shop's, which is known by the sales channels of
 * its publishable key. A cart without a channel is everybody's.
 */
export function isOfShop(
  channelId: string | null | undefined,
  channels: string[]
): boolean {
  return !channelId || channels.includes(channelId)
}
