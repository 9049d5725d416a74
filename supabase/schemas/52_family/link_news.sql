-- Link notifications: LINK_CHANGED for both ends of a link that changes, and for the student's other
-- guardians when one is added or waits for confirmation.

-- Functions ---------------------------------------------------------------------------------------

create function private.notify_other_guardians(p_link public.profile_graph, p_except uuid[] default '{}') returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links of other guardians. They are notified that a guardian was added or waits for
-- confirmation, not who it is.
declare
  v_others uuid[] := array(
    select g.source_profile_id from private.active_guardian_links g
    where g.target_profile_id = p_link.target_profile_id and g.id <> p_link.id
      and ((p_link.status = 'ACTIVE' and g.id <> all (p_except))
           or (p_link.status = 'PENDING' and g.relation <> 'OTHER'
               and private.has_right(g.source_profile_id, g.target_profile_id, 'view_progress'))));
begin
  if p_link.status = 'PENDING' then
    insert into private.guardian_confirmations (link_id) values (p_link.id) on conflict do nothing;
    -- After a death, or the end of parental rights, the school alone says who is next.
    if private.awaits_school(p_link.target_profile_id) then
      v_others := '{}';
    end if;
    if v_others = '{}' then
      perform private.escalate_guardian(p_link.id, null, now());
    end if;
  end if;
  perform private.notify(
    v_others, 'LINK_CHANGED', p_link.target_profile_id, 'link',
    case when p_link.status = 'PENDING' then p_link.id end,
    jsonb_build_object('side', 'guardian',
      'change', case p_link.status when 'PENDING' then 'guardian_pending' else 'guardian_added' end),
    -- Hashed, because recipients can read the key but must not learn the id of the link.
    format('link:other:%s:%s', private.sha256_hex(p_link.id::text), p_link.status));
end;
$$;
comment on function private.notify_other_guardians(public.profile_graph, uuid[]) is
  'Notifies the student''s other guardians, except p_except, of an active link, or asks the family guardians '
  'to confirm a pending one; without any, the school or an admin decides.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__notify() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: creates notifications for other people.
declare
  v_link public.profile_graph := coalesce(new, old);
  v_was_active boolean := tg_op <> 'INSERT' and old.status = 'ACTIVE';
  v_is_active boolean := tg_op <> 'DELETE' and new.status = 'ACTIVE';
  v_student_id uuid := case when v_link.relationship_type = 'GUARDIAN' then v_link.target_profile_id end;
  v_sides text[] := case when v_link.relationship_type = 'GUARDIAN' then '{guardian,student}' else '{agent,client}' end;
  v_change text;
begin
  if v_link.relationship_type not in ('GUARDIAN', 'AGENT') or (tg_op = 'INSERT' and private.is_quiet()) then
    return null;
  end if;
  if v_was_active or v_is_active then
    v_change := case when not v_was_active then 'created' when not v_is_active then 'ended'
                     -- No notification for rights that are removed, nor for added ones that a restriction
                     -- denies.
                     when not private.shown_rights(new) <@ private.held_rights(old) then 'rights_changed' end;
  end if;
  if v_change is not null then
    -- The key contains the time, because a link may change more than once.
    perform private.notify_all('LINK_CHANGED', array(
      select row(e.profile_id, v_student_id, 'link', v_link.id,
                 jsonb_build_object('change', v_change, 'side', e.side, 'other_id', e.other_id),
                 format('link:%s:%s:%s', v_link.id, v_change, clock_timestamp()))::private.notice
      from (values (v_link.source_profile_id, v_sides[1], v_link.target_profile_id),
                   (v_link.target_profile_id, v_sides[2], v_link.source_profile_id)) e(profile_id, side, other_id)));
  end if;
  if tg_op = 'UPDATE' and old.status = 'PENDING' and new.status <> 'PENDING' then
    delete from private.guardian_confirmations where link_id = new.id;
  end if;
  -- The takeover of a placeholder is quiet and notifies the others itself.
  if v_link.relationship_type = 'GUARDIAN' and tg_op <> 'DELETE' and not private.is_quiet()
     and (tg_op = 'INSERT' or old.status <> new.status) and new.status in ('ACTIVE', 'PENDING') then
    perform private.notify_other_guardians(new);
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_graph__notify() is
  'Creates LINK_CHANGED notifications for both ends, and for the student''s other guardians if one was '
  'added.';

create trigger profile_graph_80_notify after insert or update or delete on public.profile_graph
  for each row execute function private.tg_profile_graph__notify();
