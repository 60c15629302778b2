/** Languages that shops are in; a code that is not here is shown as it is. */
export const LANGUAGE_CODES =
  "ar bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms mt nb nl nn no pl pt ro ru sk sl sq sr sv ta th tr uk ur uz vi zh".split(
    " "
  )
