// Who sits in a class.
import type { Pupil } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { GraduationCap, Scale, Signature, UserMinus, UserPlus } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import type { ListSearch } from "../../shared/lib/list-search.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, IconButton } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { NobodyFound } from "../groups/group-filter.tsx";
import { listSorts } from "../groups/list-sorts.ts";
import { ListTools } from "../groups/list-tools.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";
import { useWork } from "./places.ts";

const StandingDialog = lazyDialog(() =>
  import("../standing/standing-dialog.tsx").then((file) => file.StandingDialog),
);
const SchoolConsentsDialog = lazyDialog(() =>
  import("../consents/school-dialog.tsx").then((file) => file.SchoolConsentsDialog),
);
const EnrollDialog = lazyDialog(() => import("./enroll-dialog.tsx").then((file) => file.EnrollDialog));

const route = getRouteApi("/signed-in/school/classes/$classId");
const sorts = ["fullName", "enrolledAt"] as const;

export function ClassPage() {
  const t = useText("school");
  const { classId } = route.useParams();
  const { infinite, query } = useHomeroom();
  const { isAdmin, manages, memberships } = useWork();
  const found = useQuery(query.schools.classes({ classId, limit: 1 })).data?.rows[0];
  const mayPlace = isAdmin || (found !== undefined && manages(found));
  const decides = memberships.some(
    ({ role, schoolId }) => role === "school_manager" && schoolId === found?.schoolId,
  );
  const [{ search = "", group }, setShown] = useState<Pick<ListSearch, "search" | "group">>({});
  const [sort, setSort] = useState<(typeof sorts)[number]>("fullName");
  const filters = { classId, groupId: group, search, sort, direction: listSorts[sort] };
  const roster = useInfiniteQuery({
    ...infinite.schools.roster({ ...filters, limit: 50 }),
    placeholderData: keepPreviousData,
  });
  const isFiltered = search !== "" || group !== undefined;
  const [isAdding, setAdding] = useState(false);
  const name = found?.name;
  const add = mayPlace && (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <UserPlus className="size-5" aria-hidden />
      {t("enroll")}
    </Button>
  );
  if (isGone(roster)) return <Gone back={{ href: "/school", label: t("title") }} />;
  return (
    <Page
      title={name ? t("classOf", { name }) : t("class")}
      back={{ href: "/school", label: t("title") }}
      width="narrow"
      actions={add}
    >
      {(isFiltered || roster.data?.pages[0]?.length) && (
        <PeopleFilter search={search} group={group} onChange={setShown}>
          <ListTools
            sorts={sorts}
            value={sort}
            onChange={setSort}
            file="class.csv"
            source={{ list: "roster", filters }}
          />
        </PeopleFilter>
      )}
      <Card>
        <Loaded query={roster}>
          {({ pages }) => {
            const rows = pages.flat();
            return rows.length === 0 && isFiltered ? (
              <NobodyFound search={search} onClear={() => setShown({})} />
            ) : rows.length === 0 ? (
              <Empty icon={<GraduationCap />} title={t("emptyClass")} action={add}>
                {t("emptyClassText")}
              </Empty>
            ) : (
              <Rows label={t("roster")}>
                {rows.map((pupil) => (
                  <PupilRow
                    key={pupil.studentId}
                    pupil={pupil}
                    classId={classId}
                    mayPlace={mayPlace}
                    decides={decides}
                  />
                ))}
              </Rows>
            );
          }}
        </Loaded>
      </Card>
      <More of={roster}>{t("showMore")}</More>
      <EnrollDialog classId={classId} isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}

type PupilProps = {
  pupil: Pupil;
  classId: string;
  mayPlace: boolean;
  /** Whether the person decides for students of a school; the server says of which. */
  decides: boolean;
};

function PupilRow({ pupil, classId, mayPlace, decides }: PupilProps) {
  const t = useText("school");
  const words = useText("words");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const unenroll = useMutation(mutation.schools.unenroll());
  const [isRemoving, setRemoving] = useState(false);
  const [deciding, setDeciding] = useState<"standing" | "consents">();
  const { studentId, fullName, avatarUrl, hasAccount, enrolledAt } = pupil;
  const name = fullName ?? words("someone");
  return (
    <Row>
      <Avatar name={fullName} url={avatarUrl} size="small" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" dir="auto">
          {name}
        </p>
        <p className="text-sm text-soft">{t("inClassSince", { date: date(enrolledAt) })}</p>
      </div>
      {!hasAccount && <Badge>{t("noAccount")}</Badge>}
      {decides && (
        <>
          <IconButton
            label={t("consentsOf", { name })}
            aria-haspopup="dialog"
            onPress={() => setDeciding("consents")}
          >
            <Signature className="size-5" aria-hidden />
          </IconButton>
          <IconButton
            label={t("standingOf", { name })}
            aria-haspopup="dialog"
            onPress={() => setDeciding("standing")}
          >
            <Scale className="size-5" aria-hidden />
          </IconButton>
        </>
      )}
      {mayPlace && (
        <IconButton
          label={t("unenrollOf", { name })}
          aria-haspopup="dialog"
          onPress={() => setRemoving(true)}
        >
          <UserMinus className="size-5" aria-hidden />
        </IconButton>
      )}
      <StandingDialog
        studentId={studentId}
        name={name}
        isOpen={deciding === "standing"}
        onClose={() => setDeciding(undefined)}
      />
      <SchoolConsentsDialog
        studentId={studentId}
        name={name}
        isOpen={deciding === "consents"}
        onClose={() => setDeciding(undefined)}
      />
      <ConfirmDialog
        title={t("unenrollTitle", { name })}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        confirmLabel={t("unenroll")}
        onConfirm={() =>
          unenroll.mutate(
            { classId, studentId },
            {
              onSuccess: () => {
                tell(t("unenrolled", { name }));
                setRemoving(false);
              },
            },
          )
        }
        isPending={unenroll.isPending}
        error={unenroll.error}
      >
        {t("unenrollText")}
      </ConfirmDialog>
    </Row>
  );
}
