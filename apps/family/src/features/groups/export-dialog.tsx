// A group as files, with how far they are. What was read is kept while the dialog is open: after an error it goes on.
import type { GroupExportParts } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations } from "@homeroom/react/bulk";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { Note } from "../../shared/ui/states.tsx";

type Props = { groupId: string; isOpen: boolean; onClose(): void };

export function ExportDialog({ groupId, isOpen, onClose }: Props) {
  const t = useText("groups");
  return (
    <Dialog title={t("exportAll")} isOpen={isOpen} onClose={onClose}>
      <Export groupId={groupId} onClose={onClose} />
    </Dialog>
  );
}

function Export({ groupId, onClose }: Omit<Props, "isOpen">) {
  const t = useText("groups");
  const { mutate, isPending, isError } = useMutation(bulkMutations(useHomeroom()).exportRecords());
  const [kept] = useState<GroupExportParts>({});
  const [share, setShare] = useState(0);
  const download = () =>
    mutate(
      { groupId, bom: true, kept, onProgress: (progress) => setShare(progress.share) },
      {
        onSuccess: (files) => {
          for (const file of files) saveFile(file.name, file.text, file.type);
          onClose();
        },
      },
    );
  return (
    <>
      <p className="text-[0.9375rem] text-soft">{t("exportText")}</p>
      {isError && <Note tone="bad">{t("exportStopped")}</Note>}
      {(isPending || isError) && <Progress label={t("exportAll")} value={share} />}
      <Button look="primary" isPending={isPending} onPress={download} className="self-end">
        <Download className="size-5" aria-hidden />
        {isError ? t("goOn") : t("exportNow")}
      </Button>
    </>
  );
}
