// What left Homeroom about oneself or one's children, for the family.
import { useHomeroom } from "@homeroom/react";
import { disclosureQueries } from "@homeroom/react/disclosures";
import { useQuery } from "@tanstack/react-query";
import { FolderDown } from "lucide-react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

export function FamilyDisclosures() {
  const t = useText("standing");
  const words = useText("words");
  const { plainDate } = useFormats();
  const { profile, is } = useMe();
  const as = useHomeroom();
  const disclosures = useQuery(disclosureQueries(as).list({ limit: 200 }));
  const students = useQuery(as.query.students.list({ limit: 200 }));
  // Of others nothing is on record.
  if (!is("student") && !students.data?.rows.length) return null;
  const nameOf = (studentId: string) =>
    studentId === profile.id
      ? t("left.you")
      : (students.data?.rows.find((one) => one.studentId === studentId)?.fullName ?? words("someone"));
  return (
    <Card title={t("left.title")} icon={<FolderDown aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("left.familyText")}</p>
      <Loaded query={disclosures}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon={<FolderDown />} title={t("left.empty")}>
              {t("left.emptyText")}
            </Empty>
          ) : (
            <Rows label={t("left.title")}>
              {rows.map((one) => (
                <Row key={one.id} className="flex-wrap">
                  <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
                    <p className="font-semibold">{one.recipient ?? t("left.worker")}</p>
                    <p className="text-[0.9375rem]" dir="auto">
                      {one.contents ?? t("left.ownFile")}
                    </p>
                    <p className="text-sm text-soft">
                      {[
                        t(`left.basis.${one.basis}`),
                        t("left.about", { student: nameOf(one.studentId) }),
                        plainDate(one.disclosedOn),
                      ].join(" · ")}
                    </p>
                  </div>
                  {one.isRetracted ? (
                    <Badge>{t("left.retracted")}</Badge>
                  ) : (
                    one.isCorrection && <Badge>{t("left.corrected")}</Badge>
                  )}
                </Row>
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Card>
  );
}
