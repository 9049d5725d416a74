begin;
select plan(16);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('stu', '{student}');
update private.settings set invitations_per_hour = 4, invitations_per_address_per_day = 2;

create function pg_temp.says(p_call text) returns text language sql as $$
  select coalesce(case e ->> 'state' when 'PGRST' then 'rate.limited' else e ->> 'message' end, 'yes') from tests.error_of('select ' || p_call) e;
$$;
grant execute on function pg_temp.says(text) to public;

select tests.authenticate_as('bob');
select is(pg_temp.says($$ public.add_student('a@x.example', null, true) $$), 'yes', 'to one address, once');
select tests.keep('first', (select id from public.my_invitations));
select is(pg_temp.says($$ public.resend_invitation(tests.the('first')) $$), 'yes', 'twice');
select is(pg_temp.says($$ public.resend_invitation(tests.the('first')) $$), 'rate.limited', 'not three times');
select is((select send_count from public.my_invitations), 2, 'as it says');
select public.revoke_invitation(tests.the('first'));
select is(pg_temp.says($$ public.add_student('A@x.example', null, true) $$), 'rate.limited', 'nor by a new invitation');
select tests.authenticate_as('eve');
select is(pg_temp.says($$ public.add_student('a@x.example', null, true) $$), 'yes', 'another inviter has his own two, and hears nothing of Bob''s');

select tests.authenticate_as('bob');
select is(pg_temp.says($$ public.add_student('b@x.example', null, true) $$), 'yes', 'three in an hour');
select is(pg_temp.says($$ public.add_student('c@x.example', null, true) $$), 'yes', 'four');
select is(pg_temp.says($$ public.add_student('d@x.example', null, true) $$), 'rate.limited', 'not five');
select is(pg_temp.says($$ * from public.add_students('[{"student_email": "d@x.example", "is_13_plus": true}]') $$), 'rate.limited', 'nor many at once');
select is((select count(*)::int from public.my_invitations where invitee_email = 'd@x.example'), 0, 'none was written');
select tests.authenticate_as('stu');
select is(pg_temp.says($$ public.invite_parent('a@x.example') $$), 'yes', 'parents count for the one who invites them');

-- Many at once are one unit, and each address its own.
select tests.clear_authentication();
delete from private.rate_limits;
select tests.authenticate_as('bob');
select results_eq(
  $$ select index, error from public.add_students('[{"student_email": "e@x.example", "is_13_plus": true}, {"student_email": "f@x.example", "is_13_plus": true},
       {"student_email": "g@x.example", "is_13_plus": true}, {"student_email": "h@x.example", "is_13_plus": true}, {"student_email": "i@x.example", "is_13_plus": true}]') $$,
  $$ select i, null::text from generate_series(0, 4) i $$, 'five in one call');
select tests.clear_authentication();
select is((select used from private.rate_limits where bucket = 'invitation'), 1, 'are one');
update private.settings set invitations_per_address_per_day = 1;
select tests.authenticate_as('bob');
select public.revoke_invitation(id) from public.my_invitations where invitee_email = 'e@x.example';
select results_eq(
  $$ select index, error from public.add_students('[{"student_email": "e@x.example", "is_13_plus": true}, {"student_email": "j@x.example", "is_13_plus": true}]') $$,
  $$ values (0, 'rate.limited'), (1, null) $$, 'a limited address stops no other row');
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where inviter_id = tests.id('bob') and invitee_email = 'j@x.example'), 1, 'which was written');

select * from finish();
rollback;
