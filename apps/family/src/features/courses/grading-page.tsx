// One piece of work: what each student handed in, and the grade. What waits for a grade comes first.
import type { Assignment, Submission } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ClipboardList } from "lucide-react";
import { useState } from "react";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Paged } from "../../shared/ui/paged.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { NobodyFound } from "../groups/group-filter.tsx";
import { ListTools } from "../groups/list-tools.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";
import { useWhom } from "../groups/whom.ts";

const route = getRouteApi("/signed-in/courses/$courseId/work/$assignmentId");
const sorts = ["status", "fullName", "score"] as const;

export function GradingPage() {
  const t = useText("courses");
  const words = useText("words");
  const { moment, number } = useFormats();
  const { courseId, assignmentId } = route.useParams();
  const { search, group } = route.useSearch();
  const navigate = route.useNavigate();
  const whom = useWhom({ search, group });
  const [sort, setSort] = useState<(typeof sorts)[number]>("status");
  const { compare } = new Intl.Collator(useI18n().locale);
  const { infinite } = useHomeroom();
  const assignments = useAll(infinite.portal.assignments({ courseId, limit: 200 }));
  const submissions = useAll(infinite.portal.submissions({ courseId, limit: 200 }));
  const students = useAll(infinite.portal.enrollments({ courseId, limit: 200 }));
  const assignment = assignments.data?.find(({ id }) => id === assignmentId);
  const chosen = useAll({
    ...infinite.portal.chosenStudents({ courseId, assignmentId, limit: 200 }),
    enabled: assignment?.forChosen === true,
  });
  const names = new Map(students.data?.map((one) => [one.studentId, one]));
  const nameOf = (studentId: string) => names.get(studentId)?.fullName ?? "";
  const orders: Record<(typeof sorts)[number], (a: Submission, b: Submission) => number> = {
    // Graded ones keep their place below while others are graded.
    status: (a, b) => Number(a.firstGradedAt !== null) - Number(b.firstGradedAt !== null),
    fullName: (a, b) => compare(nameOf(a.studentId), nameOf(b.studentId)),
    score: (a, b) => (b.score ?? -1) - (a.score ?? -1),
  };
  const handedIn = (submissions.data ?? [])
    .filter((one) => one.assignmentId === assignmentId)
    .sort(orders[sort]);
  const has = (studentId: string) =>
    !assignment?.forChosen || chosen.data?.some((one) => one.studentId === studentId);
  const missing = (students.data ?? []).filter(
    ({ studentId, status }) =>
      status === "active" && has(studentId) && !handedIn.some((one) => one.studentId === studentId),
  );
  const isWhole = whom.data !== undefined && (!assignment?.forChosen || chosen.data !== undefined);
  if (isGone(assignments)) return <Gone back={{ href: "/courses", label: t("title") }} />;
  return (
    <Page
      title={assignment?.title ?? t("work")}
      back={{ href: `/courses/${courseId}?tab=work`, label: t("toCourse") }}
      lead={
        assignment &&
        [
          assignment.dueAt ? t("due", { when: moment(assignment.dueAt) }) : t("noDue"),
          ...(assignment.maximum === null ? [] : [t("upTo", { maximum: number(assignment.maximum) })]),
          ...(assignment.forChosen
            ? [chosen.data ? t("forCount", { count: chosen.data.length }) : t("forChosen")]
            : []),
        ].join(" · ")
      }
    >
      <Loaded query={assignments}>
        {() =>
          assignment ? (
            <Loaded query={submissions}>
              {() => (
                <>
                  {(students.data?.length ?? 0) > 1 && (
                    <PeopleFilter
                      search={search}
                      group={group}
                      onChange={(next) => void navigate({ search: next, replace: true })}
                    >
                      <ListTools
                        sorts={sorts}
                        value={sort}
                        onChange={setSort}
                        file="grades.csv"
                        source={
                          isWhole
                            ? {
                                columns: ["fullName", "submittedAt", "score", "gradedAt", "studentId"],
                                rows: [...handedIn, ...missing]
                                  .filter(({ studentId }) => whom.data?.(studentId, nameOf(studentId)))
                                  .map((one) => ({ ...one, fullName: nameOf(one.studentId) })),
                              }
                            : undefined
                        }
                      />
                    </PeopleFilter>
                  )}
                  <Loaded query={whom}>
                    {(isShown) => {
                      const of = <Row extends { studentId: string }>(rows: readonly Row[]) =>
                        rows.filter(({ studentId }) => isShown(studentId, nameOf(studentId)));
                      const [handed, without, all] = [of(handedIn), of(missing), of(chosen.data ?? [])];
                      const isNobody = handed.length + without.length + all.length === 0;
                      return isNobody && (search || group) ? (
                        <Card>
                          <NobodyFound
                            search={search}
                            onClear={() => void navigate({ search: {}, replace: true })}
                          />
                        </Card>
                      ) : (
                        <>
                          {handedIn.length === 0 && (
                            <Card>
                              <Empty icon={<ClipboardList />} title={t("noSubmissions")}>
                                {t("noSubmissionsText")}
                              </Empty>
                            </Card>
                          )}
                          <Paged key={`${search} ${group}`} rows={handed}>
                            {(rows) =>
                              rows.map((submission) => (
                                <Handed
                                  key={submission.id}
                                  assignment={assignment}
                                  submission={submission}
                                  name={names.get(submission.studentId)?.fullName ?? words("someone")}
                                  avatarUrl={names.get(submission.studentId)?.avatarUrl ?? null}
                                />
                              ))
                            }
                          </Paged>
                          <Names title={t("missing")} people={without} />
                          <Names title={t("setFor")} people={all} />
                        </>
                      );
                    }}
                  </Loaded>
                </>
              )}
            </Loaded>
          ) : (
            <Card>
              <Empty icon={<ClipboardList />} title={t("workGone")}>
                {t("workGoneText")}
              </Empty>
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}

type NamesProps = { title: string; people: { studentId: string; fullName: string | null }[] };

function Names({ title, people }: NamesProps) {
  const words = useText("words");
  if (people.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="flex flex-wrap gap-2">
        {people.map(({ studentId, fullName }) => (
          <li key={studentId}>
            <Badge>{fullName ?? words("someone")}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type HandedProps = {
  assignment: Assignment;
  submission: Submission;
  name: string;
  avatarUrl: string | null;
};

function Handed({ assignment, submission, name, avatarUrl }: HandedProps) {
  const t = useText("courses");
  const app = useText("app");
  const { moment, number } = useFormats();
  const { mutation } = useHomeroom();
  const { mutateAsync: grade } = useMutation(mutation.portal.grade());
  const [score, setScore] = useState(submission.score ?? Number.NaN);
  const isElsewhere = submission.source !== "homeroom" || assignment.source !== "homeroom";
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name={name} url={avatarUrl} />
        <div className="min-w-0 flex-1 basis-40">
          <h2 className="font-bold">{name}</h2>
          <p className="text-sm text-soft">{t("handedInAt", { when: moment(submission.submittedAt) })}</p>
        </div>
        {submission.score === null ? (
          <Badge tone="warn">{t("notGraded")}</Badge>
        ) : (
          <Badge tone="good">
            {t("score", { score: number(submission.score), maximum: number(assignment.maximum ?? 0) })}
          </Badge>
        )}
      </div>
      {submission.body && (
        <section
          aria-label={t("workOf", { name })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="max-h-80 overflow-y-auto rounded-xl bg-sunken p-4 text-[0.9375rem] whitespace-pre-wrap"
        >
          {submission.body}
        </section>
      )}
      {!isElsewhere && (
        <Form
          className="flex flex-wrap items-end gap-3"
          onSubmit={async () => {
            await grade({ submissionId: submission.id, score: Number.isNaN(score) ? null : score });
            tell(t("gradeSaved", { name }));
          }}
        >
          <NumberField
            label={t("grade", { maximum: number(assignment.maximum ?? 0) })}
            value={score}
            onChange={setScore}
            minValue={0}
            maxValue={assignment.maximum ?? 0}
            className="w-40"
          />
          <SubmitButton
            look={submission.score === null ? "primary" : "secondary"}
            aria-label={t("saveGradeOf", { name })}
          >
            {app("save")}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
