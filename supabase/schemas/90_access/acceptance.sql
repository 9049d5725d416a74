-- Accepting an invitation, which may span every domain, and the consent that places in classes and
-- memberships need: the trigger on both tables finds it in the same transaction.

-- Functions ---------------------------------------------------------------------------------------

create function private.tg_tenants__require_consent() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads people and invitations that the manager may not see.
declare
  v_row jsonb := to_jsonb(new);
  v_as_student boolean := tg_table_name = 'class_students';
  v_person uuid := (v_row ->> case when v_as_student then 'student_id' else 'profile_id' end)::uuid;
begin
  if current_setting('role', true) is distinct from 'authenticated'
     -- Staff cannot place themselves, nor through a second account: only an accepted invitation does.
     or ((v_as_student or not private.is_same_person(v_person, private.me())) and (
       -- Placed by a roster that this transaction applies.
       (exists (select from private.roster_imports r
                where r.organization_id = new.organization_id
                  and r.applied_by_xid = pg_current_xact_id_if_assigned())
        and exists (select from private.placeholder_tenants t
                    where t.profile_id = v_person and t.organization_id = new.organization_id))
       or private.may_place(v_person, new.organization_id, new.school_id, v_as_student)))
     -- Invited, and accepted in this transaction.
     or exists (
       select from private.invitation_secrets s
       join public.invitations i on i.id = s.invitation_id
       where s.profile_id = v_person and i.status = 'accepted' and i.responded_at = now()
         and case when v_as_student then i.kind = 'class' and s.class_id = new.class_id
                  else i.kind = 'member' and s.member_role::text = v_row ->> 'role'
                       and s.scope_id::text = coalesce(
                         v_row ->> 'class_id', v_row ->> 'campus_id', v_row ->> 'school_id',
                         v_row ->> 'organization_id') end) then
    return new;
  end if;
  perform private.fail('permission.denied',
                       'The person must consent first: call enroll_student or invite_member.');
  return null;
end;
$$;
comment on function private.tg_tenants__require_consent() is
  'Without consent managers place only people whom their organization brought. Errors: permission.denied.';

create function private.accept_invitation(
  p_invitation_id uuid default null, p_token text default null, p_profile_ids uuid[] default null)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.accept, which clients may not.
declare
  v_invitation public.invitations := private.open_invitation(p_invitation_id, p_token);
begin
  if p_profile_ids is not null and (v_invitation.kind <> 'placeholder' or p_profile_ids = '{}') then
    perform private.fail('validation.failed',
      'p_profile_ids must be some of the profiles that a placeholder''s invitation offers.');
  end if;
  -- Before anything is made that would make an adult of the invitee.
  perform private.require_expected_ages(v_invitation, private.me());
  if v_invitation.kind = 'placeholder' then
    perform private.require_acceptable(v_invitation, private.me());
    return private.adopt_offered(v_invitation, private.me(), p_profile_ids);
  end if;
  return private.accept(v_invitation, private.me(), 'invitation');
end;
$$;

select private.expose('accept_invitation', 'everyone',
  'Accepts an invitation, by id or by the token of its email, signed in with the invited, verified '
  'address. p_profile_ids: of a placeholder''s invitation, only the profiles that are the caller''s; the rest '
  'stay offered by another invitation. Returns the link, which may be PENDING; null if the kind creates no link '
  '(class, course, member, a placeholder without guardians). Errors: auth.required, validation.failed, '
  'invitation.not_found, invitation.wrong_account, invitation.expired, invitation.not_pending, '
  'age.not_confirmed, student.role_required, link.exists, link.not_available, link.limit_reached, '
  'rate.limited.',
  true, 'shown_link');

-- Triggers ----------------------------------------------------------------------------------------

create trigger class_students_20_require_consent before insert on public.class_students
  for each row execute function private.tg_tenants__require_consent();
create trigger memberships_20_require_consent before insert on public.memberships
  for each row execute function private.tg_tenants__require_consent();
