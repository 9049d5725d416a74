-- Ages that are known only where a roster, or an invitation of an admin or the school, expects somebody: an
-- account that verified the address sends and accepts invitations as that person would. Nothing else follows:
-- rosters repeat the addresses of parents, so a roster must not end what an account has.

-- Functions ---------------------------------------------------------------------------------------

create function private.is_expected_under(p_profile_id uuid, p_as_adult boolean) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads addresses, rosters and dates of birth.
begin
  -- Adults by what others decided: the school or an admin set the date of birth or gave a role, or a student has
  -- them as a guardian.
  if exists (select from public.profile_details d where d.profile_id = p_profile_id and d.date_of_birth_vouched)
     or exists (select from public.profile_roles r
                where r.profile_id = p_profile_id and r.role in ('tutor', 'agent', 'admin'))
     or exists (select from public.memberships m where m.profile_id = p_profile_id)
     or exists (select from private.active_guardian_links g where g.source_profile_id = p_profile_id) then
    return false;
  end if;
  return exists (
    select from private.verified_addresses v
    cross join lateral private.address_holders(private.address_hash(v.address)) h(profile_id)
    where v.profile_id = p_profile_id and h.profile_id <> p_profile_id
      and not exists (select from private.verified_addresses own
                      where own.profile_id = h.profile_id and own.address = v.address)
      and case when p_as_adult then private.is_of_minor(h.profile_id, private.known_birth(h.profile_id))
               else private.is_known_child(h.profile_id) end);
end;
$$;
comment on function private.is_expected_under(uuid, boolean) is
  'True if an address of the account is that at which a roster, or an invitation of an admin or the school, '
  'expects one person alone, who is known to be below majority (p_as_adult) or the consent age. False for people '
  'whom others made adults.';

create function private.require_expected_ages(p_invitation public.invitations, p_invitee_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads ages that the other side must not learn.
begin
  if not private.is_agreed_account(p_invitation)
     and private.is_expected_under(p_invitee_id, p_invitation.kind in ('parent', 'client')) then
    perform private.fail('age.not_confirmed', 'The date of birth does not allow this.');
  elsif private.is_expected_under(p_invitation.inviter_id, p_invitation.kind in ('student', 'client')) then
    perform private.fail('link.not_available', 'This link is not available.');
  end if;
end;
$$;
comment on function private.require_expected_ages(public.invitations, uuid) is
  'Checks the expected ages of both sides at acceptance. Errors: age.not_confirmed, link.not_available.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_invitations__check_expected_ages() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads ages.
declare
  v_is_sent boolean := tg_op = 'INSERT' or new.send_count > old.send_count or new.expires_at > old.expires_at;
begin
  -- Operators have no profile.
  if private.me() is distinct from new.inviter_id then
    return new;
  elsif v_is_sent and private.is_expected_under(new.inviter_id, new.kind in ('student', 'client')) then
    perform private.fail('age.not_confirmed', 'Your date of birth does not allow this.');
  elsif not v_is_sent and old.status = 'pending' and new.status = 'accepted' then
    -- Linked at once, without an answer.
    perform private.require_expected_ages(
      new, coalesce(private.profile_by_email(new.invitee_email), private.profile_by_phone(new.invitee_phone)));
  end if;
  return new;
end;
$$;
comment on function private.tg_invitations__check_expected_ages() is
  'Refuses invitations of people who are expected to be too young. Errors: age.not_confirmed, '
  'link.not_available.';

create trigger invitations_10_check_expected_ages_insert before insert on public.invitations
  for each row execute function private.tg_invitations__check_expected_ages();
create trigger invitations_10_check_expected_ages_update before update on public.invitations
  for each row execute function private.tg_invitations__check_expected_ages();
