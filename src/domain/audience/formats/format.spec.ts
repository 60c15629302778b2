import { parse } from "csv-parse/sync"
import fc from "fast-check"
import type { AudiencePerson } from "../audience-person"
import { hashIdentifier } from "../identifiers/hash-identifier"
import { NETWORKS } from "../network"
import { FORMATS, type FileOptions, type NetworkFormat } from "./format"
import { writeRow, writeRows } from "./write-row"

const ADA: AudiencePerson = {
  contact_id: "con_1",
  email: " Ada.Love+shop@GMAIL.com ",
  phone: "0170 1234567",
  first_name: "Ada-Maria",
  last_name: "O'Brien",
  city: "Bad Tölz",
  province: "Bayern",
  postal_code: "83646",
  country_code: "de",
  value: 12.5,
}
const NOBODY: AudiencePerson = {
  contact_id: "con_2",
  email: null,
  phone: null,
  first_name: null,
  last_name: null,
  city: null,
  province: null,
  postal_code: null,
  country_code: null,
  value: null,
}
const OPTIONS: FileOptions = {
  identifiers: "hashed",
  action: "members",
  audience: { id: "aud_1", name: "Abandoned, last week" },
}
const sha = (text: string) => hashIdentifier(text)!

/** Every kind of file there is. */
const FILES = NETWORKS.flatMap((network) =>
  FORMATS[network].identifiers.flatMap((identifiers) =>
    (FORMATS[network].by.length > 0 ? FORMATS[network].by : [undefined]).map(
      (by) => ({ network, options: { ...OPTIONS, identifiers, by } })
    )
  )
)

/** The file, read back by a reader that knows nothing of ours. */
function readBack(
  format: NetworkFormat,
  people: AudiencePerson[],
  options: FileOptions
): string[][] {
  const rows = people.flatMap((person) => {
    const row = format.toRow(person, options)
    return "cells" in row ? [row.cells] : []
  })
  const file = writeRows(
    [...format.preamble(options), ...rows],
    format.line_end
  )
  const bytes = Buffer.from(file, "utf8")
  return parse(bytes, { record_delimiter: format.line_end }) as string[][]
}

describe("a file of each network", () => {
  const email = sha("ada.love+shop@gmail.com")

  it.each<[string, Partial<FileOptions>, string[][]]>([
    [
      "google",
      {},
      [
        ["Email", "Phone", "First Name", "Last Name", "Country", "Zip"],
        [
          sha("adalove@gmail.com"),
          sha("+491701234567"),
          sha("ada-maria"),
          sha("o'brien"),
          "DE",
          "83646",
        ],
      ],
    ],
    [
      "google",
      { identifiers: "plain" },
      [
        ["Email", "Phone", "First Name", "Last Name", "Country", "Zip"],
        [
          "adalove@gmail.com",
          "+491701234567",
          "ada-maria",
          "o'brien",
          "DE",
          "83646",
        ],
      ],
    ],
    [
      "meta",
      {},
      [
        "email,phone,fn,ln,ct,st,zip,country,extern_id,value".split(","),
        [
          email,
          sha("491701234567"),
          sha("adamaria"),
          sha("obrien"),
          sha("badtlz"),
          sha("bayern"),
          sha("83646"),
          sha("de"),
          "con_1",
          "12.5",
        ],
      ],
    ],
    [
      "tiktok",
      {},
      [
        ["Email_SHA256", "Phone_SHA256"],
        [email, sha("+491701234567")],
      ],
    ],
    [
      "tiktok",
      { identifiers: "plain" },
      [
        ["Email", "Phone"],
        ["ada.love+shop@gmail.com", "+491701234567"],
      ],
    ],
    ["x", {}, [[email]]],
    ["x", { by: "phone" }, [[sha("+491701234567")]]],
    [
      "linkedin",
      {},
      [
        "email,firstname,lastname,jobtitle,employeecompany,country,googleaid".split(
          ","
        ),
        [email, "", "", "", "", "DE", ""],
      ],
    ],
    [
      "linkedin",
      { identifiers: "plain" },
      [
        "email,firstname,lastname,jobtitle,employeecompany,country,googleaid".split(
          ","
        ),
        ["ada.love+shop@gmail.com", "Ada-Maria", "O'Brien", "", "", "DE", ""],
      ],
    ],
    ["pinterest", {}, [[email]]],
    ["snapchat", {}, [[email]]],
    ["snapchat", { by: "phone" }, [[sha("491701234567")]]],
    ["reddit", {}, [["EMAIL_SHA256"], [sha("adalove@gmail.com")]]],
  ])("%s, %j", (network, options, rows) => {
    const format = FORMATS[network as "google"]
    expect(readBack(format, [ADA], { ...OPTIONS, ...options })).toEqual(rows)
  })

  it("of Microsoft has the version, the list and its people", () => {
    const header =
      "Type,Status,Id,Parent Id,Client Id,Modified Time,Name,Description,Scope,Audience,Action Type,Sub Type,Text"
    const members = writeRows(
      [
        ...FORMATS.microsoft.preamble(OPTIONS),
        cells(FORMATS.microsoft, ADA, OPTIONS),
      ],
      FORMATS.microsoft.line_end
    )
    expect(members).toBe(
      [
        header,
        "Format Version,,,,,,6.0,,,,,,",
        'Customer List,Active,-10,,,,,,Customer,"Abandoned, last week",Add,,',
        `Customer List Item,,,-10,,,,,,,,Email,${email}`,
        "",
      ].join("\r\n")
    )
    const removals: FileOptions = { ...OPTIONS, action: "removals" }
    expect(readBack(FORMATS.microsoft, [ADA], removals).slice(2)).toEqual(
      [
        "Customer List,Active,,,,,,,Customer,Abandoned| last week,Remove,,",
        `Customer List Item,,,,,,,,,Abandoned| last week,,Email,${email}`,
      ].map((row) => row.split(",").map((cell) => cell.replace("|", ",")))
    )
    const known = readBack(FORMATS.microsoft, [ADA], {
      ...removals,
      audience: { ...OPTIONS.audience, network_list_id: "4711" },
    })
    expect(known[2]![2]).toBe("4711")
    expect(known[3]![3]).toBe("4711")
    const kept = cells(FORMATS.microsoft, ADA, removals)
    expect(
      FORMATS.microsoft.again!(kept, {
        ...removals,
        audience: { ...OPTIONS.audience, network_list_id: "4711" },
      })
    ).toEqual(known[3])
  })
})

