// What the author of a goal does with it, and others drop.
import type { Goal } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { Ellipsis, Pause, Pencil, Play, Trash2 } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { IconButton } from "../../shared/ui/button.tsx";
import { Menu, MenuItem, MenuLine } from "../../shared/ui/menu.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

export function GoalMenu({ goal, onOpen }: { goal: Goal; onOpen(dialog: "change" | "delete"): void }) {
  const t = useText("goals");
  const { mutation } = useHomeroom();
  const { mutate: drop } = useMutation(mutation.goals.drop());
  const { mutate: resume } = useMutation(mutation.goals.resume());
  const { id: goalId, title, status, canChange, canDrop } = goal;
  return (
    <Menu
      label={t("more", { title })}
      trigger={
        <IconButton label={t("more", { title })}>
          <Ellipsis className="size-5" aria-hidden />
        </IconButton>
      }
    >
      {canChange && (
        <MenuItem data-opens="dialog" onAction={() => onOpen("change")} icon={<Pencil aria-hidden />}>
          {t("change")}
        </MenuItem>
      )}
      {canDrop && status === "active" && (
        <MenuItem
          onAction={() => drop({ goalId }, { onSuccess: () => tell(t("dropped")), onError: tellError })}
          icon={<Pause aria-hidden />}
        >
          {t("drop")}
        </MenuItem>
      )}
      {canChange && status === "dropped" && (
        <MenuItem
          onAction={() => resume({ goalId }, { onSuccess: () => tell(t("resumed")), onError: tellError })}
          icon={<Play aria-hidden />}
        >
          {t("resume")}
        </MenuItem>
      )}
      {canChange && <MenuLine />}
      {canChange && (
        <MenuItem
          isDanger
          data-opens="dialog"
          onAction={() => onOpen("delete")}
          icon={<Trash2 aria-hidden />}
        >
          {t("delete")}
        </MenuItem>
      )}
    </Menu>
  );
}
