/** All that providers may know a touch by: a key for each attempt. */
export function deliveryKeys(touch: { id: string; attempt: number }): string[] {
  return Array.from({ length: touch.attempt }, (_, n) =>
    deliveryKey({ id: touch.id, attempt: n + 1 })
  )
}

/** What a provider knows one attempt by. */
export function deliveryKey(touch: { id: string; attempt: number }): string {
  return `${touch.id}:${touch.attempt}`
}
