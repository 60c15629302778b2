import type { DefaultContent } from "./default-content"

export const de: DefaultContent = {
  reminder: {
    subject:
      "{{#if customer.first_name}}{{customer.first_name}}, Ihr{{else}}Ihr{{/if}} Warenkorb bei {{shop.name}} ist gespeichert",
    preheader:
      "Machen Sie da weiter, wo Sie aufgehört haben: {{cart.item_count}} Artikel, {{cart.total}}.",
    heading: "Noch unentschlossen?",
    body: `Guten Tag{{#if customer.first_name}} {{customer.first_name}}{{/if}},

in Ihrem Warenkorb {{plural cart.item_count "liegt noch ein Artikel" "liegen noch ein paar Artikel"}}. Kein Grund zur Eile: Wir haben alles für Sie gespeichert, und Sie können auf jedem Gerät da weitermachen, wo Sie aufgehört haben.`,
    button: "Zurück zum Warenkorb",
  },
  help: {
    subject: "Können wir Ihnen bei Ihrer Bestellung helfen?",
    preheader:
      "Lieferung, Rückgabe, die richtige Wahl: Fragen Sie uns einfach.",
    heading: "Ist noch etwas offen?",
    body: `Guten Tag{{#if customer.first_name}} {{customer.first_name}}{{/if}},

Ihr Warenkorb ist noch gespeichert. Vielleicht fehlte nur eine Antwort: wie lange die Lieferung dauert, wie die Rückgabe abläuft oder ob {{plural cart.item_count "dieser Artikel der richtige ist" "diese Artikel die richtigen sind"}}?
{{#if support.email}}

Schreiben Sie uns an {{support.email}}, wir helfen gern.
{{/if}}

Und wenn alles klar ist: Ihr Warenkorb ist nur einen Klick entfernt.`,
    button: "Warenkorb ansehen",
  },
  incentive: {
    subject:
      "{{#if incentive.free_shipping}}Kostenloser Versand für Ihren{{else if incentive}}{{incentive.value}} Rabatt auf Ihren{{else}}Ein letzter Blick in Ihren{{/if}} Warenkorb bei {{shop.name}}",
    preheader:
      "{{#if incentive}}Ihr Code {{incentive.code}} gilt bis {{incentive.expires_at}}.{{else}}Ihr Warenkorb ist noch gespeichert.{{/if}}",
    heading:
      "{{#if incentive.free_shipping}}Den Versand übernehmen wir{{else if incentive}}{{incentive.value}} Rabatt für Sie{{else}}Ihr Warenkorb ist noch da{{/if}}",
    body: `Guten Tag{{#if customer.first_name}} {{customer.first_name}}{{/if}},
{{#if incentive}}

wenn Ihnen Ihre Auswahl noch gefällt, hilft vielleicht das: {{#if incentive.free_shipping}}kostenloser Versand für diese Bestellung{{else}}{{incentive.value}} Rabatt auf Ihre Bestellung{{/if}}. Der Code gilt einmal, und der Knopf öffnet Ihren Warenkorb, in dem er schon eingelöst ist.
{{else}}

wenn Ihnen Ihre Auswahl noch gefällt: Ihr Warenkorb ist nur einen Klick entfernt.
{{/if}}

Haben Sie es sich anders überlegt, ist das auch in Ordnung: Dies ist unsere letzte Erinnerung an diesen Warenkorb.`,
    button: "{{#if incentive}}Code einlösen{{else}}Zurück zum Warenkorb{{/if}}",
  },
}
