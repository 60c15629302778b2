import { useWords } from "../../lib/i18n/use-words"

type BreadcrumbProps = { word: string }

/** A page's name in the breadcrumbs, in the admin's language. */
export const Breadcrumb = ({ word }: BreadcrumbProps) => {
  const { t } = useWords()

  return <>{t(word)}</>
}
