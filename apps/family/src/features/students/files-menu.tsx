import { useHomeroom } from "@homeroom/react";
import { csvMutations } from "@homeroom/react/csv";
import { useMutation } from "@tanstack/react-query";
import { Download, FileSpreadsheet, Upload } from "lucide-react";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Menu, MenuItem } from "../../shared/ui/menu.tsx";
import { tellError } from "../../shared/ui/tell.ts";
import { directions, type Sort } from "./sorts.ts";

const ImportDialog = lazyDialog(() => import("./import-dialog.tsx").then((file) => file.ImportDialog));

/** Out as CSV, and in. */
export function FilesMenu({
  search,
  groupId,
  sort,
}: {
  search: string;
  groupId: string | undefined;
  sort: Sort;
}) {
  const t = useText("students");
  const { mutate: exportCsv, isPending } = useMutation(csvMutations(useHomeroom()).exportCsv());
  const [isImporting, setImporting] = useState(false);
  const download = () =>
    exportCsv(
      { search, groupId, sort, direction: directions[sort], bom: true },
      { onSuccess: (csv) => saveFile("children.csv", csv, "text/csv"), onError: tellError },
    );
  return (
    <>
      <Menu
        label={t("csv")}
        trigger={
          <Button isPending={isPending}>
            <FileSpreadsheet className="size-5" aria-hidden />
            {t("csv")}
          </Button>
        }
      >
        <MenuItem onAction={download} icon={<Download aria-hidden />}>
          {t("exportCsv")}
        </MenuItem>
        <MenuItem data-opens="dialog" onAction={() => setImporting(true)} icon={<Upload aria-hidden />}>
          {t("importCsv")}
        </MenuItem>
      </Menu>
      <ImportDialog isOpen={isImporting} onClose={() => setImporting(false)} />
    </>
  );
}
