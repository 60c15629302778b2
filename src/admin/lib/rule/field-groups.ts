import { FIELDS, type FieldName } from "../../../domain/audience/rule/rule"

const fieldsAbout = (about: "cart" | "person"): FieldName[] =>
  (Object.keys(FIELDS) as FieldName[]).filter(
    (field) => FIELDS[field].about === about
  )

/** The fields as a picker shows them. */
export const FIELD_GROUPS = [
  { about: "cart", fields: fieldsAbout("cart") },
  { about: "person", fields: fieldsAbout("person") },
] as const
