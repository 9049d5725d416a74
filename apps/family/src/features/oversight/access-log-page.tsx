// Who outside the family looked at its data: role, minute and kind, never who.
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

export function AccessLogPage() {
  const t = useText("oversight");
  const words = useText("words");
  const { moment } = useFormats();
  const { profile } = useMe();
  const { infinite, query } = useHomeroom();
  const log = useInfiniteQuery(infinite.oversight.accessLog({ limit: 20 }));
  const students = useQuery(query.students.list({ limit: 200 }));
  const nameOf = (studentId: string) =>
    studentId === profile.id
      ? t("you")
      : (students.data?.rows.find((one) => one.studentId === studentId)?.fullName ?? words("someone"));
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/settings", label: t("settings") }}
      width="narrow"
    >
      <Card>
        <Loaded query={log}>
          {({ pages }) => {
            const rows = pages.flatMap((one) => one.rows);
            return rows.length === 0 ? (
              <Empty icon={<Eye />} title={t("empty")}>
                {t("emptyText")}
              </Empty>
            ) : (
              <Rows label={t("list")}>
                {rows.map(({ studentId, accessedAt, reader, category }) => (
                  <Row key={[studentId, accessedAt, reader, category].join()}>
                    <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                      <p className="font-semibold">{t(`category.${category}`)}</p>
                      <p className="text-sm text-soft">
                        {[
                          t(`reader.${reader}`),
                          t("about", { student: nameOf(studentId) }),
                          moment(accessedAt),
                        ].join(" · ")}
                      </p>
                    </div>
                  </Row>
                ))}
              </Rows>
            );
          }}
        </Loaded>
        <More of={log}>{t("loadMore")}</More>
      </Card>
      <p className="text-[0.9375rem] text-soft">{t("limits")}</p>
    </Page>
  );
}