describe("who is in no file", () => {
  const plain: FileOptions = { ...OPTIONS, identifiers: "plain" }

  it.each<[string, Partial<AudiencePerson>, FileOptions, string]>([
    ["google", {}, OPTIONS, "nothing_to_match"],
    ["google", { email: "nobody" }, OPTIONS, "bad_email"],
    ["google", { phone: "170" }, OPTIONS, "bad_phone"],
    ["google", { email: "x", phone: "170" }, OPTIONS, "bad_email"],
    ["google", { email: "+bob@x.com" }, plain, "formula"],
    [
      "meta",
      { first_name: "Ada", last_name: "L" },
      OPTIONS,
      "nothing_to_match",
    ],
    ["tiktok", { phone: "=1+1" }, plain, "bad_phone"],
    ["x", { phone: "+491701234567" }, OPTIONS, "no_email"],
    ["x", { email: "a@b.co" }, { ...OPTIONS, by: "phone" }, "no_phone"],
    ["linkedin", { email: "=1+1@x.com" }, plain, "formula"],
    ["reddit", { email: "+@x.com" }, OPTIONS, "bad_email"],
    ["microsoft", { first_name: "Ada" }, OPTIONS, "no_email"],
  ])("%s, %j", (network, person, options, left_out) => {
    const format = FORMATS[network as "google"]
    expect(format.toRow({ ...NOBODY, ...person }, options)).toEqual({
      left_out,
    })
  })

  it("leaves a cell empty where another one is enough", () => {
    const person = { ...NOBODY, email: "+bob@x.com", phone: "+4912345678" }
    expect(cells(FORMATS.tiktok, person, plain)).toEqual(["", "+4912345678"])
    expect(
      cells(FORMATS.tiktok, { ...person, phone: "+49123456'=1" }, OPTIONS)
    ).toEqual([sha("+bob@x.com"), ""])
  })

  it("gives Google all of a postal address or nothing of it", () => {
    const address = { ...ADA, email: null, phone: null }
    expect(cells(FORMATS.google, address, OPTIONS).slice(0, 2)).toEqual([
      "",
      "",
    ])
    for (const part of [
      "first_name",
      "last_name",
      "country_code",
      "postal_code",
    ]) {
      const row = { ...ADA, [part]: null }
      expect(cells(FORMATS.google, row, OPTIONS).slice(2)).toEqual([
        "",
        "",
        "",
        "",
      ])
    }
  })

  it("passes the hash of somebody who was erased", () => {
    const gone = { ...NOBODY, email: sha("ada@example.com") }
    for (const { network, options } of FILES) {
      const row = FORMATS[network].toRow(gone, options)
      if (options.by !== "phone") {
        expect("cells" in row && row.cells).toContain(gone.email)
      }
    }
  })
})

describe("names in a plain file", () => {
  it.each([
    ["=cmd()", "cmd()"],
    ["-Ann", "Ann"],
    [" \u200b＝＋﹣＠\t\u2212=Ann\u202e", "Ann"],
    ["⁺₌Ann", "Ann"],
    ["Ann\r\n=1+1", "Ann =1+1"],
    ["\ud800Ann\udfff", "Ann"],
    ["An\0n", "An n"],
    ["=-+@", ""],
    ['Ann "A", Lee', 'Ann "A", Lee'],
    ["👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום"],
  ])("%j is %j", (first_name, cell) => {
    const options: FileOptions = { ...OPTIONS, identifiers: "plain" }
    const rows = readBack(FORMATS.linkedin, [{ ...ADA, first_name }], options)
    expect(rows[1]![1]).toBe(cell)
  })
})

