import { api } from "./api.js"
import { currentCart } from "./cart.js"

/** What was ticked in this tab, and what the shop was told, by question. */
const ticked = new Map()
const told = new Map()

/**
 * What to ask beside the address field: it hangs on where the shopper is. An
 * answer that fails asks nothing, since nobody should lose an order over it.
 */
export async function loadQuestions(country) {
  const query = new URLSearchParams({
    cart_id: currentCart().id,
    locale: document.documentElement.lang,
    ...(country && { country_code: country }),
  })
  return await api(`/recovery/consent?${query}`)
    .then(({ questions }) => questions)
    .catch(() => [])
}

export const isTicked = ({ key }) => ticked.get(key) === true

export function tick(key, value) {
  ticked.set(key, value)
}

/**
 * Tells the shop what was answered, once the address is on the cart: of a box
 * that was left alone only when the form is `sent`.
 */
export async function tellAnswers(questions, { sent = false } = {}) {
  const decisions = questions.flatMap((question) => {
    const decision = answer(question, sent)
    return decision && told.get(question.key) !== decision
      ? { question, decision }
      : []
  })
  if (!decisions.length || !currentCart()?.email) {
    return
  }
  await api("/recovery/consent", {
    body: {
      cart_id: currentCart().id,
      source: "checkout",
      decisions: decisions.map(({ question, decision }) => ({
        purpose: question.purpose,
        decision,
        wording_id: question.wording.id,
      })),
    },
  })
  decisions.forEach(({ question, decision }) =>
    told.set(question.key, decision)
  )
}

function answer(question, sent) {
  if (isTicked(question)) {
    return question.checked
  }
  // Whoever takes a tick back takes back what it said.
  const before = told.get(question.key)
  if (before === "granted") {
    return "withdrawn"
  }
  return sent || before ? question.unchecked : null
}
