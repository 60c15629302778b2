/** What a block ends a sequence as, or keeps it from beginning: by its reason. */
export function endOfBlock(
  reason: string
): "unsubscribed" | "erased" | "suppressed" {
  return reason === "unsubscribed" || reason === "erased"
    ? reason
    : "suppressed"
}
