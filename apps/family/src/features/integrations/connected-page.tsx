import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { ErrorNote, Loaded, Note, Skeleton } from "../../shared/ui/states.tsx";

const route = getRouteApi("/signed-in/connected");

/** Back from the platform: whose account it is, and whether it shall be connected. */
export function ConnectedPage() {
  const t = useText("integrations");
  const words = useText("words");
  const { integration: id, proof } = route.useSearch();
  const { query, mutation } = useHomeroom();
  const integrations = useQuery(query.integrations.list({ limit: 50 }));
  const students = useQuery(query.students.list({ limit: 50 }));
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
          {({ rows }) => {
            const found = rows.find((row) => row.id === id);
            const child = students.data?.rows.find(({ studentId }) => studentId === found?.studentId);
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
            if (found?.status !== "pending" || !proof || preview.error) {
              return (
                <>
                  <Note tone="warn">{t("refusedText")}</Note>
                  {back}
                </>
              );
            }
            if (!preview.data) return <Skeleton />;
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
