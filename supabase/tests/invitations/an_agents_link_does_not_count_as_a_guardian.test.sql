begin;
select plan(3);

-- Sam learns, pays for lessons, and has an agent.
select tests.create_user('sam', '{student,client}'), tests.create_user('ann', '{agent}'), tests.create_user('bob');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('ann'), tests.id('sam'), 'AGENT', 'ACTIVE');
update private.settings set max_guardians_per_student = 1;
select tests.authenticate_as('sam');
select is((select i.status::text from public.invite_parent('eve@example.com') i), 'pending',
  'A student with an agent and no guardian invites a guardian');
select tests.clear_authentication();
update public.invitations set status = 'revoked', responded_at = now();
select tests.link('bob', 'sam');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_parent('gran@example.com') $$, 'PT409', 'link.limit_reached',
  'A student who has the permitted number of guardians invites no more');
select tests.clear_authentication();
select throws_ok($$ select private.clean_phone('p_phone', null) $$, 'PT400', 'validation.failed',
  'A missing phone number is not a phone number');

select * from finish();
rollback;
