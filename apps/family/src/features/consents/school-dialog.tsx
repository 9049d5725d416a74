// The consents of a student for managers of a school, from the list of a class.
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SchoolConsents } from "./school-consents.tsx";

type Props = { studentId: string; name: string; isOpen: boolean; onClose(): void };

export function SchoolConsentsDialog({ studentId, name, isOpen, onClose }: Props) {
  const t = useText("consents");
  return (
    <Dialog title={t("of", { student: name })} isOpen={isOpen} onClose={onClose} size="medium">
      <SchoolConsents studentId={studentId} name={name} />
    </Dialog>
  );
}
