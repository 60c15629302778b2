const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** A template whose values are escaped, except what it made itself. */
export function html(strings, ...values) {
  const text = String.raw({ raw: strings.raw }, ...values.map(say))
  return { toString: () => text, escaped: true }
}

function say(value) {
  if (Array.isArray(value)) {
    return value.map(say).join("")
  }
  if (value === null || value === undefined || value === false) {
    return ""
  }
  return value.escaped
    ? value.toString()
    : String(value).replace(/[&<>"]/g, (sign) => SIGNS[sign])
}
