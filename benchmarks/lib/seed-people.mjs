const FIRST = `
  Anna Jonas Marie Lukas Emma Paul Zoë Noah Mia Elias Lena Finn Sofia Leon
  Clara Ben Julia Max Laura Felix Sarah Tim Lea Jan Ada Jürgen Nele Björn
  Amélie Łukasz José Дмитрий Ольга 伟 Ines Omar Yuki Tom Eva Karl`
const LAST = `
  Müller Schmidt Byron Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch
  Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann
  Hartmann Lange Werner Krause Lehmann Köhler Maier Herrmann Walter König
  Mayer Huber Kaiser Fuchs Peters Scholz Lang Möller Weiß Jung Hahn Vogel
  Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann
  Franke Özil Иванов 王 O'Neil Dupont Smith Jones`
const SHARED = `
  gmail.com gmail.com gmail.com gmail.com gmail.com gmail.com web.de web.de
  gmx.de gmx.de outlook.com outlook.com yahoo.com icloud.com t-online.de`

/** A fifth of the people have an address at one of so many. */
const COMPANIES = 500

/** A number that is drawn from `i`, the same in every store. */
const drawn = (salt, below) =>
  `(abs(hashint4(i * 31 + ${salt})::bigint) % ${below})::integer`

const of = (list, salt) => {
  const words = list.trim().split(/\s+/)
  const quoted = words.map((word) => `'${word.replace("'", "''")}'`)
  return `(ARRAY[${quoted.join(",")}])[1 + ${drawn(salt, words.length)}]`
}

/** As shoppers are called. SQL over `i`, the person's number. */
export const NAME = `${of(FIRST, 1)} || ' ' || ${of(LAST, 2)}`

const local = (list, salt) =>
  `regexp_replace(lower(${of(list, salt)}), '[^a-z]', '', 'g')`

/** What people make of their names, each their own; some something else. */
export const EMAIL = `
  CASE WHEN ${drawn(3, 4)} = 0 OR ${local(FIRST, 1)} = ''
    THEN left(md5(i::text), 6) || i
    ELSE ${local(FIRST, 1)} || '.' || ${local(LAST, 2)} || i END
  || '@' || CASE ${drawn(4, 5)}
    WHEN 0 THEN 'firma-' || ${drawn(5, COMPANIES)} || '.example'
    ELSE ${of(SHARED, 6)} END`
