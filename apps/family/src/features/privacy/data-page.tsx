// Files with data: asking for one, how far it is, and what a student says of one that a guardian asked for.
import type { DataExport } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { FileArchive, FolderDown, ShieldQuestion } from "lucide-react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { FamilyDisclosures } from "../disclosures/family-disclosures.tsx";
import { Mine, whilePreparing } from "./mine.tsx";
import { Undecided } from "./undecided.tsx";

export function DataPage() {
  const t = useText("privacy");
  const me = useMe();
  const { infinite } = useHomeroom();
  const exports = useInfiniteQuery({
    ...infinite.privacy.exports({ limit: 20 }),
    refetchInterval: ({ state }) => whilePreparing(state.data?.pages.flatMap(({ rows }) => rows) ?? []),
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
      <FamilyDisclosures />
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
