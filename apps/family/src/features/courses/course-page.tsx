// A course as its staff see it: who takes it, what is set, and the live classes.
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Loaded, Note, Skeleton } from "../../shared/ui/states.tsx";
import { Tabs } from "../../shared/ui/tabs.tsx";

// Come with their tabs.
const Students = lazy(() => import("./students.tsx").then((file) => ({ default: file.Students })));
const Work = lazy(() => import("./work.tsx").then((file) => ({ default: file.Work })));
const Classes = lazy(() => import("./classes.tsx").then((file) => ({ default: file.Classes })));

const route = getRouteApi("/signed-in/courses/$courseId");

export function CoursePage() {
  const t = useText("courses");
  const { plainDate, percent } = useFormats();
  const { courseId } = route.useParams();
  const { tab = "students" } = route.useSearch();
  const navigate = route.useNavigate();
  const { query } = useHomeroom();
  const course = useQuery(query.portal.course({ courseId }));
  if (isGone(course)) return <Gone back={{ href: "/courses", label: t("title") }} />;
  return (
    <Page
      title={course.data?.title ?? t("course")}
      back={{ href: "/courses", label: t("title") }}
      lead={
        course.data &&
        [
          t("passesAt", { percent: percent(course.data.passingPercentage) }),
          course.data.endsOn && t("endsOn", { date: plainDate(course.data.endsOn) }),
        ]
          .filter(Boolean)
          .join(" · ")
      }
    >
      <Loaded query={course}>
        {(data) => (
          <>
            {data.source !== "homeroom" && <Note>{t("elsewhere")}</Note>}
            <Tabs
              label={data.title}
              selected={tab}
              onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
              tabs={[
                {
                  id: "students",
                  title: t("tab.students"),
                  content: <Later content={<Students course={data} />} />,
                },
                { id: "work", title: t("tab.work"), content: <Later content={<Work course={data} />} /> },
                {
                  id: "classes",
                  title: t("tab.classes"),
                  content: <Later content={<Classes course={data} />} />,
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Later({ content }: { content: ReactNode }) {
  return <Suspense fallback={<Skeleton lines={3} />}>{content}</Suspense>;
}
