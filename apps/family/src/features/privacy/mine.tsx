// A file that one asked for: how far it is, and fetching it.
import type { DataExport } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Row } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { tellError } from "../../shared/ui/tell.ts";

/** While one is built, its progress is asked for this often, in milliseconds. */
export function whilePreparing(rows: DataExport[]): number | false {
  return rows.some(({ side, status }) => side === "requester" && status === "preparing") ? 3_000 : false;
}

export function Mine({ found }: { found: DataExport }) {
  const t = useText("privacy");
  const words = useText("words");
  const { moment, number } = useFormats();
  const { homeroom } = useHomeroom();
  const { status, progress, files, expiresAt, requestedAt } = found;
  const title =
    found.studentId === null ? t("yours") : t("about", { student: found.studentName ?? words("someone") });
  const download = async (path: string, index: number) => {
    const { data, error } = await homeroom.privacy.downloadExport({ path });
    if (error) tellError(error);
    else saveFile(files.length === 1 ? "homeroom.zip" : `homeroom-${index + 1}.zip`, data);
  };
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-soft">
          {expiresAt ? t("until", { when: moment(expiresAt) }) : t("askedOn", { when: moment(requestedAt) })}
        </p>
        {status === "preparing" && (
          <Progress label={t("preparing")} {...(progress === null ? {} : { value: progress / 100 })} />
        )}
      </div>
      {status === "closed" && <Badge>{t("closed")}</Badge>}
      {files.map(({ path, size }, index) => (
        <div key={path} className="flex flex-col items-center">
          <Button look="primary" onPress={() => void download(path, index)}>
            {files.length === 1 ? t("download") : t("downloadPart", { number: number(index + 1) })}
          </Button>
          <span className="text-sm text-soft">
            {t("size", { size: number(Math.max(0.1, Math.round(size / 104_857.6) / 10)) })}
          </span>
        </div>
      ))}
    </Row>
  );
}
