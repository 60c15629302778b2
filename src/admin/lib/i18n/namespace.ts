/** The i18n namespace that holds every word of this plugin. */
export const NAMESPACE = "cart-recovery"
