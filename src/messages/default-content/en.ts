import { type DefaultContent, layOut } from "./default-content"

export const en: DefaultContent = {
  reminder: layOut({
    subject:
      "{{#if customer.first_name}}{{customer.first_name}}, your{{else}}Your{{/if}} cart at {{shop.name}} is saved",
    preheader:
      'Pick up where you left off: {{cart.item_count}} {{plural cart.item_count "item" "items"}}, {{cart.subtotal}}.',
    heading: "Still thinking it over?",
    text: `Hello{{#if customer.first_name}} {{customer.first_name}}{{/if}},

You left {{plural cart.item_count "something" "a few things"}} in your cart, and we saved {{plural cart.item_count "it" "everything"}} for you. There is no hurry: carry on where you stopped, on any device.`,
    button: "Back to my cart",
  }),
  help: layOut({
    subject: "Can we help with your order?",
    preheader:
      "{{#if support.email}}Delivery, returns, the right choice: just ask us.{{else}}Your cart is still saved, one click away.{{/if}}",
    heading: "Is there anything we can answer?",
    text: `Hello{{#if customer.first_name}} {{customer.first_name}}{{/if}},

Your cart is still saved. Perhaps a question got in the way: how long delivery takes, how returns work, or whether {{plural cart.item_count "this is the right one" "these are the right ones"}} for you?
{{#if support.email}}

Write to us at {{support.email}}, we are glad to help.
{{/if}}

And if everything is clear, your cart is one click away.`,
    button: "View my cart",
  }),
  incentive: layOut({
    subject:
      "{{#if incentive.free_shipping}}Free shipping for{{else if incentive}}{{incentive.value}} off{{else}}A last look at{{/if}} your cart at {{shop.name}}",
    preheader:
      "{{#if incentive}}{{#if incentive.saves}}You save {{incentive.saves}}. {{/if}}Your code is valid until {{incentive.expires_at}}.{{else}}Your cart is still saved.{{/if}}",
    heading:
      '{{#if incentive.free_shipping}}Shipping is on us{{else if incentive}}{{incentive.value}} off, just for you{{else}}Your {{plural cart.item_count "item is" "items are"}} still here{{/if}}',
    text: `Hello{{#if customer.first_name}} {{customer.first_name}}{{/if}},
{{#if incentive}}

{{#if incentive.free_shipping}}We would like to send you this order free of delivery costs.{{else}}We would like to take {{incentive.value}} off what you chose.{{/if}} Your cart is still saved.
{{else}}

If you still like what you chose, your cart is one click away.
{{/if}}`,
    closing:
      "If you have changed your mind, that is fine too: this is our last message about this cart.",
    button: "{{#if incentive}}Use my code{{else}}Back to my cart{{/if}}",
  }),
}
