// Exports to which a student objected, for those who decide.
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

export function Undecided() {
  const t = useText("privacy");
  const words = useText("words");
  const { moment } = useFormats();
  const { infinite, mutation } = useHomeroom();
  const undecided = useInfiniteQuery(infinite.privacy.undecidedExports({ limit: 20 }));
  const { mutate: answer, isPending } = useMutation(mutation.privacy.answerExport());
  const rows = undecided.data?.pages.flat() ?? [];
  if (rows.length === 0) return null;
  const decide = (exportId: string, agree: boolean) =>
    answer({ exportId, agree }, { onSuccess: () => tell(t("decided")), onError: tellError });
  return (
    <Card title={t("undecided")} icon={<Scale aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("undecidedText")}</p>
      <Rows label={t("undecided")}>
        {rows.map(({ exportId, studentName, requesterName, waitingSince }) => (
          <Row key={exportId} className="flex-wrap">
            <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
              <p className="font-semibold">
                {t("wants", {
                  name: requesterName ?? words("someone"),
                  student: studentName ?? words("someone"),
                })}
              </p>
              <p className="text-sm text-soft">{moment(waitingSince)}</p>
            </div>
            <Button isDisabled={isPending} onPress={() => decide(exportId, true)}>
              {t("allow")}
            </Button>
            <Button isDisabled={isPending} onPress={() => decide(exportId, false)}>
              {t("refuse")}
            </Button>
          </Row>
        ))}
      </Rows>
      <More of={undecided}>{t("loadMore")}</More>
    </Card>
  );
}
