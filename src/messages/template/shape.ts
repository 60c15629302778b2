/** What a template may name: a printable value, a list, or named fields. */
export type Shape =
  "value" | { list: Shape } | { fields: Readonly<Record<string, Shape>> }

/** The shape of a type, so that the compiler notices a forgotten field. */
export type ShapeOf<T> =
  NonNullable<T> extends readonly (infer Item)[]
    ? { list: ShapeOf<Item> }
    : NonNullable<T> extends object
      ? {
          fields: {
            [Key in keyof NonNullable<T>]-?: ShapeOf<NonNullable<T>[Key]>
          }
        }
      : "value"
