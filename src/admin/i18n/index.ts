import de from "./json/de.json"
import en from "./json/en.json"

export default {
  en: { "cart-recovery": en },
  de: { "cart-recovery": de },
}
