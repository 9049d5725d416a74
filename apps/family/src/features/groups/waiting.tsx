// What one began for groups and did not end: how far it is. It goes on from here.
import type { GroupAct } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations, bulkQueries } from "@homeroom/react/bulk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { useEffect } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { tellError } from "../../shared/ui/tell.ts";
import { keepGoing, patience } from "./going-on.ts";

export function Waiting() {
  const t = useText("groups");
  const { data } = useQuery(bulkQueries(useHomeroom()).acts({ waiting: true, limit: 20 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t("unfinished")} icon={<Hourglass aria-hidden />}>
      <Rows label={t("unfinished")}>
        {data.rows.map((act) => (
          <WaitingRow key={act.id} act={act} />
        ))}
      </Rows>
    </Card>
  );
}

function WaitingRow({ act }: { act: GroupAct }) {
  const t = useText("groups");
  const { moment } = useFormats();
  const as = useHomeroom();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation(bulkMutations(as).goOn());
  const stop = useMutation(bulkMutations(as).stop());
  const { id, kind, groupName, total, done, skipped, waiting, nextAt } = act;
  useEffect(() => keepGoing(as, client, { id, waiting, nextAt }), [as, client, id, waiting, nextAt]);
  const isLater = nextAt !== null && new Date(nextAt).getTime() - Date.now() >= patience;
  return (
    <Row className="flex-wrap">
      <div className="flex min-w-48 flex-1 flex-col gap-1">
        <p className="font-semibold">
          {t(`act.${kind}`)}
          {groupName && ` · ${groupName}`}
        </p>
        <p className="text-sm text-soft">{t("progress", { done, skipped, waiting })}</p>
        <Progress
          label={isLater ? t("goesOnAt", { when: moment(nextAt) }) : t("running")}
          value={(done + skipped) / total}
        />
      </div>
      {isLater && (
        <Button isPending={isPending} onPress={() => mutate({ actId: id }, { onError: tellError })}>
          {t("goOn")}
        </Button>
      )}
      <Button
        isPending={stop.isPending}
        onPress={() => stop.mutate({ actId: id }, { onError: tellError })}
        aria-label={t("stopAct", { what: `${t(`act.${kind}`)}${groupName ? ` · ${groupName}` : ""}` })}
      >
        {t("stop")}
      </Button>
    </Row>
  );
}
