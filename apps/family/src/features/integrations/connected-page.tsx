import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { codeOf } from "../../shared/lib/error-text.ts";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { ErrorNote, Loaded, Note, Skeleton } from "../../shared/ui/states.tsx";

const route = getRouteApi("/signed-in/connected");

/** The permission was not given, the time was up, or it is somebody else's. Other errors may pass. */
const ended: unknown[] = ["integration.state_invalid", "integration.not_found", "validation.failed"];

/** Back from the platform: whose account it is, and whether it shall be connected. */
export function ConnectedPage() {
  const t = useText("integrations");
  const words = useText("words");
  const { integration: id, proof } = route.useSearch();
  const { query, infinite, mutation } = useHomeroom();
  const integrations = useAll(infinite.integrations.list({ limit: 200 }));
  const students = useAll(infinite.students.list({ limit: 200 }));
  const complete = useMutation(mutation.integrations.complete());
  const preview = useQuery({
    ...query.integrations.preview({ integrationId: id ?? "", proof: proof ?? "" }),
    // A proof is good for one completion: after it there is nothing left to look at.
    enabled: Boolean(id && proof) && !complete.isPending && !complete.isSuccess,
  });
  return (
    <Page title={t("completeTitle")} width="narrow">
      <Card>
        <Loaded query={integrations}>
          {(rows) => {
            const found = rows.find((row) => row.id === id);
            const child = students.data?.find(({ studentId }) => studentId === found?.studentId);
            const back = found ? (
              <LinkButton href={`/students/${found.studentId}`}>{t("toChild")}</LinkButton>
            ) : (
              <LinkButton href="/students">{t("toChild")}</LinkButton>
            );
            if (complete.isSuccess) {
              return (
                <>
                  <Note tone="good">{t("completed")}</Note>
                  {back}
                </>
              );
            }
            if (found?.status !== "pending" || !proof || ended.includes(codeOf(preview.error))) {
              return (
                <>
                  <Note tone="warn">{t("refusedText")}</Note>
                  {back}
                </>
              );
            }
            const failed = [preview, students].find(({ error }) => error);
            if (failed) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />;
            if (!preview.data || !students.data) return <Skeleton />;
            return (
              <>
                <p>
                  {t("completeText", {
                    account: preview.data.externalAccount,
                    name: child?.fullName ?? words("someone"),
                  })}
                </p>
                {complete.error && <ErrorNote error={complete.error} />}
                <div className="flex flex-wrap gap-2">
                  <Button
                    look="primary"
                    isPending={complete.isPending}
                    onPress={() => complete.mutate({ integrationId: found.id, proof })}
                  >
                    {t("complete")}
                  </Button>
                  {back}
                </div>
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}
