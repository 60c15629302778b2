export function money(amount, currency) {
  return new Intl.NumberFormat(navigator.language, {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(amount ?? 0)
}

export function countryName(code) {
  const names = new Intl.DisplayNames(["en"], { type: "region" })
  return names.of(code.toUpperCase())
}
