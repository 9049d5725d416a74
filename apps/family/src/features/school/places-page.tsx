// Organizations, their schools and the campuses of these: where things are made, named and removed.
import type { Campus, Organization, School } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { Building2, Pencil, Plus, School as SchoolIcon, Trash2, UserPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button, IconButton, LinkButton } from "../../shared/ui/button.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded, Skeleton } from "../../shared/ui/states.tsx";
import type { Place } from "./place-names.ts";
import { useWork } from "./places.ts";

const NameDialog = lazyDialog(() => import("./place-dialogs.tsx").then((file) => file.NameDialog));
const RemoveDialog = lazyDialog(() => import("./place-dialogs.tsx").then((file) => file.RemoveDialog));
const InviteDialog = lazyDialog(() => import("./invite-dialog.tsx").then((file) => file.InviteDialog));

/** What is asked: the name of something new, another name, whether to remove, whom to invite. */
type Asked =
  | { act: "add"; level: "organization" | "school" | "campus"; parentId?: string }
  | { act: "rename" | "remove" | "invite"; place: Place };

export function PlacesPage() {
  const t = useText("school");
  const { infinite } = useHomeroom();
  const { isAdmin, memberships } = useWork();
  const organizations = useAll(infinite.schools.organizations({ limit: 200 }));
  const schools = useAll(infinite.schools.schools({ limit: 200 }));
  const campuses = useAll(infinite.schools.campuses({ limit: 200 }));
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const add = isAdmin && (
    <Button
      look="primary"
      aria-haspopup="dialog"
      onPress={() => setAsked({ act: "add", level: "organization" })}
    >
      <Plus className="size-5" aria-hidden />
      {t("add.organization")}
    </Button>
  );
  return (
    <Page
      title={t("places")}
      lead={t("placesLead")}
      width="narrow"
      actions={add}
      {...(memberships.length > 0 ? { back: { href: "/school", label: t("title") } } : {})}
    >
      <Loaded query={organizations}>
        {(rows) =>
          rows.length === 0 ? (
            <Card>
              <Empty
                icon={<Building2 />}
                title={t("noPlaces")}
                action={add || <LinkButton href="/school">{t("toSchool")}</LinkButton>}
              >
                {t("noPlacesText")}
              </Empty>
            </Card>
          ) : (
            rows.map((one) => (
              <OrganizationCard
                key={one.id}
                organization={one}
                schools={schools.data?.filter(({ organizationId }) => organizationId === one.id)}
                campuses={campuses.data ?? []}
                onAsk={setAsked}
              />
            ))
          )
        }
      </Loaded>
      {asked?.act === "add" && (
        <NameDialog level={asked.level} parentId={asked.parentId} isOpen onClose={close} />
      )}
      {asked?.act === "rename" && (
        <NameDialog level={asked.place.level} place={asked.place} isOpen onClose={close} />
      )}
      {asked?.act === "remove" && <RemoveDialog place={asked.place} isOpen onClose={close} />}
      {asked?.act === "invite" && <InviteDialog place={asked.place} isOpen onClose={close} />}
    </Page>
  );
}

type Ask = (asked: Asked) => void;

function OrganizationCard({
  organization,
  schools,
  campuses,
  onAsk,
}: {
  organization: Organization;
  schools: School[] | undefined;
  campuses: Campus[];
  onAsk: Ask;
}) {
  const t = useText("school");
  const { isAdmin, manages } = useWork();
  const { id, name } = organization;
  const place: Place = { level: "organization", id, name };
  const mayAdd = isAdmin || manages({ organizationId: id });
  return (
    <Card
      title={name}
      icon={<Building2 aria-hidden />}
      actions={
        isAdmin && (
          <div className="flex items-center gap-1">
            <IconButton
              label={t("inviteManagerOf", { name })}
              aria-haspopup="dialog"
              onPress={() => onAsk({ act: "invite", place })}
            >
              <UserPlus className="size-5" aria-hidden />
            </IconButton>
            <Edits place={place} onAsk={onAsk} />
          </div>
        )
      }
    >
      {!schools ? (
        <Skeleton lines={2} />
      ) : schools.length === 0 ? (
        <p className="text-[0.9375rem] text-soft">{t("noSchools")}</p>
      ) : (
        <Rows label={t("schoolsOf", { name })}>
          {schools.map((school) => (
            <SchoolRow
              key={school.id}
              school={school}
              mayChange={mayAdd}
              campuses={campuses.filter(({ schoolId }) => schoolId === school.id)}
              onAsk={onAsk}
            />
          ))}
        </Rows>
      )}
      {mayAdd && (
        <div>
          <Button aria-haspopup="dialog" onPress={() => onAsk({ act: "add", level: "school", parentId: id })}>
            <Plus className="size-4.5" aria-hidden />
            {t("add.school")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function SchoolRow({
  school,
  campuses,
  mayChange,
  onAsk,
}: {
  school: School;
  campuses: Campus[];
  mayChange: boolean;
  onAsk: Ask;
}) {
  const t = useText("school");
  const { manages } = useWork();
  const { id, name, organizationId } = school;
  const mayAdd = mayChange || manages({ organizationId, schoolId: id });
  return (
    <Row className="items-start!">
      <SchoolIcon className="mt-2.5 size-5 shrink-0 text-soft" aria-hidden />
      <div className="min-w-0 flex-1">
        <Line name={name}>{mayChange && <Edits place={{ level: "school", id, name }} onAsk={onAsk} />}</Line>
        {campuses.length === 0 ? (
          <p className="text-sm text-soft">{t("noCampuses")}</p>
        ) : (
          <ul aria-label={t("campusesOf", { name })} className="border-s-2 border-line ps-3">
            {campuses.map((campus) => (
              <li key={campus.id}>
                <Line name={campus.name} isSmall>
                  {mayAdd && (
                    <Edits place={{ level: "campus", id: campus.id, name: campus.name }} onAsk={onAsk} />
                  )}
                </Line>
              </li>
            ))}
          </ul>
        )}
        {mayAdd && (
          <Button
            look="quiet"
            className="-ms-4"
            aria-label={t("addCampusTo", { name })}
            aria-haspopup="dialog"
            onPress={() => onAsk({ act: "add", level: "campus", parentId: id })}
          >
            <Plus className="size-4.5" aria-hidden />
            {t("add.campus")}
          </Button>
        )}
      </div>
    </Row>
  );
}

function Line({ name, isSmall, children }: { name: string; isSmall?: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-11 items-center gap-1">
      <p className={isSmall ? "min-w-0 flex-1" : "min-w-0 flex-1 font-semibold"} dir="auto">
        {name}
      </p>
      {children}
    </div>
  );
}

function Edits({ place, onAsk }: { place: Place; onAsk: Ask }) {
  const t = useText("school");
  const { name } = place;
  return (
    <div className="flex shrink-0">
      <IconButton
        label={t("renameOf", { name })}
        aria-haspopup="dialog"
        onPress={() => onAsk({ act: "rename", place })}
      >
        <Pencil className="size-4.5" aria-hidden />
      </IconButton>
      <IconButton
        label={t("removeOf", { name })}
        aria-haspopup="dialog"
        onPress={() => onAsk({ act: "remove", place })}
      >
        <Trash2 className="size-4.5" aria-hidden />
      </IconButton>
    </div>
  );
}
