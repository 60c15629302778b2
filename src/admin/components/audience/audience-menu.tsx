import {
  EllipsisHorizontal,
  PencilSquare,
  SquareTwoStack,
  Trash,
} from "@medusajs/icons"
import { DropdownMenu, IconButton, toast } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"

import type { AdminAudience } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { audienceName, LONGEST_NAME } from "../../lib/audience/audience-name"
import { useDeleteAudience } from "../../lib/audience/use-delete-audience"
import { useSaveAudience } from "../../lib/audience/use-save-audience"
import { useWords } from "../../lib/i18n/use-words"
import { useAsk } from "../../lib/prompt/use-ask"

type AudienceMenuProps = { audience: AdminAudience; onDeleted?: () => void }

/** What can be done with an audience. */
export const AudienceMenu = ({ audience, onDeleted }: AudienceMenuProps) => {
  const { t } = useWords()
  const ask = useAsk()
  const navigate = useNavigate()
  const saving = useSaveAudience()
  const deleting = useDeleteAudience()
  const { id, rule, is_exclusive } = audience
  const name = audienceName(audience, t)
  const path = `/cart-recovery/audiences/${id}`

  const handleDuplicate = () =>
    saving.mutate(
      {
        input: {
          name: t("audience.copy", { name }).slice(0, LONGEST_NAME),
          rule,
          is_exclusive,
        },
      },
      {
        onSuccess: (copy) => {
          toast.success(t("audience.duplicated"))
          navigate(`/cart-recovery/audiences/${copy.id}/edit`)
        },
        onError: (error) => toast.error(errorWords(error, t)),
      }
    )

  const handleDelete = async () => {
    const isSure = await ask({
      variant: "danger",
      title: t("audience.delete.title", { name }),
      description: t("audience.delete.question"),
      confirmText: t("audience.delete.confirm"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      deleting.mutate(id, {
        onSuccess: () => {
          toast.success(t("audience.delete.done"))
          onDeleted?.()
        },
        onError: (error) => toast.error(errorWords(error, t)),
      })
    }
  }

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          isLoading={saving.isPending || deleting.isPending}
          aria-label={t("audience.menu.label", { name })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item
          className="gap-x-2"
          onSelect={() => navigate(`${path}/edit`)}
        >
          <PencilSquare className="text-ui-fg-subtle" />
          {t("audience.menu.edit")}
        </DropdownMenu.Item>
        <DropdownMenu.Item className="gap-x-2" onSelect={handleDuplicate}>
          <SquareTwoStack className="text-ui-fg-subtle" />
          {t("audience.menu.duplicate")}
        </DropdownMenu.Item>
        <DropdownMenu.Separator />
        <DropdownMenu.Item
          className="gap-x-2"
          onSelect={() => void handleDelete()}
        >
          <Trash className="text-ui-fg-subtle" />
          {t("audience.menu.delete")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
