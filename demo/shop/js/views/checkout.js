import {
  currentCart,
  deliveryOptions,
  loadCart,
  placeOrder,
  setDelivery,
  updateCart,
} from "../cart.js"
import { isTicked, loadQuestions, tellAnswers, tick } from "../consent.js"
import { busy, html, on, show } from "../dom.js"
import { countryName, money } from "../format.js"
import { totals } from "./totals.js"

const ORDER_KEY = "placed-order"

export async function checkoutView(root, { go }) {
  document.title = "Checkout · Hazel & Birch"
  const cart = await loadCart()
  if (!cart?.items?.length) {
    return await go("/cart", { replace: true })
  }
  const reached = {
    options: undefined,
    questions: await loadQuestions(countryOf(cart)),
  }
  if (cart.shipping_address?.address_1) {
    reached.options = await deliveryOptions()
  }
  const draw = (error) => show(root, page(currentCart(), reached, error))
  draw()
  listen(root, reached, draw, go)
}

function listen(root, reached, draw, go) {
  // Whoever leaves now can already be written to.
  on(root, "change", "input[name=email]", (event, input) => {
    if (input.validity.valid && input.value) {
      updateCart({ email: input.value })
        .then(() => tellAnswers(reached.questions))
        .catch(() => {})
    }
  })
  on(root, "change", "input[data-consent]", (event, input) => {
    tick(input.dataset.consent, input.checked)
    tellAnswers(reached.questions).catch(() => {})
  })
  // Another country may have to be asked in another way.
  on(root, "change", "select[name=country_code]", async (event, select) => {
    reached.questions = await loadQuestions(select.value)
    show(root.querySelector(".consents"), consents(reached))
  })
  on(root, "submit", ".address-form", (event, form) =>
    attempt(event, form, draw, async () => {
      await saveAddress(form)
      await tellAnswers(reached.questions, { sent: true })
      reached.options = await deliveryOptions()
    })
  )
  on(root, "change", "input[name=delivery]", async (event, input) => {
    await setDelivery(input.value).catch(() => {})
    draw()
  })
  on(root, "submit", ".pay-form", (event, form) =>
    attempt(event, form, draw, async () => {
      const order = await placeOrder()
      sessionStorage.setItem(ORDER_KEY, JSON.stringify(order))
      await go("/placed", { replace: true })
      return "leave"
    })
  )
}

async function attempt(event, form, draw, work) {
  event.preventDefault()
  await busy(form.querySelector("button"), async () => {
    try {
      if ((await work()) !== "leave") {
        draw()
      }
    } catch (error) {
      draw(error.message)
    }
  })
}

async function saveAddress(form) {
  const { email, ...address } = Object.fromEntries(new FormData(form))
  await updateCart({
    email,
    shipping_address: address,
    billing_address: address,
  })
}

function page(cart, reached, error) {
  const { options } = reached
  const chosen = cart.shipping_methods?.at(-1)
  return html`<h1>Checkout</h1>
    ${error && html`<p class="notice bad" role="alert">${error}</p>`}
    <div class="columns">
      <div class="steps">
        ${addressForm(cart, reached)} ${delivery(cart, options, chosen)}
        ${payment(cart, chosen)}
      </div>
      <aside class="panel">
        <ul class="small-lines">
          ${cart.items.map(
            (item) =>
              html`<li>
                <img src="${item.thumbnail}" alt="" width="48" height="48" />
                <span>${item.quantity} × ${item.product_title}</span>
                <span>
                  ${money(item.unit_price * item.quantity, cart.currency_code)}
                </span>
              </li>`
          )}
        </ul>
        ${totals(cart)}
      </aside>
    </div>`
}

/** What stands in the form before anybody chooses. */
function countryOf(cart) {
  const guess =
    cart.shipping_address?.country_code ??
    new Intl.Locale(navigator.language).region?.toLowerCase()
  const countries = cart.region.countries.map(({ iso_2 }) => iso_2)
  return countries.includes(guess) ? guess : countries[0]
}

function consents({ questions }) {
  return html`${questions.map((question) =>
    question.control === "notice"
      ? html`<p class="consent">${question.wording.text}</p>`
      : html`<label class="consent">
          <input
            type="checkbox"
            data-consent="${question.key}"
            ${isTicked(question) ? html`checked` : ""}
          />
          <span>${question.wording.text}</span>
        </label>`
  )}`
}

function addressForm(cart, reached) {
  const address = cart.shipping_address ?? {}
  const country = countryOf(cart)
  const field = (name, label, value, rest) =>
    html`<label class="field">
      <span>${label}</span>
      <input name="${name}" value="${value}" required ${rest} />
    </label>`
  return html`<form class="panel address-form">
    <h2><span class="number">1</span> Email and address</h2>
    ${field("email", "Email", cart.email, html`type="email" autocomplete="email"`)}
    <div class="consents">${consents(reached)}</div>
    <div class="two">
      ${field("first_name", "First name", address.first_name, html`autocomplete="given-name"`)}
      ${field("last_name", "Last name", address.last_name, html`autocomplete="family-name"`)}
    </div>
    ${field("address_1", "Street and number", address.address_1, html`autocomplete="address-line1"`)}
    <div class="two">
      ${field("postal_code", "Postal code", address.postal_code, html`autocomplete="postal-code"`)}
      ${field("city", "City", address.city, html`autocomplete="address-level2"`)}
    </div>
    <label class="field">
      <span>Country</span>
      <select name="country_code" autocomplete="country">
        ${cart.region.countries.map(
          ({ iso_2 }) =>
            html`<option
              value="${iso_2}"
              ${iso_2 === country ? html`selected` : ""}
            >
              ${countryName(iso_2)}
            </option>`
        )}
      </select>
    </label>
    <button class="button">Continue to delivery</button>
  </form>`
}

function delivery(cart, options, chosen) {
  return html`<section class="panel ${options ? "" : "later"}">
    <h2><span class="number">2</span> Delivery</h2>
    ${options?.map(
      (option) =>
        html`<label class="option">
          <input
            type="radio"
            name="delivery"
            value="${option.id}"
            ${option.id === chosen?.shipping_option_id ? html`checked` : ""}
          />
          <span>
            <strong>${option.name}</strong>
            <small>${option.type?.description}</small>
          </span>
          <span>${money(option.amount, cart.currency_code)}</span>
        </label>`
    )}
  </section>`
}

function payment(cart, chosen) {
  return html`<section class="panel ${chosen ? "" : "later"}">
    <h2><span class="number">3</span> Payment</h2>
    ${
      chosen &&
      html`<form class="pay-form">
        <p>This is a demo: nobody is charged.</p>
        <button class="button wide">
          Pay ${money(cart.total, cart.currency_code)}
        </button>
      </form>`
    }
  </section>`
}
