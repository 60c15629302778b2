/** What the shop's own store goes by where stores are named: by no name. */
export const OWN_STORE = ""
