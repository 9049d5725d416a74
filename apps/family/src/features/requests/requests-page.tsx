// Privacy requests: what one asked of those who keep data, and what one answers as staff.
import type { PrivacyRequest } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { FileQuestion } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { ErasureNotices } from "./erasure-notices.tsx";
import { Handled } from "./handled.tsx";
import { useRequestWords } from "./wording.ts";

const AskDialog = lazyDialog(() => import("./ask-dialog.tsx").then((file) => file.AskDialog));
const StatementDialog = lazyDialog(() =>
  import("./statement-dialog.tsx").then((file) => file.StatementDialog),
);

export function RequestsPage() {
  const t = useText("requests");
  const { isHandler } = useMe();
  const [isAsking, setAsking] = useState(false);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/data", label: t("data") }}
      width="narrow"
      actions={
        <Button look="primary" aria-haspopup="dialog" onPress={() => setAsking(true)}>
          {t("ask")}
        </Button>
      }
    >
      {isHandler && <Handled />}
      <ErasureNotices />
      <Mine />
      <AskDialog isOpen={isAsking} onClose={() => setAsking(false)} />
    </Page>
  );
}

function Mine() {
  const t = useText("requests");
  const { infinite } = useHomeroom();
  const mine = useInfiniteQuery(infinite.privacy.requests({ limit: 20 }));
  return (
    <Card title={t("mine")} icon={<FileQuestion aria-hidden />}>
      <Loaded query={mine}>
        {({ pages }) => {
          const rows = pages.flatMap((one) => one.rows);
          return rows.length === 0 ? (
            <Empty icon={<FileQuestion />} title={t("mineEmpty")}>
              {t("mineEmptyText")}
            </Empty>
          ) : (
            <Rows label={t("mine")}>
              {rows.map((one) => (
                <Asked key={one.id} found={one} />
              ))}
            </Rows>
          );
        }}
      </Loaded>
      <More of={mine}>{t("loadMore")}</More>
    </Card>
  );
}

function Asked({ found }: { found: PrivacyRequest }) {
  const t = useText("requests");
  const words = useText("words");
  const { date } = useFormats();
  const say = useRequestWords();
  const { id, kind, status, dueAt, refusal, answer, statement, complaintRoute } = found;
  const who = found.child ?? (found.studentId === null ? null : (found.studentName ?? words("someone")));
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">
          {who === null ? say.kind(kind) : t("kindOf", { kind: say.kind(kind), student: who })}
        </p>
        <p className="whitespace-pre-wrap text-[0.9375rem]" dir="auto">
          {found.request}
        </p>
        <p className="text-sm text-soft">{t("dueBy", { date: date(dueAt) })}</p>
        <Badge tone={status === "received" || status === "in_review" ? "warn" : "neutral"}>
          {say.status(status)}
        </Badge>
        {status === "completed" && <p className="mt-1 text-sm text-soft">{t("completedText")}</p>}
        {refusal && <p className="mt-1 text-[0.9375rem]">{say.refusal(refusal)}</p>}
        {answer && (
          <p className="mt-1 whitespace-pre-wrap text-[0.9375rem]" dir="auto">
            {answer}
          </p>
        )}
        {complaintRoute && (
          <p className="mt-1 text-sm text-soft">{t("complain", { where: complaintRoute })}</p>
        )}
        {statement && <p className="mt-1 text-sm text-soft">{t("said", { text: statement })}</p>}
      </div>
      {found.mayAddStatement && <AddStatement id={id} />}
      {found.mayWithdraw && <Withdraw id={id} />}
    </Row>
  );
}

function AddStatement({ id }: { id: string }) {
  const t = useText("requests");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t("addStatement")}
      </Button>
      <StatementDialog privacyRequestId={id} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function Withdraw({ id }: { id: string }) {
  const t = useText("requests");
  const { mutation } = useHomeroom();
  const withdraw = useMutation(mutation.privacy.withdrawRequest());
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t("withdraw")}
      </Button>
      <ConfirmDialog
        title={t("withdrawTitle")}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t("withdraw")}
        onConfirm={() =>
          withdraw.mutate(
            { privacyRequestId: id },
            {
              onSuccess: () => {
                tell(t("withdrawn"));
                setOpen(false);
              },
            },
          )
        }
        isPending={withdraw.isPending}
        error={withdraw.error}
      >
        {t("withdrawText")}
      </ConfirmDialog>
    </>
  );
}
