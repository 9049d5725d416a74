import type { Student } from "@homeroom/client";
import { CalendarPlus, Ellipsis, HeartHandshake, MessageCircle, Unlink } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { IconButton } from "../../shared/ui/button.tsx";
import { Menu, MenuItem, MenuLine } from "../../shared/ui/menu.tsx";

type Props = { student: Student; name: string; onChoose(dialog: "remove" | "relation"): void };

/** Only what the rights allow is offered; the server decides again. */
export default function StudentMenu({ student, name, onChoose }: Props) {
  const t = useText("students");
  const may = (right: Student["rights"][number]) => student.rights.includes(right);
  return (
    <Menu
      label={t("more", { name })}
      trigger={
        <IconButton label={t("more", { name })} className="-me-2 -mt-1">
          <Ellipsis className="size-5" aria-hidden />
        </IconButton>
      }
    >
      {may("book") && (
        <MenuItem href={`/bookings?new=1&student=${student.studentId}`} icon={<CalendarPlus aria-hidden />}>
          {t("book")}
        </MenuItem>
      )}
      {may("message") && (
        <MenuItem href={`/messages?new=1&student=${student.studentId}`} icon={<MessageCircle aria-hidden />}>
          {t("message")}
        </MenuItem>
      )}
      <MenuItem
        data-opens="dialog"
        onAction={() => onChoose("relation")}
        icon={<HeartHandshake aria-hidden />}
      >
        {t("changeRelation")}
      </MenuItem>
      <MenuLine />
      <MenuItem
        isDanger
        data-opens="dialog"
        onAction={() => onChoose("remove")}
        icon={<Unlink aria-hidden />}
      >
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}
