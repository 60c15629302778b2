import type { FieldName } from "../../../domain/audience/rule/rule"

/** What can be chosen: an id or a code, and what it is called. */
export type Choice = { id: string; name: string }

/** What the shop itself keeps, and where its admin API tells of it. */
type ShopSource = { path: string; list: string; label: string }

export const SHOP_SOURCES: Partial<Record<FieldName, ShopSource>> = {
  products: { path: "products", list: "products", label: "title" },
  categories: {
    path: "product-categories",
    list: "product_categories",
    label: "name",
  },
  collections: { path: "collections", list: "collections", label: "title" },
  tags: { path: "product-tags", list: "product_tags", label: "value" },
  store: { path: "sales-channels", list: "sales_channels", label: "name" },
  customer_group: {
    path: "customer-groups",
    list: "customer_groups",
    label: "name",
  },
}
