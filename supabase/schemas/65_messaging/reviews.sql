-- Reviews: how admins find and read threads. The policies give admins no access; these calls write to
-- the audit log before they return anything. A review opens the files of the messages that it showed, for ten
-- minutes: long enough to open them, and each further look is a review with a reason. Storage signs no URL for
-- them, because a signed URL would outlive the review.

create table private.thread_reviews (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  thread_id uuid not null references public.threads (id) on delete cascade,
  first_seq integer not null,
  last_seq integer not null,
  files_until timestamptz not null,
  primary key (profile_id, thread_id)
);
comment on table private.thread_reviews is
  'Threads that an admin reviewed in the last minutes: files of the messages that were shown, from first_seq '
  'to last_seq, are open to that admin until files_until.';
create index thread_reviews_thread_id_idx on private.thread_reviews (thread_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.thread_reviews enable row level security;
create policy thread_reviews_closed on private.thread_reviews for all using (false);

select private.audit_changes('private.thread_reviews', 'thread_id', '{profile_id,first_seq,last_seq,files_until}');

-- Functions ---------------------------------------------------------------------------------------

create function private.find_threads(p_student_id uuid default null, p_profile_id uuid default null)
returns table (thread_id uuid, guardian_id uuid, staff_id uuid, student_id uuid, last_seq integer,
               last_message_at timestamptz, created_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the policies of growing tables have no arm for admins; this audited call stands in for one.
begin
  perform private.begin_admin_write();
  if num_nonnulls(p_student_id, p_profile_id) = 0 then
    perform private.fail('validation.failed', 'Give p_student_id, p_profile_id or both.');
  end if;
  perform private.audit('threads.found', 'threads', coalesce(p_student_id, p_profile_id), '{}',
                        jsonb_build_object('student_id', p_student_id, 'profile_id', p_profile_id));
  return query
    select t.id, t.guardian_id, t.staff_id, t.student_id, t.last_seq, m.created_at, t.created_at
    from public.threads t
    left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
    where (p_student_id is null or t.student_id = p_student_id)
      and (p_profile_id is null or p_profile_id in (t.guardian_id, t.staff_id))
      and not private.is_kept_from(private.me(), t.student_id)
    order by m.created_at desc nulls last, t.id
    limit 200;
end;
$$;

select private.expose('find_threads', 'everyone',
  'For admins, audited: up to 200 threads about a student, of a person, or both, without their contents; '
  'newest first. Errors: auth.required, auth.mfa_required, permission.denied, validation.failed, rate.limited.');

create function private.review_thread(
  p_thread_id uuid, p_reason text, p_before_seq integer default null, p_limit integer default null)
returns table (id uuid, seq integer, sender_id uuid, sender_name text, sender_role public.contact_role, body text,
               attachment_path text, attachment_name text, created_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as find_threads. The audit entry is written first; receipts do not change.
#variable_conflict use_column
declare
  v_reason text;
begin
  perform private.begin_admin_write();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  perform private.require_page(coalesce(p_limit, 50), 0);
  if v_reason is null then
    perform private.fail('validation.failed', 'p_reason is required.');
  elsif not exists (select from public.threads t
                    where t.id = p_thread_id and not private.is_kept_from(private.me(), t.student_id)) then
    perform private.fail('thread.not_found', 'No such thread.');
  end if;
  perform private.audit('thread.reviewed', 'threads', p_thread_id, '{}', jsonb_build_object('reason', v_reason));
  -- The console has no profile and reads files without policies.
  if private.me() is not null then
    delete from private.thread_reviews r where r.profile_id = private.me() and r.files_until <= now();
    -- Further pages of one review extend it.
    insert into private.thread_reviews as r (profile_id, thread_id, first_seq, last_seq, files_until)
    select private.me(), p_thread_id, min(page.seq), max(page.seq), now() + interval '10 minutes'
    from (
      select m.seq from public.messages m
      where m.thread_id = p_thread_id and (p_before_seq is null or m.seq < p_before_seq)
      order by m.seq desc limit coalesce(p_limit, 50)) page
    having count(*) > 0
    on conflict (profile_id, thread_id) do update
      set first_seq = least(r.first_seq, excluded.first_seq), last_seq = greatest(r.last_seq, excluded.last_seq),
          files_until = excluded.files_until;
  end if;
  return query
    select page.* from (
      select m.id, m.seq, m.sender_id, p.full_name, m.sender_role, m.body,
             m.attachment_path, m.attachment_name, m.created_at
      from public.messages m join public.profiles p on p.id = m.sender_id
      where m.thread_id = p_thread_id and (p_before_seq is null or m.seq < p_before_seq)
      order by m.seq desc limit coalesce(p_limit, 50)) page
    order by page.seq;
end;
$$;

select private.expose('review_thread', 'everyone',
  'For admins, audited: a page of a thread, oldest first. p_reason, 1 to 500 characters, is written to the '
  'audit log. p_limit: 1 to 200, default 50. Opens the files of these messages to the caller for ten '
  'minutes. Errors: auth.required, auth.mfa_required, permission.denied, thread.not_found, validation.failed, '
  'rate.limited.');

create function private.my_reviewed_files() returns setof text
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the policy of storage.objects uses it; reads thread_reviews, a closed table. Checks the role, and
-- that the admin is not kept from the student meanwhile, at each use.
begin
  return query
    select m.attachment_path
    from private.thread_reviews r
    join public.threads t on t.id = r.thread_id
    join public.messages m on m.thread_id = r.thread_id and m.seq between r.first_seq and r.last_seq
    where r.profile_id = private.me() and r.files_until > now() and m.attachment_path is not null
      and private.has_role(r.profile_id, 'admin') and private.has_required_factor()
        and not private.is_kept_from(r.profile_id, t.student_id);
end;
$$;
comment on function private.my_reviewed_files() is
  'Files of the messages that the signed-in admin reviewed in the last ten minutes.';
grant execute on function private.my_reviewed_files() to authenticated, service_role;
