const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** An id like Medusa's own of that moment, the nth of it. */
export function ulid(prefix, at, n) {
  return `${prefix}_${encode(at.getTime(), 10)}${encode(n, 16)}`
}

function encode(number, length) {
  let text = ""
  for (let rest = number; text.length < length; rest = Math.floor(rest / 32)) {
    text = ALPHABET[rest % 32] + text
  }
  return text
}
