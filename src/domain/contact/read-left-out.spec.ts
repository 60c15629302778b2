import { readLeftOut } from "./read-left-out"

it.each([
  [" Boss@Shop.example ", { kind: "address", value: "boss@shop.example" }],
  ["@Agency.example", { kind: "domain", value: "agency.example" }],
  ["agency.example", { kind: "domain", value: "agency.example" }],
  ["agency", null],
  ["@@agency.example", null],
  ["https://agency.example", null],
  ["", null],
])("%j is %j", (typed, read) => {
  expect(readLeftOut(typed)).toEqual(read)
})
