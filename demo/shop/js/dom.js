class Markup {
  constructor(text) {
    this.text = text
  }
}

/** A tagged template: every value is escaped unless it is markup itself. */
export function html(strings, ...values) {
  const parts = values.map((value) => render(value))
  return new Markup(String.raw({ raw: strings }, ...parts))
}

function render(value) {
  if (value instanceof Markup) {
    return value.text
  }
  if (Array.isArray(value)) {
    return value.map(render).join("")
  }
  return value === null || value === undefined || value === false
    ? ""
    : escape(String(value))
}

function escape(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Puts markup into an element. */
export function show(element, markup) {
  element.innerHTML = markup.text
}

/** Calls `handler(event, element)` for events inside elements that match. */
export function on(root, type, selector, handler) {
  root.addEventListener(type, (event) => {
    const element = event.target.closest(selector)
    if (element && root.contains(element)) {
      handler(event, element)
    }
  })
}

/** The button shows that something is under way and takes no second click. */
export async function busy(button, work) {
  button.disabled = true
  button.classList.add("busy")
  try {
    return await work()
  } finally {
    button.disabled = false
    button.classList.remove("busy")
  }
}
