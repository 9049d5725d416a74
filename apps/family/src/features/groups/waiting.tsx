// What one began for groups and did not end: how far it is.
import type { GroupAct } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations } from "@homeroom/react/bulk";
import { useMutation } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { tellError } from "../../shared/ui/tell.ts";
import { goesOn, useWaitingActs } from "./going-on.tsx";

/** A wait that is worth a word. */
const long = 60_000;

export function Waiting() {
  const t = useText("groups");
  const { data } = useWaitingActs();
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
  const { mutate, isPending } = useMutation(bulkMutations(as).goOn());
  const stop = useMutation(bulkMutations(as).stop());
  const { id, kind, groupName, total, done, skipped, waiting, nextAt } = act;
  const isLater = nextAt !== null && new Date(nextAt).getTime() - Date.now() >= long;
  const what = `${t(`act.${kind}`)}${groupName ? ` · ${groupName}` : ""}`;
  return (
    <Row className="flex-wrap">
      <div className="flex min-w-48 flex-1 flex-col gap-1">
        <p className="font-semibold">{what}</p>
        <p className="text-sm text-soft">{t("progress", { done, skipped, waiting })}</p>
        <Progress
          label={
            goesOn(act) ? (isLater ? t("goesOnAt", { when: moment(nextAt) }) : t("running")) : t("waits")
          }
          value={(done + skipped) / total}
        />
      </div>
      <Button
        isPending={isPending}
        onPress={() => mutate({ actId: id }, { onError: tellError })}
        aria-label={t("goOnAct", { what })}
      >
        {t("goOn")}
      </Button>
      <Button
        isPending={stop.isPending}
        onPress={() => stop.mutate({ actId: id }, { onError: tellError })}
        aria-label={t("stopAct", { what })}
      >
        {t("stop")}
      </Button>
    </Row>
  );
}
