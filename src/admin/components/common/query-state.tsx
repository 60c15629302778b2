import { Container } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"

import { isNotFound } from "../../lib/api/error-words"
import { ErrorState } from "./error-state"

type QueryStateProps<T> = {
  query: UseQueryResult<T>
  skeleton: ReactNode
  /** What an error is about; cart recovery as a whole without it. */
  errorTitle?: string
  /** What to say when the server answers that there is no such thing. */
  notFound?: ReactNode
  children: (data: T) => ReactNode
}

/**
 * A query as a skeleton, an error with a way out, or its data. Data that is
 * there already stays when a later refresh fails.
 */
export const QueryState = <T,>({
  query,
  skeleton,
  errorTitle,
  notFound,
  children,
}: QueryStateProps<T>) => {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>
  }

  if (notFound && isNotFound(query.error)) {
    return <>{notFound}</>
  }

  if (query.isError) {
    return (
      <Container className="p-0">
        <ErrorState
          title={errorTitle}
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      </Container>
    )
  }

  return <>{skeleton}</>
}
