begin;
select plan(51);

-- Cleo is eleven and has an account; Bob and Eve are the parents, Sue manages the school.
select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'eve', 'sue', 'cleo: student', 'tom: student', 'dana: tutor', 'lone: student', 'noah');
select tests.link('bob', 'cleo'), tests.link('eve', 'cleo'), tests.link('bob', 'tom');
select tests.employ('sue', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('cleo'));
create function pg_temp.born(p_who text, p_age interval) returns void language plpgsql as $$
begin
  perform tests.clear_authentication();
  update public.profile_details set date_of_birth = (current_date - p_age)::date where profile_id = tests.id(p_who);
end $$;
-- As PostgREST does it: first the check of every request, then the request itself.
create function pg_temp.requests(p_who text, p_path text, p_statement text) returns text language plpgsql as $$
declare
  v_error text;
begin
  perform tests.authenticate_as(p_who);
  perform set_config('request.path', p_path, true);
  v_error := tests.error_of('select private.check_request()') ->> 'message';
  if v_error is null then
    v_error := tests.error_of(p_statement) ->> 'message';
  end if;
  perform set_config('request.path', '', true);
  return coalesce(v_error, 'done');
end $$;
create function pg_temp.sees(p_who text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (select concat_ws(' ', p.state, jsonb_array_length(p.guardians), p.asked_at is not null) from public.my_pause p);
end $$;
create function pg_temp.told(p_who text) returns integer language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (select count(*) from public.notifications n where n.key = 'CONSENT_ASKED' and n.data ->> 'purpose' = 'account');
end $$;
create function pg_temp.consents(p_who text, p_student text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return coalesce(tests.error_of(format('select public.give_consent(%L, ''account'', 1, ''en'')', tests.id(p_student))) ->> 'message', 'done');
end $$;
grant execute on all functions in schema pg_temp to public;

-- An account that is found to be a child's.
select tests.authenticate_as('cleo');
select is((select count(*)::integer from public.my_profile), 1, 'Without a date of birth an account is a minor, and not paused');
select is((select count(*)::integer from public.my_pause), 0, 'An account that is not paused has no row in my_pause');
select pg_temp.born('cleo', '11 years');
select tests.authenticate_as('cleo');
select is((select count(*)::integer from public.my_profile), 0, 'From the next statement on a paused account reads nothing');
select throws_ok($$ select public.update_profile(p_locale => 'de') $$, 'PT403', 'account.paused', 'A paused account writes nothing');
select is(pg_temp.requests('cleo', '/my_profile', 'select 1'), 'account.paused', 'A request for anything else is refused with its code');
select is(pg_temp.requests('cleo', '/rpc/invite_parent', 'select 1'), 'account.paused', 'A call of anything else is refused as well');
select is(pg_temp.requests('bob', '/my_profile', 'select 1 from public.my_profile'), 'done', 'Guardians go on as before the pause');
select tests.authenticate_as('bob');
select is((select array_length(rights, 1) from public.my_students where student_id = tests.id('cleo')), 4, 'A pause takes no right from a guardian');
select is(tests.error_of($$ select private.require_me() $$) ->> 'message', null, 'A guardian is somebody as before');

-- The socket of an open page, which was joined before.
select tests.clear_authentication();
select tests.forget_broadcasts();
select private.broadcast(tests.id(n), 'inbox.changed', '{}') from unnest('{cleo,bob}'::text[]) n;
select is(cardinality(tests.received('cleo')), 0, 'A paused person gets no live event');
select is(cardinality(tests.received('bob')), 1, 'A guardian gets live events as before');

-- What stays.
select is(pg_temp.sees('cleo'), 'missing 2 f', 'A paused person sees why, and whom they may block');
select is(pg_temp.requests('cleo', '/rpc/raise_concern', $$ select public.raise_concern('Help me.') $$), 'done', 'A paused person asks for help');
select is(pg_temp.requests('cleo', '/my_concerns', $$ select 1 / count(*) from public.my_concerns $$), 'done',
  'A paused person sees what became of their concern');
select is(pg_temp.requests('cleo', '/rpc/request_export', $$ select public.request_export() $$), 'done', 'A paused person asks for a file of their own data');
select is(pg_temp.requests('cleo', '/my_exports', $$ select 1 / count(*) from public.my_exports $$), 'done', 'A paused person sees their own file');
select is(pg_temp.requests('cleo', '/my_pause', $$ select 1 / count(*) from public.my_pause $$), 'done', 'A paused person sees why the account is paused');
select tests.clear_authentication();
update private.exports set status = 'ready', volumes = 1, packed = 1, ready_at = now(), expires_at = now() + interval '7 days'
where requester_id = tests.id('cleo');
insert into private.export_volumes (export_id, number, size)
select e.id, 1, 10 from private.exports e where e.requester_id = tests.id('cleo');
select tests.authenticate_as('cleo');
select is((select count(*)::integer from private.my_export_paths()), 1, 'A paused person downloads their own file');
select is(pg_temp.requests('cleo', '/rpc/block_guardian', format('select public.block_guardian(%L)', gen_random_uuid())),
  'link.not_found', 'Blocking is open, and knows no link that does not exist');
select is(pg_temp.requests('cleo', '/rpc/block_guardian', format('select public.block_guardian(%L)',
    (select g.link_id from jsonb_to_recordset((select p.guardians from public.my_pause p)) g(link_id uuid) limit 1))),
  'done', 'A paused person blocks a guardian');
select is(pg_temp.sees('cleo'), 'missing 1 f', 'Whom they blocked is gone');

-- Asking, and who is told.
select is(pg_temp.requests('cleo', '/rpc/ask_for_consent', format('select public.ask_for_consent(%L, ''account'')', tests.id('cleo'))),
  'done', 'A paused person asks for consent');
select is(pg_temp.sees('cleo'), 'missing 1 t', 'A paused person sees since when somebody is asked');
select is(pg_temp.told('bob') + pg_temp.told('eve'), 1, 'The guardian who is left is asked');
select is(pg_temp.told('sue'), 0, 'The school is not asked at first');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '1 hour'), 0, 'Nobody is asked twice');
select is(private.tend_consents(now() + interval '15 days'), 1, 'After 14 days the school is asked');
select is(pg_temp.told('sue'), 1, 'The manager of the school is told');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '16 days'), 0, 'The school is not asked every day');
select is(private.tend_consents(now() + interval '30 days'), 1, 'After 14 more days everybody is reminded');
select is(array[pg_temp.told('bob') + pg_temp.told('eve'), pg_temp.told('sue')], '{2,2}', 'The reminder reaches the family and the school');

