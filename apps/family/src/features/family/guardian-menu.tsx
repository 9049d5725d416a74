import { Ellipsis, ShieldOff, Unlink } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { IconButton } from "../../shared/ui/button.tsx";
import { Menu, MenuItem } from "../../shared/ui/menu.tsx";

type Props = { name: string; isPending: boolean; onChoose(dialog: "end" | "block"): void };

export default function GuardianMenu({ name, isPending, onChoose }: Props) {
  const t = useText("family");
  return (
    <Menu
      label={t("more", { name })}
      trigger={
        <IconButton label={t("more", { name })} className="-me-2 -mt-1">
          <Ellipsis className="size-5" aria-hidden />
        </IconButton>
      }
    >
      <MenuItem data-opens="dialog" onAction={() => onChoose("end")} icon={<Unlink aria-hidden />}>
        {isPending ? t("refuse") : t("end")}
      </MenuItem>
      <MenuItem
        isDanger
        data-opens="dialog"
        onAction={() => onChoose("block")}
        icon={<ShieldOff aria-hidden />}
      >
        {t("block")}
      </MenuItem>
    </Menu>
  );
}
