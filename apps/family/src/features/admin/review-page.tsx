// A conversation, read for a reason that stands in the audit log before anything is shown.
import type { ReviewedMessage } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { MessageCircle, Paperclip } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Empty, Note } from "../../shared/ui/states.tsx";
import { tellError } from "../../shared/ui/tell.ts";

const route = getRouteApi("/signed-in/admins/review/$threadId");
const limit = 50;

export function ReviewPage() {
  const t = useText("admin");
  const { threadId } = route.useParams();
  const { mutation } = useHomeroom();
  const review = useMutation(mutation.admin.reviewThread());
  const [reason, setReason] = useState("");
  const [shown, setShown] = useState<ReviewedMessage[]>();
  const submit = async (values: FormData) => {
    const why = String(values.get("reason"));
    setShown(await review.mutateAsync({ threadId, reason: why, limit }));
    setReason(why);
  };
  const older = () => {
    const [first] = shown ?? [];
    if (!first) return;
    review.mutate(
      { threadId, reason, limit, beforeSeq: first.seq },
      { onSuccess: (page) => setShown((now = []) => [...page, ...now]), onError: tellError },
    );
  };
  return (
    <Page title={t("reviewTitle")} back={{ href: "/people", label: t("people") }} width="narrow">
      {shown === undefined ? (
        <Card>
          <p className="text-[0.9375rem] text-soft">{t("reviewText")}</p>
          <Form onSubmit={submit}>
            <TextField name="reason" label={t("reason")} rows={3} maxLength={500} isRequired />
            <div>
              <SubmitButton>{t("read")}</SubmitButton>
            </div>
          </Form>
        </Card>
      ) : (
        <>
          <Note>{t("reviewed", { reason })}</Note>
          {(shown[0]?.seq ?? 1) > 1 && (
            <Button isPending={review.isPending} onPress={older}>
              {t("older")}
            </Button>
          )}
          <Card>
            {shown.length === 0 ? (
              <Empty icon={<MessageCircle />} title={t("noMessages")}>
                {t("noMessagesText")}
              </Empty>
            ) : (
              <ol className="flex flex-col gap-4">
                {shown.map((message) => (
                  <Message key={message.id} message={message} />
                ))}
              </ol>
            )}
          </Card>
        </>
      )}
    </Page>
  );
}

function Message({ message }: { message: ReviewedMessage }) {
  const t = useText("admin");
  const words = useText("words");
  const { moment } = useFormats();
  const { senderName, senderRole, body, attachmentName, createdAt } = message;
  return (
    <li className="flex gap-3">
      <Avatar name={senderName} size="small" />
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <span className="font-bold">{senderName ?? words("someone")}</span>{" "}
          <span className="text-soft">
            {words(`contact.${senderRole}`)} · {moment(createdAt)}
          </span>
        </p>
        {body && (
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
            {body}
          </p>
        )}
        {!body && !attachmentName && <p className="text-soft italic">{t("gone")}</p>}
        {attachmentName && (
          <p className="flex items-center gap-1.5 text-sm [overflow-wrap:anywhere]">
            <Paperclip className="size-4 shrink-0 text-soft" aria-hidden />
            {attachmentName}
          </p>
        )}
      </div>
    </li>
  );
}
