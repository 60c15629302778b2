import { api } from "./api.js"

const KEY = "region"
let regions

export async function allRegions() {
  regions ??= (await api("/regions?fields=id,name,currency_code,*countries"))
    .regions
  return regions
}

/** The region the shopper chose, or a guess by the browser's language. */
export async function currentRegion() {
  const all = await allRegions()
  const chosen = all.find(({ id }) => id === localStorage.getItem(KEY))
  const currency = navigator.language === "en-US" ? "usd" : "eur"
  return chosen ?? all.find((r) => r.currency_code === currency) ?? all[0]
}

export function chooseRegion(id) {
  localStorage.setItem(KEY, id)
}
