begin;
select plan(4);

-- Charlie has the one guardian that is permitted; Mia has none.
select tests.create_users('bob: client', 'carol: client', 'charlie: student', 'mia: student');
update private.settings set max_guardians_per_student = 1, second_guardian_policy = 'inform';
select tests.link('bob', 'charlie'), tests.keep('moving', tests.link('carol', 'mia'));
update public.profile_graph set is_primary = false where id = tests.the('moving');
select throws_ok($$ select tests.link('carol', 'charlie') $$, 'PT409', 'link.limit_reached', 'A second guardian is refused');
select throws_ok($$ update public.profile_graph set target_profile_id = tests.id('charlie') where id = tests.the('moving') $$, 'PT409',
  'link.limit_reached', 'A link cannot move to a student who has the permitted guardians');
select lives_ok($$ update public.profile_graph set relation = 'OTHER' where id = tests.the('moving') $$, 'A link that stays is not counted again');
update private.settings set max_guardians_per_student = 2;
select lives_ok($$ update public.profile_graph set target_profile_id = tests.id('charlie') where id = tests.the('moving') $$,
  'A link can move to a student who has room for it');

select * from finish();
rollback;
