import type { AdminAudience } from "../../../types"

type Ranked = Pick<AdminAudience, "id" | "priority" | "updated_at">

/**
 * What has to be changed so that one of a list changes places with its
 * neighbor. The list keeps the priorities that it has, one each.
 */
export const moveAudience = <T extends Ranked>(
  list: T[],
  id: string,
  step: -1 | 1
): { id: string; priority: number; updated_at: string }[] => {
  const place = list.findIndex((one) => one.id === id)
  const other = place + step
  if (place < 0 || !list[other]) return []
  const moved = [...list]
  ;[moved[place], moved[other]] = [moved[other]!, moved[place]!]

  let least = -Infinity
  const priorities = list.map(({ priority }) => {
    least = Math.max(priority, least + 1)
    return least
  })

  return moved.flatMap((one, index) =>
    one.priority === priorities[index]
      ? []
      : [
          {
            id: one.id,
            priority: priorities[index]!,
            updated_at: one.updated_at,
          },
        ]
  )
}
