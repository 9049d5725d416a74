begin;
select plan(9);

select tests.create_users('ada: admin', 'eve', 'cat: client', 'mia: student', 'tim: student', 'dana: tutor');
select tests.create_user('bob', '{client,admin}');
select tests.keep('eves', tests.link('eve', 'mia')), tests.link('cat', 'tim');

-- Before bob becomes a guardian the log names Eve with the invitation, the link, a booking and the date of birth.
select tests.authenticate_as('eve');
select lives_ok($$ select public.set_date_of_birth(tests.id('mia'), '2010-01-01') $$, 'A guardian sets the date of birth of the child');
select tests.clear_authentication();
select tests.book('eve', 'dana', 'mia'), tests.book('cat', 'dana', 'tim', '3 days');
insert into public.invitations (id, inviter_id, kind, invitee_email, expires_at, relation, rights)
values ('00000000-0000-4000-8000-0000000000c1', tests.id('mia'), 'parent', 'eve@example.com', now() + interval '7 days', 'GUARDIAN', '{book}');
insert into private.invitation_secrets (invitation_id, profile_id) values ('00000000-0000-4000-8000-0000000000c1', tests.id('eve'));
select tests.keep('bobs', tests.link('bob', 'mia', p_status => 'PENDING'));
insert into private.guardian_confirmations (link_id) values (tests.the('bobs')) on conflict do nothing;
update private.guardian_confirmations set objected_by_id = tests.id('eve') where link_id = tests.the('bobs');

create function pg_temp.names(p_reader text, p_named text) returns bigint
language plpgsql as $$
declare
  v_count bigint;
begin
  perform tests.authenticate_as(p_reader);
  v_count := (select count(*) from public.list_audit_log(p_limit => 200) l
              where l.entity <> 'profiles' and (l.actor_id = tests.id(p_named) or l.details::text like '%' || tests.id(p_named) || '%'));
  perform tests.clear_authentication();
  return v_count;
end;
$$;
create function pg_temp.about(p_reader text, p_id uuid) returns bigint
language plpgsql as $$
declare
  v_count bigint;
begin
  perform tests.authenticate_as(p_reader);
  v_count := (select count(*) from public.list_audit_log(p_id, p_limit => 200) l where l.entity <> 'audit_log');
  perform tests.clear_authentication();
  return v_count;
end;
$$;

select is(pg_temp.names('bob', 'eve'), 0::bigint, 'An admin finds no entry that names the other guardian of their child');
select cmp_ok(pg_temp.names('ada', 'eve'), '>=', 4::bigint, 'Another admin finds the entries that name the guardian');
select is(pg_temp.about('bob', '00000000-0000-4000-8000-0000000000c1'), 0::bigint,
  'An admin finds no entry of an invitation by their child');
select is(pg_temp.about('bob', tests.the('bobs')), 0::bigint, 'An admin finds no entry of their own waiting link');
select is(pg_temp.about('bob', tests.id('mia')), 0::bigint, 'An admin finds no entry about their child');
select cmp_ok(pg_temp.names('bob', 'tim'), '>=', 2::bigint, 'The admin finds the entries about other students');

-- A restriction that was deleted: only some of its entries name the person.
select tests.keep('order', tests.restrict('bob', 'tim'));
delete from public.contact_restrictions where id = tests.the('order');
select is(pg_temp.about('bob', tests.the('order')), 0::bigint, 'An admin finds no entry of a restriction of theirs that is gone');
select cmp_ok(pg_temp.about('ada', tests.the('order')), '>=', 4::bigint, 'Another admin finds its entries');

select * from finish();
rollback;
