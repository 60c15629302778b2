import { normalizeMetaName, normalizeName } from "./normalize-name"

describe("a name", () => {
  it.each([
    ["  GivenName  ", "givenname"],
    ["McCallister", "mccallister"],
    ["O'Brien-Smith Jr.", "o'brien-smith jr."],
    [" ÅSA ", "åsa"],
    ["   ", null],
  ])("as Google wants it: %j is %j", (input, name) => {
    expect(normalizeName(input)).toBe(name)
  })

  it.each([
    ["  Mary-Jane  O'Connor  ", "maryjaneoconnor"],
    ["St. Mary, Jr.", "stmaryjr"],
    ["John (Johnny)", "johnjohnny"],
    ["!@#$%^&*()_+-=[]{}\\|;:'\",.<>/?`~John", "john"],
    ["José María González", "josémaríagonzález"],
    ["Øystein", "øystein"],
    ["Αντωνίου", "αντωνίου"],
    ["李明", "李明"],
    ["محمد أحمد", "محمدأحمد"],
    ["정", "정"],
    ["John\u00a0Smith", "johnsmith"],
    ["Mary\u2013Jane", "mary–jane"],
    ["Mary👋Smith", "mary👋smith"],
    ["Agent007", "agent007"],
    ["A-", "a"],
    ["---", null],
    [" ", null],
  ])("as Meta wants it: %j is %j", (input, name) => {
    expect(normalizeMetaName(input)).toBe(name)
  })
})
