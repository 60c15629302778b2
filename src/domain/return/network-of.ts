/**
 * The network that an address is of: IPv4 without its last number (/24), IPv6
 * without all but its first three groups (/48). No address can be told from
 * it. Null for what is none.
 */
export function networkOf(address: string | null | undefined): string | null {
  const bare = (address ?? "").trim().replace(/%.*$/, "").toLowerCase()
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(bare)
  if (v4) {
    return `${v4.slice(1, 4).join(".")}.0/24`
  }
  // An IPv4 address at its end takes the place of two groups.
  const groups = firstGroups(bare.replace(/(?<=:)[\d.]*\.[\d.]*$/, "0:0"))
  return groups && `${groups.join(":")}::/48`
}

/** The first three of an IPv6 address's eight groups. */
function firstGroups(address: string): string[] | null {
  if (!/^[\da-f:]{2,39}$/.test(address) || !address.includes(":")) {
    return null
  }
  const [head = "", tail, ...more] = address.split("::")
  const left = head ? head.split(":") : []
  const right = tail ? tail.split(":") : []
  const gap = 8 - left.length - right.length
  const isWhole = tail === undefined ? gap === 0 : gap >= 1
  if (more.length || !isWhole) {
    return null
  }
  const all = [...left, ...Array<string>(gap).fill("0"), ...right]
  return all.every((group) => /^[\da-f]{1,4}$/.test(group))
    ? all.slice(0, 3).map((group) => group.replace(/^0+(?=.)/, ""))
    : null
}
