const DE = { country: "de", currency: "eur" } as const
const FR = { country: "fr", currency: "eur" } as const
const IT = { country: "it", currency: "eur" } as const
const US = { country: "us", currency: "usd" } as const

/** Customers of before the demo begins, with the days ago of their orders and
 *  what they bought, by its number in the catalog. */
export const REGULARS = [
  {
    first: "Lena",
    last: "Brandt",
    ...DE,
    street: "Lindenallee 12",
    city: "Bremen",
    postal: "28195",
    orders: [
      [40, 0, 3],
      [95, 7],
      [210, 4],
    ],
  },
  {
    first: "Jonas",
    last: "Keller",
    ...DE,
    street: "Mühlenweg 3",
    city: "Kassel",
    postal: "34117",
    orders: [[62, 6]],
  },
  {
    first: "Claire",
    last: "Moreau",
    ...FR,
    street: "Rue du Port 8",
    city: "Rennes",
    postal: "35000",
    orders: [
      [33, 2, 10],
      [120, 8],
    ],
  },
  {
    first: "Marta",
    last: "Rossi",
    ...IT,
    street: "Via Garibaldi 21",
    city: "Torino",
    postal: "10122",
    orders: [[77, 5]],
  },
  {
    first: "Emily",
    last: "Carter",
    ...US,
    street: "Elm Street 40",
    city: "Denver",
    postal: "80202",
    orders: [
      [29, 9, 11],
      [54, 0],
      [88, 3],
      [160, 1],
    ],
  },
  {
    first: "Daniel",
    last: "Reed",
    ...US,
    street: "Lake Road 7",
    city: "Seattle",
    postal: "98101",
    orders: [[110, 6, 7]],
  },
].map((regular) => ({
  ...regular,
  email: `${regular.first}.${regular.last}@shopper.example`.toLowerCase(),
}))
