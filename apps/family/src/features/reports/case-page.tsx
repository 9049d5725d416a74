// One case: its messages are read by a press, because the reading stands in the audit log; then it is decided.
import type { CaseMessage } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAllRows } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { isMissing } from "../../shared/lib/error-text.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/classes.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { Gone } from "../../shared/ui/gone.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { ErrorNote, Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { FileButton } from "../messages/file-button.tsx";

const route = getRouteApi("/signed-in/reports/$caseId");

export function CasePage() {
  const t = useText("reports");
  const { caseId } = route.useParams();
  const { mutation, infinite } = useHomeroom();
  // Whether there is such a case can be known without reading it.
  const cases = useAllRows(infinite.reports.cases({ includeDecided: true, limit: 200 }));
  const { mutate: read, data: messages, error, isPending } = useMutation(mutation.reports.review());
  const isListed = cases.data?.some((one) => one.caseId === caseId);
  if (isListed === false || isMissing(error)) {
    return <Gone back={{ href: "/reports", label: t("reports") }} />;
  }
  return (
    <Page title={t("caseTitle")} back={{ href: "/reports", label: t("reports") }} width="narrow">
      {messages === undefined ? (
        <Card>
          <Loaded query={cases}>
            {() => (
              <>
                <p className="text-[0.9375rem] text-soft">{t("readText")}</p>
                {error && <ErrorNote error={error} />}
                <div>
                  <Button look="primary" isPending={isPending} onPress={() => read({ caseId })}>
                    {t("read")}
                  </Button>
                </div>
              </>
            )}
          </Loaded>
        </Card>
      ) : (
        <>
          <Card>
            <ol className="flex flex-col gap-4">
              {messages.map((message) => (
                <Message key={message.id} message={message} />
              ))}
            </ol>
          </Card>
          <Decision caseId={caseId} />
        </>
      )}
    </Page>
  );
}

function Message({ message }: { message: CaseMessage }) {
  const t = useText("reports");
  const words = useText("words");
  const { moment } = useFormats();
  const { senderName, senderRole, body, createdAt, reason, note, attachmentPath } = message;
  const file = message.attachmentName ?? "";
  return (
    <li className={cx("flex gap-3", reason && "rounded-xl bg-warn-tint p-3")}>
      <Avatar name={senderName} size="small" />
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <span className="font-bold">{senderName ?? words("someone")}</span>{" "}
          <span className={reason ? "" : "text-soft"}>
            {senderRole && `${words(`contact.${senderRole}`)} · `}
            {moment(createdAt)}
          </span>
        </p>
        {body && (
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
            {body}
          </p>
        )}
        {attachmentPath !== null && (
          <FileButton path={attachmentPath} name={file} label={t("openFile", { name: file })} />
        )}
        {reason && <Badge tone="bad">{t("isReported", { reason: words(`report.${reason}`) })}</Badge>}
        {note && (
          <p className="mt-1 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
            {note}
          </p>
        )}
      </div>
    </li>
  );
}

const results = ["resolved", "referred", "no_issue"] as const;

function Decision({ caseId }: { caseId: string }) {
  const t = useText("reports");
  const navigate = useNavigate();
  const { mutation } = useHomeroom();
  const { mutateAsync: decide } = useMutation(mutation.reports.decide());
  const [status, setStatus] = useState<(typeof results)[number]>("resolved");
  const submit = async (values: FormData) => {
    const to = status === "referred" ? { referredTo: String(values.get("referredTo")) } : {};
    await decide({ caseId, status, ...to });
    tell(t("decided"));
    await navigate({ to: "/reports" });
  };
  return (
    <Card title={t("decide")}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("decideText")}</p>
        <SelectField
          label={t("result")}
          options={results.map((one) => ({ id: one, label: t(`reportStatus.${one}`) }))}
          value={status}
          onChange={setStatus}
        />
        {status === "referred" && (
          <TextField name="referredTo" label={t("toWhom")} maxLength={200} isRequired />
        )}
        <div>
          <SubmitButton>{t("decide")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
