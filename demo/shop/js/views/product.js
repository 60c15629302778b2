import { api } from "../api.js"
import { addItem } from "../cart.js"
import { busy, html, on, show } from "../dom.js"
import { money } from "../format.js"
import { currentRegion } from "../region.js"

export async function productView(root, { params: [handle] }) {
  const region = await currentRegion()
  const { products } = await api(
    `/products?handle=${handle}&region_id=${region.id}` +
      "&fields=*options,*variants.calculated_price,+variants.inventory_quantity"
  )
  const product = products[0]
  if (!product) {
    throw new Error("This product is no longer sold.")
  }
  document.title = `${product.title} · Hazel & Birch`
  show(root, page(product, region.currency_code))
  const form = root.querySelector("form")
  on(root, "submit", "form", async (event) => {
    event.preventDefault()
    const { variant, quantity } = Object.fromEntries(new FormData(form))
    const answer = root.querySelector(".answer")
    await busy(form.querySelector("button"), async () => {
      try {
        await addItem(variant, Number(quantity))
        show(answer, html`In the cart. <a href="/cart">To the cart</a>`)
      } catch (error) {
        show(answer, html`<span class="error">${error.message}</span>`)
      }
    })
  })
}

function page(product, currency) {
  const first = product.variants.find(inStock) ?? product.variants[0]
  return html`<p class="crumb"><a href="/">All products</a></p>
    <article class="product">
      <img src="${product.thumbnail}" alt="" width="560" height="560" />
      <div>
        <h1>${product.title}</h1>
        <p class="lead">${product.subtitle}</p>
        <p class="price">
          ${money(first.calculated_price?.calculated_amount, currency)}
        </p>
        <p>${product.description}</p>
        <form>
          <fieldset class="choices">
            <legend>${product.options[0]?.title}</legend>
            ${product.variants.map((variant) => choice(variant, first))}
          </fieldset>
          <div class="buy">
            <label class="field small">
              <span>Quantity</span>
              <input name="quantity" type="number" value="1" min="1" max="20" />
            </label>
            <button class="button">Add to cart</button>
          </div>
          <p class="answer" role="status"></p>
        </form>
      </div>
    </article>`
}

function inStock({ inventory_quantity }) {
  return inventory_quantity === undefined || inventory_quantity > 0
}

function choice(variant, first) {
  const out = !inStock(variant)
  return html`<label class="choice">
    <input
      type="radio"
      name="variant"
      value="${variant.id}"
      ${variant === first ? html`checked` : ""}
      ${out ? html`disabled` : ""}
    />
    <span>${variant.title}${out ? " (sold out)" : ""}</span>
  </label>`
}