-- Consent lifts the pause at once, and its end brings it back.
select is(pg_temp.consents('cleo', 'cleo'), 'account.paused', 'A child gives no consent');
select tests.clear_authentication();
select tests.keep('giver', (select g.source_profile_id from public.profile_graph g
  where g.target_profile_id = tests.id('cleo') and g.status = 'ACTIVE'));
select is(pg_temp.consents(case when tests.the('giver') = tests.id('bob') then 'bob' else 'eve' end, 'cleo'), 'done', 'The guardian gives it');
select tests.authenticate_as('cleo');
select is((select count(*)::integer from public.my_profile), 1, 'Consent lifts the pause in the next statement');
select tests.authenticate_as(case when tests.the('giver') = tests.id('bob') then 'bob' else 'eve' end);
select public.withdraw_consent(tests.id('cleo'), 'account');
select is(pg_temp.sees('cleo'), 'withdrawn 1 f', 'A withdrawal pauses the account at once');
select is(pg_temp.requests('cleo', '/rpc/raise_concern', $$ select public.raise_concern('Again.') $$), 'done', 'Whoever withdraws closes no way to help');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '40 days'), 0, 'After a withdrawal nobody is asked without being told to');
select is(pg_temp.requests('cleo', '/rpc/ask_for_consent', format('select public.ask_for_consent(%L, ''account'')', tests.id('cleo'))),
  'done', 'The child asks after a withdrawal');
select is(array[pg_temp.told('bob') + pg_temp.told('eve'), pg_temp.told('sue')], '{2,3}', 'After a withdrawal the school is asked');
select tests.authenticate_as('sue');
select public.record_consent(tests.id('cleo'), 'account', 'given', 'Folder 7');
select is(pg_temp.sees('cleo'), null, 'A paper lifts the withdrawal');

-- Age ends a pause by itself; nobody makes a child of somebody else's account.
select pg_temp.born('lone', '13 years -1 days');
select is(pg_temp.sees('lone'), 'missing 0 f', 'On the day before the birthday the account is paused');
select pg_temp.born('lone', '13 years');
select is(pg_temp.sees('lone'), null, 'On the birthday it is not');
select tests.authenticate_as('bob');
select throws_ok($$ select public.set_date_of_birth(tests.id('tom'), (current_date - interval '9 years')::date) $$, 'PT403', 'age.evidence_required',
  'A guardian makes no child of an account');
select tests.authenticate_as('tom');
select is((select id from public.update_profile(p_date_of_birth => (current_date - interval '9 years')::date)), tests.id('tom'),
  'A date that pauses one''s own account is answered as any other');
select is(pg_temp.sees('tom'), 'missing 1 f', 'What a person says of themselves pauses their account');

-- Whom others made adults, and who has no account.
select pg_temp.born('ada', '9 years');
select is(pg_temp.sees('ada'), null, 'An admin who mistypes a date is not kept out');
select pg_temp.born('sue', '9 years');
select is(pg_temp.sees('sue'), null, 'Staff who mistype a date are not kept out');
-- Without a family and a role.
select pg_temp.born('noah', '9 years');
select is(pg_temp.sees('noah'), 'missing 0 f', 'An account without a role is paused as well');
select tests.authenticate_as('ada');
select lives_ok($$ select public.record_consent(tests.id('noah'), 'account', 'given', 'Folder 8') $$, 'An admin records consent for a child without a role');
select is(pg_temp.sees('noah'), null, 'The paper of an admin lifts the pause');
select tests.clear_authentication();
select is(private.tend_consents(now() + interval '50 days'), 1, 'For a paused account that nobody asked about somebody is asked');

select * from finish();
rollback;