describe("whatever people wrote", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(
        ..."=+-@\t\r\n\0\",;'aZ0٣ ß한",
        "＝",
        "\u202e",
        "\u200b",
        "\ud800",
        "👩‍👩‍👧"
      ),
      maxLength: 12,
    }),
    fc.constantFrom("x".repeat(10_000), "=".repeat(10_000))
  )
  const person: fc.Arbitrary<AudiencePerson> = fc.record({
    contact_id: fc.constant("con_1"),
    email: fc.option(
      fc.oneof(
        hostile,
        fc.emailAddress(),
        hostile.map((box) => `${box}@Example.com`)
      )
    ),
    phone: fc.option(fc.oneof(hostile, fc.stringMatching(/^[+]?[0-9]{5,16}$/))),
    first_name: fc.option(hostile),
    last_name: fc.option(hostile),
    city: fc.option(hostile),
    province: fc.option(hostile),
    postal_code: fc.option(hostile),
    country_code: fc.option(fc.constantFrom("de", "US", "gb", "=1", "")),
    value: fc.option(fc.double()),
  })

  it.each(FILES)("$network, $options.identifiers $options.by", (file) => {
    const { network, options } = file
    const format = FORMATS[network]
    const preamble = format.preamble(options)
    const columns = preamble[0]?.length ?? 1
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), (people) => {
        const rows = people.map((one) => format.toRow(one, options))
        const written = rows.flatMap((row) =>
          "cells" in row ? [row.cells] : []
        )
        expect(readBack(format, people, options)).toEqual([
          ...preamble,
          ...written,
        ])
        for (const row of written) {
          expect(row).toHaveLength(columns)
          expect(row.some((cell) => cell !== "")).toBe(true)
          for (const cell of row) {
            // A number is no formula: Microsoft's new list is -10.
            expect(cell).not.toMatch(/[\r\n\0]|^[=@＝＋－＠]|^-(?!10$)/)
            expect(cell).not.toMatch(/^\+(?!\d{7,15}$)/)
            expect(cell).not.toBe(EMPTY)
            expect(cell).not.toMatch(/\p{Cs}/u)
          }
        }
        // In another order, the same rows; said again, the same.
        expect(
          [...people].reverse().map((one) => format.toRow(one, options))
        ).toEqual([...rows].reverse())
      }),
      { numRuns: 40 }
    )
  })

  it("begins no formula where the network drops what was in front of it", () => {
    const plain: FileOptions = { ...OPTIONS, identifiers: "plain" }
    const row = FORMATS.meta.toRow({ ...ADA, last_name: ";＝SUM" }, plain)
    expect("cells" in row && row.cells[3]).toBe("sum")
  })

  it.each(FILES)(
    "is not changed a second time: $network, $options.identifiers $options.by",
    ({ network, options }) => {
      const format = FORMATS[network]
      fc.assert(
        fc.property(person, (one) => {
          const row = format.toRow(one, options)
          if ("cells" in row && network !== "microsoft") {
            const again = format.toRow(
              asPerson(network, row.cells, one, options),
              options
            )
            expect(again).toEqual(row)
          }
        }),
        { numRuns: 40 }
      )
    }
  )
})

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/** A person who is what the file says of them. */
function asPerson(
  network: string,
  cells: string[],
  person: AudiencePerson,
  { by }: FileOptions
): AudiencePerson {
  const cell = (at: number) => cells[at] || null
  switch (network) {
    case "google":
      return {
        ...NOBODY,
        email: cell(0),
        phone: cell(1),
        first_name: cell(2),
        last_name: cell(3),
        country_code: cell(4),
        postal_code: cell(5),
      }
    case "meta":
      return {
        ...person,
        email: cell(0),
        phone: cell(1) && !/^\d+$/.test(cell(1)!) ? cell(1) : person.phone,
        first_name: cell(2),
        last_name: cell(3),
        city: cell(4),
        province: person.province,
        postal_code: cell(6),
      }
    case "tiktok":
      return { ...NOBODY, email: cell(0), phone: cell(1) }
    case "linkedin":
      return {
        ...NOBODY,
        email: cell(0),
        first_name: cell(1),
        last_name: cell(2),
        country_code: cell(5),
      }
    default:
      return { ...NOBODY, [by ?? "email"]: cell(0) }
  }
}

function cells(
  format: NetworkFormat,
  person: AudiencePerson,
  options: FileOptions
): string[] {
  const row = format.toRow(person, options)
  if ("left_out" in row) {
    throw new Error(row.left_out)
  }
  return row.cells
}

describe("a line for machines", () => {
  it("has quotes only where RFC 4180 wants them, and no prefix", () => {
    expect(writeRow(["a", "", 'b"c', "d,e", " =1"], "\n")).toBe(
      'a,,"b""c","d,e", =1\n'
    )
    expect(writeRow(["a\nb", "c\rd"], "\r\n")).toBe('"a\nb","c\rd"\r\n')
  })
})
