const STARRED = /filename\*\s*=\s*UTF-8''([^;]+)/i
const QUOTED = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i
const BARE = /filename\s*=\s*([^;"\s]+)/i

const decode = (name: string): string | undefined => {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}

/**
 * The name that an answer gives its file. Across origins a browser may not
 * show it to us: then it is `fallback`.
 */
export const fileNameOf = (
  disposition: string | null,
  fallback: string
): string => {
  const [, starred] = STARRED.exec(disposition ?? "") ?? []
  const [, quoted] = QUOTED.exec(disposition ?? "") ?? []
  const [, bare] = BARE.exec(disposition ?? "") ?? []

  return (
    (starred && decode(starred)) ||
    quoted?.replace(/\\(.)/g, "$1") ||
    bare ||
    fallback
  )
}
