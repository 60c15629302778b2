import { api } from "../api.js"
import { html, show } from "../dom.js"
import { money } from "../format.js"
import { currentRegion } from "../region.js"

export async function listView(root) {
  document.title = "Hazel & Birch"
  const region = await currentRegion()
  const { products } = await api(
    `/products?limit=50&order=created_at&region_id=${region.id}` +
      "&fields=id,title,subtitle,handle,thumbnail,*variants.calculated_price"
  )
  show(
    root,
    html`<section class="hero">
        <h1>Things for a calm home</h1>
        <p>
          Twelve pieces, made slowly, kept for long. Delivered from Hamburg.
        </p>
      </section>
      <ul class="products">
        ${products.map((product) => card(product, region.currency_code))}
      </ul>`
  )
}

function card({ title, subtitle, handle, thumbnail, variants }, currency) {
  const prices = variants.map((v) => v.calculated_price?.calculated_amount)
  return html`<li>
    <a class="card" href="/products/${handle}">
      <img src="${thumbnail}" alt="" width="560" height="560" loading="lazy" />
      <span class="card-text">
        <span class="card-title">${title}</span>
        <span class="card-price">${money(Math.min(...prices), currency)}</span>
        <span class="card-subtitle">${subtitle}</span>
      </span>
    </a>
  </li>`
}
