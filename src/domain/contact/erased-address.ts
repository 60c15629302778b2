const MARK = "erased:"

/** What stands for an address that was erased: unique, and nobody's. */
export function erasedAddress(id: string): string {
  return MARK + id
}

/** Whether this is what stands for an address that was erased. */
export function isErasedAddress(address: string): boolean {
  return address.startsWith(MARK)
}
