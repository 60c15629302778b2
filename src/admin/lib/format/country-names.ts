/** Countries by their codes, in the reader's language. */
export const countryNames = (codes: string[], language: string): string => {
  const names = new Intl.DisplayNames([language], { type: "region" })

  return codes.map((code) => names.of(code.toUpperCase()) ?? code).join(", ")
}
