// Files with data: asking for one, how far it is, and what a student says of one that a guardian asked for.
import type { DataExport } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { FileArchive, FolderDown, ShieldQuestion } from "lucide-react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { Undecided } from "./undecided.tsx";

/** While one is built, its progress is asked for this often. */
const whilePreparing = 3_000;

export function DataPage() {
  const t = useText("privacy");
  const me = useMe();
  const { infinite } = useHomeroom();
  const exports = useInfiniteQuery({
    ...infinite.privacy.exports({ limit: 20 }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rows }) =>
        rows.some(({ side, status }) => side === "requester" && status === "preparing"),
      )
        ? whilePreparing
        : false,
  });
  const rows = exports.data?.pages.flatMap((one) => one.rows) ?? [];
  // Nobody else is ever asked to decide; which of these are, the database says.
  const worksHere = me.is("admin") || me.memberships.length > 0;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/settings", label: t("settings") }}
      width="narrow"
      actions={
        <>
          <LinkButton href="/requests">{t("requests")}</LinkButton>
          <LinkButton href="/retention">{t("retention")}</LinkButton>
        </>
      }
    >
      {worksHere && <Undecided />}
      <AskedOfMe rows={rows.filter(({ side }) => side === "student")} />
      <Ask />
      <Card title={t("files")} icon={<FileArchive aria-hidden />}>
        <Loaded query={exports}>
          {() => {
            const mine = rows.filter(({ side }) => side === "requester");
            return mine.length === 0 ? (
              <Empty icon={<FileArchive />} title={t("empty")}>
                {t("emptyText")}
              </Empty>
            ) : (
              <Rows label={t("files")}>
                {mine.map((one) => (
                  <Mine key={one.id} found={one} />
                ))}
              </Rows>
            );
          }}
        </Loaded>
        <More of={exports}>{t("loadMore")}</More>
      </Card>
    </Page>
  );
}

function Ask() {
  const t = useText("privacy");
  const words = useText("words");
  const { infinite, mutation } = useHomeroom();
  const students = useAll(infinite.students.list({ limit: 200 }));
  const { mutate: request, isPending, variables } = useMutation(mutation.privacy.requestExport());
  const ask = (studentId?: string) =>
    request(studentId === undefined ? {} : { studentId }, {
      onSuccess: () => tell(t("asked")),
      onError: tellError,
    });
  const visible = students.data?.filter(({ rights }) => rights.includes("view_progress")) ?? [];
  return (
    <Card title={t("ask")} icon={<FolderDown aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("askText")}</p>
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => ask()} isPending={isPending && variables?.studentId === undefined}>
          {t("own")}
        </Button>
        {visible.map(({ studentId, fullName }) => (
          <Button
            key={studentId}
            onPress={() => ask(studentId)}
            isPending={isPending && variables?.studentId === studentId}
          >
            {t("of", { student: fullName ?? words("someone") })}
          </Button>
        ))}
      </div>
    </Card>
  );
}

function Mine({ found }: { found: DataExport }) {
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

function AskedOfMe({ rows }: { rows: DataExport[] }) {
  const t = useText("privacy");
  const words = useText("words");
  const { moment } = useFormats();
  const { mutation } = useHomeroom();
  const { mutate: answer, isPending } = useMutation(mutation.privacy.answerExport());
  if (rows.length === 0) return null;
  const say = (exportId: string, agree: boolean) =>
    answer(
      { exportId, agree },
      { onSuccess: () => tell(t(agree ? "agreed" : "objected")), onError: tellError },
    );
  return (
    <Card title={t("guardians")} icon={<ShieldQuestion aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("guardiansText")}</p>
      <Rows label={t("guardians")}>
        {rows.map(({ id, requesterName, status, requestedAt, mayAnswer }) => (
          <Row key={id} className="flex-wrap">
            <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
              <p className="font-semibold">
                {t("someoneAsked", { name: requesterName ?? words("someone") })}
              </p>
              <p className="text-sm text-soft">{moment(requestedAt)}</p>
              <Badge>{t(`student.${status}`)}</Badge>
            </div>
            {mayAnswer && status === "waiting" && (
              <Button isDisabled={isPending} onPress={() => say(id, true)}>
                {t("agree")}
              </Button>
            )}
            {mayAnswer && (
              <Button isDisabled={isPending} onPress={() => say(id, false)}>
                {t("object")}
              </Button>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}
