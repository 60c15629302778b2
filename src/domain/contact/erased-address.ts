/** What an address that was erased begins with; its row's id follows. */
export const ERASED_MARK = "erased:"

/** Whether this is what stands for an address that was erased. */
export function isErasedAddress(address: string): boolean {
  return address.startsWith(ERASED_MARK)
}
