// One request: its words are read by a press, because the opening stands in the audit log; then it is decided.
import type { OpenedRequest } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAllRows } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { isMissing } from "../../shared/lib/error-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { Gone } from "../../shared/ui/gone.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { ErrorNote, Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { refusals } from "./wording.ts";

const route = getRouteApi("/signed-in/requests/$requestId");

export function RequestPage() {
  const t = useText("requests");
  const { requestId } = route.useParams();
  const { mutation, infinite } = useHomeroom();
  // Whether there is such a request can be known without reading it.
  const handled = useAllRows(infinite.privacy.handledRequests({ includeDecided: true, limit: 200 }));
  const { mutate: open, data: opened, error, isPending } = useMutation(mutation.privacy.openRequest());
  const isListed = handled.data?.some(({ privacyRequestId }) => privacyRequestId === requestId);
  if (isListed === false || isMissing(error)) {
    return <Gone back={{ href: "/requests", label: t("title") }} />;
  }
  return (
    <Page title={t("requestTitle")} back={{ href: "/requests", label: t("title") }} width="narrow">
      {opened === undefined ? (
        <Card>
          <Loaded query={handled}>
            {() => (
              <>
                <p className="text-[0.9375rem] text-soft">{t("readText")}</p>
                {error && <ErrorNote error={error} />}
                <div>
                  <Button
                    look="primary"
                    isPending={isPending}
                    onPress={() => open({ privacyRequestId: requestId })}
                  >
                    {t("read")}
                  </Button>
                </div>
              </>
            )}
          </Loaded>
        </Card>
      ) : (
        <>
          <Words opened={opened} />
          <Decision privacyRequestId={requestId} />
        </>
      )}
    </Page>
  );
}

function Words({ opened }: { opened: OpenedRequest }) {
  const t = useText("requests");
  const { request, answer, statement } = opened;
  return (
    <Card title={t("request")}>
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
        {request ?? t("erasesAll")}
      </p>
      {answer && (
        <p className="whitespace-pre-wrap text-sm text-soft [overflow-wrap:anywhere]">
          {t("answered", { text: answer })}
        </p>
      )}
      {statement && (
        <p className="whitespace-pre-wrap text-sm text-soft [overflow-wrap:anywhere]">
          {t("said", { text: statement })}
        </p>
      )}
    </Card>
  );
}

function Decision({ privacyRequestId }: { privacyRequestId: string }) {
  const t = useText("requests");
  const navigate = useNavigate();
  const { mutation } = useHomeroom();
  const { mutateAsync: decide } = useMutation(mutation.privacy.decideRequest());
  const [result, setResult] = useState<"granted" | "refused">("granted");
  const [refusal, setRefusal] = useState<(typeof refusals)[number]>("identity_unclear");
  const submit = async (values: FormData) => {
    const answer = String(values.get("answer"));
    await decide({
      privacyRequestId,
      grant: result === "granted",
      ...(result === "refused" ? { refusal } : {}),
      ...(answer ? { answer } : {}),
    });
    tell(t("decided"));
    await navigate({ to: "/requests" });
  };
  return (
    <Card title={t("decide")}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("decideText")}</p>
        <SelectField
          label={t("result")}
          options={(["granted", "refused"] as const).map((one) => ({ id: one, label: t(`status.${one}`) }))}
          value={result}
          onChange={setResult}
        />
        {result === "refused" && (
          <SelectField
            label={t("why")}
            options={refusals.map((one) => ({ id: one, label: t(`refusal.${one}`) }))}
            value={refusal}
            onChange={setRefusal}
          />
        )}
        <TextField name="answer" label={t("answer")} hint={t("answerHint")} rows={4} maxLength={4000} />
        <div>
          <SubmitButton>{t("decide")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
