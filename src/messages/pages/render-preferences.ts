import type { PreferencePhrases, Phrases } from "../phrases"
import { compilePage, type FramedView } from "./compile-page"
import { languageName } from "./language-name"

/** What somebody gets, and can change. */
export type PreferencesView = {
  language: string
  phrases: Phrases & PreferencePhrases
  shop: { name: string; url: string }
  /** What became of what was asked; null where nothing was. */
  outcome: "saved" | "unchanged" | null
  email: "on" | "off" | "unsubscribed" | "blocked"
  ads: "on" | "off"
  /** Nobody knows who they are: all that they can say is no. */
  forgotten: boolean
  cart: "open" | "declined" | null
  questions: Record<"email" | "ads", { id: string; text: string }>
  /** What messages can be written in, and are; one is no choice. */
  languages: string[]
  chosen: string
}

const BODY = `{{#if notice}}<p class="notice" role="status">{{notice}}</p>{{/if}}
<ul class="now">{{#each now}}<li>{{this}}</li>{{/each}}</ul>
{{#if backOn}}<form class="block" method="post">
<p dir="auto">{{backOn.text}}</p>
<input type="hidden" name="email_wording" value="{{backOn.id}}">
<button type="submit" name="do" value="back_on">{{phrases.page_preferences_back_on_button}}</button>
</form>{{/if}}
{{#if mayChoose}}<form class="block" method="post">
{{#each choices}}<label class="choice"><input type="checkbox" name="{{name}}" value="on"{{#if on}} checked{{/if}}><b>{{label}}</b><small dir="auto">{{text}}</small></label>
<input type="hidden" name="{{name}}_was" value="{{was}}"><input type="hidden" name="{{name}}_wording" value="{{id}}">
{{/each}}
{{#if languages}}<label class="select"><b>{{phrases.page_preferences_language}}</b><select name="language">{{#each languages}}<option value="{{locale}}"{{#if chosen}} selected{{/if}}>{{name}}</option>{{/each}}</select></label>
<input type="hidden" name="language_was" value="{{chosen}}">{{/if}}
<button type="submit" name="do" value="save">{{phrases.page_preferences_save}}</button>
</form>{{/if}}
{{#if decline}}<form class="block" method="post">
<p>{{phrases.page_preferences_cart_text}}</p>
<button class="quiet" type="submit" name="do" value="decline_cart">{{phrases.page_preferences_cart_button}}</button>
</form>{{/if}}
{{#if allOff}}<form class="block" method="post">
<p>{{phrases.page_preferences_all_off_text}}</p>
<button class="quiet" type="submit" name="do" value="all_off">{{phrases.page_preferences_all_off_button}}</button>
</form>{{/if}}
<p class="more"><a href="{{shop.url}}">{{phrases.page_to_shop}}</a></p>`

const render = compilePage<FramedView & Record<string, unknown>>(BODY)

/**
 * The page where people choose what they get, as an HTML document. A box says
 * what holds now; the form says so too, so that only what is changed counts.
 */
export function renderPreferences(view: PreferencesView): string {
  const { phrases, outcome, email, ads, cart, questions, forgotten } = view
  const mayBeAsked = email === "on" || email === "off"
  return render({
    language: view.language,
    title: phrases.page_preferences_title,
    shop: view.shop,
    phrases,
    notice: outcome && phrases[`page_preferences_${outcome}`],
    now: [
      phrases[`page_preferences_${email}`],
      ...(cart === "declined" ? [phrases.page_preferences_cart_declined] : []),
      phrases[`page_preferences_ads_${ads}`],
    ],
    backOn: email === "unsubscribed" && !forgotten ? questions.email : null,
    mayChoose: !forgotten,
    choices: [
      ...(mayBeAsked ? [choice("email", email, view)] : []),
      choice("ads", ads, view),
    ],
    languages:
      view.languages.length > 1
        ? view.languages.map((locale) => ({
            locale,
            name: languageName(locale),
            chosen: locale === view.chosen,
          }))
        : null,
    chosen: view.chosen,
    decline: cart === "open" && email === "on",
    allOff: mayBeAsked || ads === "on",
  })
}

function choice(
  name: "email" | "ads",
  was: "on" | "off",
  { phrases, questions }: PreferencesView
) {
  const label = phrases[`page_preferences_${name}`]
  return { name, was, on: was === "on", label, ...questions[name] }
}
