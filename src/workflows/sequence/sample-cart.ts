import type { CartFacts } from "../../domain/tracking/cart-facts"

/** Words of the sample cart; other languages show the English ones. */
const WORDS = {
  en: { shirt: "Linen shirt", size: "M / White", soap: "Olive soap" },
  de: { shirt: "Leinenhemd", size: "M / Weiß", soap: "Olivenseife" },
}

/** A cart to show a message with: nobody's own. */
export function sampleCart(
  currency_code: string,
  locale: string,
  now: Date
): CartFacts {
  const words = locale.startsWith("de") ? WORDS.de : WORDS.en
  const line = {
    variant_id: null,
    product_id: null,
    thumbnail: null,
    variant_title: null,
    custom_price: false,
    tax_inclusive: true,
    tax_rate: 0,
    discountable: true,
    requires_shipping: true,
    discount: 0,
    metadata: null,
  }
  return {
    cart_id: "cart_sample",
    customer_id: null,
    account: null,
    email: "robin@example.com",
    first_name: "Robin",
    last_name: null,
    country_code: null,
    province: null,
    street: null,
    postal_code: null,
    phone: null,
    locale,
    currency_code,
    region_id: null,
    sales_channel_id: null,
    items: [
      {
        ...line,
        line_id: "line_1",
        title: words.shirt,
        variant_title: words.size,
        quantity: 1,
        unit_price: 49,
      },
      {
        ...line,
        line_id: "line_2",
        title: words.soap,
        quantity: 2,
        unit_price: 7.5,
      },
    ],
    touchedAt: [now],
    hasShippingAddress: false,
    hasShippingMethod: false,
    hasPaymentSession: false,
    completedAt: null,
  }
}
