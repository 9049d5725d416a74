import { isHomeroomError } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Actions, ConfirmDialog, Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { FilePicker } from "../../shared/ui/file-picker.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { ErrorNote, Loaded, Note } from "../../shared/ui/states.tsx";
import { DataTable } from "../../shared/ui/table.tsx";
import { tell } from "../../shared/ui/tell.ts";

type DialogProps = { integrationId: string; isOpen: boolean; onClose(): void };

/** The words of a reader for what it left out of a line. */
function whyLeftOut(reason: string | null) {
  switch (reason) {
    case "score unreadable":
      return "leftOut.score";
    case "due date unreadable":
      return "leftOut.due";
    case "date unreadable":
      return "leftOut.date";
    case "without a name":
      return "leftOut.name";
    default:
      return "leftOut.other";
  }
}

export function UploadDialog({ integrationId, isOpen, onClose }: DialogProps) {
  const t = useText("integrations");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const upload = useMutation(mutation.integrations.importFile());
  const [file, setFile] = useState<File>();
  const [student, setStudent] = useState("");
  // What was found out about one file says nothing about the next.
  const error = upload.variables?.file === file ? upload.error : null;
  // It would change more than half: the person decides.
  const rejected = isHomeroomError(error) && error.code === "integration.import_rejected" ? error : undefined;
  // The file tells of several students, or of one with another name.
  const asksWho =
    isHomeroomError(error) && error.code === "validation.failed" && error.detail[0]?.field === "student";
  const skipped = upload.data?.skipped ?? [];
  const changes = rejected?.detail
    ? rejected.detail.submissions.changed + rejected.detail.submissions.removed
    : 0;
  const run = (confirm: boolean) => {
    if (!file) return;
    upload.mutate(
      {
        integrationId,
        file,
        ...(student.trim() !== "" && { student: student.trim() }),
        ...(confirm ? { confirm } : {}),
      },
      {
        onSuccess: ({ report: { submissions }, skipped: left }) => {
          tell(t("imported", { added: submissions.added, changed: submissions.changed }));
          if (left.length === 0) onClose();
        },
      },
    );
  };
  if (skipped.length > 0) {
    return (
      <Dialog title={t("uploadTitle")} isOpen={isOpen} onClose={onClose}>
        <Note tone="warn">
          <p>{t("leftOut", { count: skipped.length })}</p>
          <ul className="mt-1 max-h-48 overflow-y-auto text-sm">
            {skipped.map(({ externalId, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line may be left out twice, and their order stays.
              <li key={index}>
                {t("leftOutLine", {
                  line: (externalId ?? "").replace(/\D/g, ""),
                  reason: t(whyLeftOut(reason)),
                })}
              </li>
            ))}
          </ul>
        </Note>
        <Actions>
          <Button look="primary" onPress={onClose}>
            {app("close")}
          </Button>
        </Actions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("uploadTitle")} isOpen={isOpen} onClose={onClose}>
      <p className="text-[0.9375rem] text-soft">{t("uploadText")}</p>
      <FilePicker
        file={file}
        onChange={setFile}
        accept={[".csv", "text/csv"]}
        dropLabel={t("uploadDrop")}
        chooseLabel={t("uploadChoose")}
        maxSize={2_000_000}
        tooLargeLabel={t("uploadTooLarge")}
      />
      {(asksWho || student !== "") && (
        <TextField
          label={t("studentInFile")}
          hint={t("studentInFileHint")}
          value={student}
          onChange={setStudent}
          maxLength={200}
        />
      )}
      {upload.isPending && <Progress label={t("uploadRunning")} />}
      {asksWho ? (
        <Note tone="warn">{t("asksWho")}</Note>
      ) : rejected ? (
        <Note tone="warn">{t("rejected", { count: changes })}</Note>
      ) : (
        error && <ErrorNote error={error} />
      )}
      <Actions>
        <Button onPress={onClose} isDisabled={upload.isPending}>
          {app("cancel")}
        </Button>
        <Button
          look="primary"
          isDisabled={!file}
          isPending={upload.isPending}
          onPress={() => run(rejected !== undefined)}
        >
          {rejected ? t("importAnyway") : t("uploadRun")}
        </Button>
      </Actions>
    </Dialog>
  );
}

export function ReviewDialog({ integrationId, isOpen, onClose }: DialogProps) {
  const t = useText("integrations");
  const app = useText("app");
  const { query, mutation } = useHomeroom();
  const runs = useQuery(query.integrations.runs({ integrationId, limit: 1 }));
  const approve = useMutation(mutation.integrations.approveSync());
  const run = runs.data?.rows.find(({ status }) => status === "awaiting_approval");
  return (
    <Dialog title={t("reviewTitle")} isOpen={isOpen} onClose={onClose} size="medium">
      <p className="text-[0.9375rem] text-soft">{t("pausedText")}</p>
      <Loaded query={runs}>
        {() =>
          run ? (
            <div className="max-h-80 overflow-y-auto">
              <DataTable
                label={t("reviewTitle")}
                rows={run.changes.map((change, index) => ({ ...change, index }))}
                rowId={({ index }) => String(index)}
                columns={[
                  {
                    id: "title",
                    title: t("columnTitle"),
                    cell: ({ title }) => title ?? t("noTitle"),
                    isRowHeader: true,
                  },
                  {
                    id: "resource",
                    title: t("resource.course"),
                    cell: ({ resource }) => t(`resource.${resource}`),
                  },
                  { id: "change", title: t("columnChange"), cell: ({ change }) => t(`change.${change}`) },
                ]}
              />
            </div>
          ) : (
            <p className="text-soft">{t("noChanges")}</p>
          )
        }
      </Loaded>
      {approve.error && <ErrorNote error={approve.error} />}
      <Actions>
        <Button onPress={onClose} isDisabled={approve.isPending}>
          {app("close")}
        </Button>
        {run && (
          <Button
            look="primary"
            isPending={approve.isPending}
            onPress={() =>
              approve.mutate(
                { runId: run.id },
                {
                  onSuccess: () => {
                    tell(t("approved"));
                    onClose();
                  },
                },
              )
            }
          >
            {t("approve")}
          </Button>
        )}
      </Actions>
    </Dialog>
  );
}

export function DisconnectDialog({
  integrationId,
  provider,
  isOpen,
  onClose,
}: DialogProps & { provider: string }) {
  const t = useText("integrations");
  const { mutation } = useHomeroom();
  const disconnect = useMutation(mutation.integrations.disconnect());
  return (
    <ConfirmDialog
      title={t("disconnectTitle", { provider })}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("disconnect")}
      isPending={disconnect.isPending}
      error={disconnect.error}
      onConfirm={() =>
        disconnect.mutate(
          { integrationId },
          {
            onSuccess: () => {
              onClose();
              tell(t("disconnected", { provider }));
            },
          },
        )
      }
    >
      {t("disconnectText")}
    </ConfirmDialog>
  );
}
