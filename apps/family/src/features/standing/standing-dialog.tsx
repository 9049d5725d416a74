import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Standings } from "./standings.tsx";

type Props = { studentId: string; name: string; isOpen: boolean; onClose(): void };

/** For managers of a school, from the list of a class. */
export function StandingDialog({ studentId, name, isOpen, onClose }: Props) {
  const t = useText("standing");
  return (
    <Dialog title={t("titleOf", { name })} isOpen={isOpen} onClose={onClose} size="medium">
      <Standings studentId={studentId} name={name} />
    </Dialog>
  );
}
