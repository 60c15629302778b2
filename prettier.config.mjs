/** Medusa's own settings. */
export default {
  semi: false,
  singleQuote: false,
  trailingComma: "es5",
  tabWidth: 2,
  printWidth: 80,
  arrowParens: "always",
}
