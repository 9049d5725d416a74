begin;
select plan(11);

-- Nine addresses: an unused one, and those of eight people about whom much must stay hidden. Each is invited
-- by a separate inviter in the same situation, who then makes every call that an inviter can.
update private.settings set max_guardians_per_student = 2;
select tests.create_user('i_' || n) from unnest('{nobody,account,unconfirmed,young,blocked,restricted,full,invited,ended}'::text[]) n;
select tests.create_user(n, '{student}', n || '@x.example', n <> 'unconfirmed')
from unnest('{account,unconfirmed,young,blocked,restricted,full,invited,ended}'::text[]) n;
update public.profile_details set date_of_birth = current_date - 3000 where profile_id = tests.id('young');
select tests.link('i_blocked', 'blocked', p_status => 'BLOCKED');
select tests.restrict('i_restricted', 'restricted');
select tests.create_users('g1', 'g2');
select tests.link('g1', 'full'), tests.link('g2', 'full');
select tests.authenticate_as('g1');
select public.add_student('invited@x.example', null, true);
select tests.clear_authentication();
delete from auth.users where email = 'ended@x.example';
select tests.forget_news();

create function pg_temp.hears(p_case text) returns table (number bigint, line text)
language plpgsql as $$
declare
  v_call text;
  v_text text;
  v_calls text[] := array[
    'select x.kind, x.inviter_id, x.invitee_email, x.invitee_phone, x.relation, x.rights, x.status, x.expires_at, x.sent_at, x.send_count, x.created_at, '
    'x.responded_at from public.add_student($1, null, true) x',
    'select public.add_student($1, null, true)',
    'select x.index, x.invitation_id is null, x.error from public.add_students(jsonb_build_array(jsonb_build_object(''student_email'', $1, ''is_13_plus'', '
    'true))) x',
    'select x.direction, x.kind, x.inviter_name, x.invitee_email, x.relation, x.rights, x.status, x.expires_at, x.sent_at, x.send_count, x.responded_at from '
    'public.my_invitations x',
    'select x.status, x.send_count, x.expires_at from public.resend_invitation((select id from public.my_invitations)) x',
    'select public.accept_invitation((select id from public.my_invitations))',
    'select public.decline_invitation((select id from public.my_invitations))',
    'select x.status, x.send_count, x.responded_at from public.revoke_invitation((select id from public.my_invitations)) x',
    'select public.revoke_invitation((select id from public.my_invitations))',
    'select x.status from public.add_student($1, null, true, ''FATHER'', ''{book}'') x',
    'select count(*) from public.profiles', 'select count(*) from public.profile_details',
    'select count(*) from public.profile_graph', 'select count(*) from public.invitations',
    'select count(*) from public.notifications', 'select count(*) from public.my_students'];
begin
  perform tests.authenticate_as('i_' || p_case);
  foreach v_call in array v_calls loop
    number := coalesce(number, 0) + 1;
    begin
      execute format('select string_agg(y::text, chr(10)) from (%s) y', replace(v_call, '$1', quote_literal(p_case || '@x.example'))) into v_text;
      line := coalesce(v_text, 'nothing');
    exception when others then
      get stacked diagnostics v_text = pg_exception_detail;
      line := concat_ws(' ', sqlstate, sqlerrm, v_text);
    end;
    -- -- Only the inviter's own name and the typed address may differ.
    line := replace(replace(replace(line, p_case || '@x.example', '(address)'), tests.id('i_' || p_case)::text, '(inviter)'), initcap('i_' || p_case),
      '(name)');
    return next;
  end loop;
end;
$$;
grant execute on function pg_temp.hears(text) to public;

create temporary table heard (who text, number bigint, line text);
grant all on heard to public;
do $$
declare
  v_case text;
begin
  foreach v_case in array '{nobody,account,unconfirmed,young,blocked,restricted,full,invited,ended}'::text[] loop
    insert into heard select v_case, h.* from pg_temp.hears(v_case) h;
  end loop;
end;
$$;
select tests.clear_authentication();

select is((select count(*)::int from heard where who = 'nobody' and line ~ 'pending|resend|revoked|invitation\.exists'), 8,
  'The inviters'' calls had the expected effects');
select is_empty(format($$ select n.number, n.line, h.line from heard n join heard h using (number) where n.who = 'nobody' and h.who = %L
  and n.line <> h.line $$, who),
  'The inviter gets the same answers as for an unused address: ' || label)
from (values (1, 'account', 'an account'), (2, 'unconfirmed', 'an unverified account'), (3, 'young', 'a child under 13'),
  (4, 'blocked', 'a student who blocked the inviter'),
  (5, 'restricted', 'a student for whom the inviter is restricted'), (6, 'full', 'a student with as many guardians as there may be'),
    (7, 'invited', 'somebody whom others invited'), (8, 'ended', 'an account that was deleted')) c(n, who, label)
order by n;

-- Two of the invitees were not reached.
select results_eq(
  $$ select split_part(o.to_email, '@', 1), count(*)::int from private.email_outbox o where o.template = 'INVITATION' group by 1 order by 1 $$,
  $$ values ('account', 3), ('ended', 3), ('full', 3), ('invited', 3), ('nobody', 3), ('unconfirmed', 3), ('young', 3) $$,
  'Emails go to every address except the blocked and the restricted');
select results_eq(
  $$ select distinct lower(p.full_name) from public.notifications n join public.profiles p on p.id = n.profile_id order by 1 $$,
  $$ values ('account'), ('full'), ('invited'), ('young') $$,
  'Notifications go to every account except the blocked and the restricted');

select * from finish();
rollback;
