/** Whom one means: by a customer of Medusa's, or by our contact. */
export type PersonRef = { kind: "customers" | "contacts"; id: string }

export const pathOf = ({ kind, id }: PersonRef): string =>
  `${kind}/${encodeURIComponent(id)}`
