/** The dashboard's language code (`ptBR`) as the browser wants it (`pt-BR`). */
export const toLocale = (language: string): string =>
  language.replace(/([a-z])([A-Z])/, "$1-$2")
