import { checkTemplate } from "./check-template"
import { CONTENT_SHAPE } from "../content-shape"

const check = (source: unknown) => checkTemplate(source, CONTENT_SHAPE)

describe("a template", () => {
  it.each([
    "plain text",
    "{{customer.first_name}} {{cart.subtotal}} {{! a comment }}",
    '{{plural cart.item_count "item" "items"}}',
    "{{#if incentive}}{{incentive.code}}{{else}}none{{/if}}",
    "{{#if incentive.free_shipping}}a{{else if incentive}}b{{else}}c{{/if}}",
    "{{#unless customer.first_name}}you{{/unless}}",
    "{{#each cart.items}}{{@index}} {{title}} {{../shop.name}}{{/each}}",
    "{{#each cart.items}}{{#if @last}}{{this.title}}{{/if}}{{/each}}",
    "{{#each cart.items as |item i|}}{{i}}{{item.title}}{{/each}}",
    "{{#each cart.items}}{{@root.shop.name}}{{/each}}",
    "{{#with cart}}{{subtotal}} {{../shop.name}}{{/with}}",
    "{{cart.items.0.title}} {{cart.items.length}}",
  ])("may say %s", (source) => expect(check(source)).toEqual([]))

  it.each<[string, RegExp]>([
    ["{{customer.name}}", /no value "customer.name" here, there is: customer/],
    ["{{constructor}}", /no value "constructor"/],
    ["{{customer.constructor.name}}", /no value/],
    ["{{customer.__proto__.x}}", /no value/],
    ["{{cart.items.[constructor]}}", /no value/],
    [
      "{{#each cart.items}}{{cart.subtotal}}{{/each}}",
      /no value "cart.subtotal"/,
    ],
    ["{{../shop.name}}", /no value/],
    ["{{@secret}}", /no value "@secret"/],
    ["{{cart}}", /no single value, name one of its fields/],
    ["{{cart.items}}", /no single value, go through it with {{#each}}/],
    ["{{#each cart}}x{{/each}}", /{{#each}} needs a list, "cart" is none/],
    ["{{log cart.subtotal}}", /no helper "log" here, there is: plural/],
    ["{{lookup cart 'total'}}", /no helper "lookup"/],
    ["{{#uppercase cart.subtotal}}x{{/uppercase}}", /no helper "uppercase"/],
    ["{{#incentive}}x{{/incentive}}", /no helper "incentive" here/],
    ["{{if cart}}", /no helper "if" here/],
    ["{{#if}}x{{/if}}", /"if" takes 1, not 0 values/],
    ["{{plural cart.item_count}}", /"plural" takes 3, not 1 values/],
    ["{{#if (lookup cart 'total')}}x{{/if}}", /no helper "lookup"/],
    ["{{> footer}}", /partials/],
    ["{{#> footer}}x{{/footer}}", /partials/],
    ["{{* decorate}}", /decorators/],
    ["{{{cart.subtotal}}}", /two braces instead of three/],
    ["{{&cart.subtotal}}", /two braces/],
    ["{{#if cart.subtotal}}x", /a block is opened and never closed/],
    ["{{#if cart.subtotal}}x{{/each}}", /{{#if}} is closed by {{\/each}}/],
    ["{{cart.subtotal", /the syntax is broken near/],
    ["{{}}", /the syntax is broken near/],
  ])("may not say %s", (source, reason) => {
    expect(check(source)).toEqual([
      { line: 1, reason: expect.stringMatching(reason) },
    ])
  })

  it("is told the line of every problem", () => {
    const lines = (source: string) => check(source).map(({ line }) => line)
    expect(
      lines("a\n{{nope}}\n\n{{#if cart.subtotal}}\n{{no}}\n{{/if}}")
    ).toEqual([2, 5])
    expect(lines("a\nb\n{{#if cart.subtotal}}\nx\n{{/each}}")).toEqual([3])
    expect(lines("a\nb\n{{cart.subtotal")).toEqual([3])
  })

  it("must be a text: a ready-made syntax tree would run unchecked", () => {
    const tree = { type: "Program", body: [] }
    expect(check(tree)).toEqual([{ line: 1, reason: "write a text here" }])
    expect(check(undefined)).toHaveLength(1)
  })
})
