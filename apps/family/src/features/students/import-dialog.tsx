import type { ImportReport } from "@homeroom/client/csv";
import { useHomeroom } from "@homeroom/react";
import { csvMutations } from "@homeroom/react/csv";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { Actions, Dialog } from "../../shared/ui/dialog.tsx";
import { FilePicker } from "../../shared/ui/file-picker.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { ErrorNote, Note } from "../../shared/ui/states.tsx";
import { type Column, DataTable } from "../../shared/ui/table.tsx";

export function ImportDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("students");
  const app = useText("app");
  const upload = useMutation(csvMutations(useHomeroom()).importCsv());
  const [file, setFile] = useState<File>();
  const [is13Plus, setIs13Plus] = useState(false);
  const close = () => {
    upload.reset();
    setFile(undefined);
    onClose();
  };
  const run = () => {
    if (file) upload.mutate({ csv: file, defaults: { is13Plus } });
  };
  const report = upload.data;
  return (
    <Dialog title={t("importTitle")} isOpen={isOpen} onClose={close} size="medium">
      {report ? (
        <Report report={report} />
      ) : (
        <>
          <p className="text-[0.9375rem] text-soft">{t("importText")}</p>
          <FilePicker
            file={file}
            onChange={setFile}
            accept={[".csv", "text/csv"]}
            dropLabel={t("importDrop")}
            chooseLabel={t("importFile")}
            maxSize={10_000_000}
            tooLargeLabel={t("tooLarge")}
          />
          <Checkbox isSelected={is13Plus} onChange={setIs13Plus}>
            {t("importAge")}
          </Checkbox>
          {upload.isPending && <Progress label={t("importRunning")} />}
          {upload.error && <ErrorNote error={upload.error} />}
        </>
      )}
      <Actions>
        <Button onPress={close} isDisabled={upload.isPending}>
          {report ? app("close") : app("cancel")}
        </Button>
        {!report && (
          <Button look="primary" onPress={run} isDisabled={!file} isPending={upload.isPending}>
            {t("importRun")}
          </Button>
        )}
      </Actions>
    </Dialog>
  );
}

/** Only what was refused needs the person; each line with its reason. */
function Report({ report }: { report: ImportReport }) {
  const t = useText("students");
  const errors = useText("errors");
  const refused = report.rows.flatMap((row) => (row.status === "refused" ? [row] : []));
  const columns: Column<(typeof refused)[number]>[] = [
    { id: "line", title: t("importLine"), cell: ({ line }) => line },
    { id: "student", title: t("importStudent"), cell: ({ student }) => student ?? "–", isRowHeader: true },
    {
      id: "reason",
      title: t("importReason"),
      // What is wrong in the line itself is said by the message alone.
      cell: ({ code, message }) =>
        code === "validation.failed" ? message : (errors.maybe(code) ?? errors("unknown")),
    },
  ];
  return (
    <>
      <Note tone={refused.length === 0 ? "good" : "warn"}>
        {t("importDone", { invited: report.invited, refused: report.refused })}
      </Note>
      {refused.length > 0 && (
        <DataTable
          label={t("importTitle")}
          columns={columns}
          rows={refused}
          rowId={({ line }) => String(line)}
        />
      )}
    </>
  );
}
