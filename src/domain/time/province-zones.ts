/**
 * The zones of the provinces of three large countries, as far as a province
 * keeps one time, or its few zones agree for a part of the year. Those that
 * are parted for good (Texas, Ontario, New South Wales) are left out: half of
 * their people would be told a wrong hour.
 */
const PROVINCES: Record<string, Record<string, string[]>> = {
  US: {
    ...all("America/New_York", "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC"),
    ...all("America/New_York", "VA VT WV"),
    ...all("America/Chicago", "AL AR IA IL LA MN MO MS OK WI"),
    ...all("America/Denver", "CO MT NM UT WY"),
    ...all("America/Los_Angeles", "CA WA"),
    // The Navajo Nation moves its clocks, the rest of Arizona does not.
    AZ: ["America/Phoenix", "America/Denver"],
    HI: ["Pacific/Honolulu"],
  },
  CA: {
    ...all("America/Halifax", "NB NS PE"),
    ...all("America/Edmonton", "AB NT"),
    MB: ["America/Winnipeg"],
    QC: ["America/Toronto", "America/Blanc-Sablon"],
    SK: ["America/Regina", "America/Edmonton"],
    YT: ["America/Whitehorse"],
  },
  AU: {
    ACT: ["Australia/Sydney"],
    NT: ["Australia/Darwin"],
    QLD: ["Australia/Brisbane"],
    SA: ["Australia/Adelaide"],
    TAS: ["Australia/Hobart"],
    VIC: ["Australia/Melbourne"],
    WA: ["Australia/Perth"],
  },
}

const NAMES: Record<string, string> = Object.fromEntries(
  `alabama:AL arkansas:AR arizona:AZ california:CA colorado:CO connecticut:CT
  delaware:DE georgia:GA hawaii:HI illinois:IL iowa:IA louisiana:LA maine:ME
  maryland:MD massachusetts:MA minnesota:MN mississippi:MS missouri:MO
  montana:MT newhampshire:NH newjersey:NJ newmexico:NM newyork:NY
  northcarolina:NC ohio:OH oklahoma:OK pennsylvania:PA rhodeisland:RI
  southcarolina:SC utah:UT vermont:VT virginia:VA washington:WA
  westvirginia:WV wisconsin:WI wyoming:WY districtofcolumbia:DC alberta:AB
  manitoba:MB newbrunswick:NB northwestterritories:NT novascotia:NS
  princeedwardisland:PE quebec:QC saskatchewan:SK yukon:YT
  australiancapitalterritory:ACT northernterritory:NT queensland:QLD
  southaustralia:SA tasmania:TAS victoria:VIC westernaustralia:WA`
    .split(/\s+/)
    .map((pair) => pair.split(":"))
)

/** The zones of a province, or null where the table does not tell. */
export function provinceZones(
  country: string,
  province: string | null
): string[] | null {
  const land = country.toUpperCase()
  if (!Object.hasOwn(PROVINCES, land)) {
    return null
  }
  const zones = PROVINCES[land]!
  const written = (province ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(new RegExp(`^\\s*${land.toLowerCase()}-`), "")
    .replace(/[^a-z]/g, "")
  const code = Object.hasOwn(NAMES, written)
    ? NAMES[written]!
    : written.toUpperCase()
  return Object.hasOwn(zones, code) ? zones[code]! : null
}

function all(zone: string, codes: string): Record<string, string[]> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, [zone]]))
}
