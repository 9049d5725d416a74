begin;
select plan(17);

select tests.staff_schools();
select tests.create_user('rex', '{client}', 'rex@example.com');
select tests.create_users('kim: student', 'out: student');
select tests.enroll('kim', 'e1');
select tests.link('rex', n) from unnest('{mia,kim,out}'::text[]) n;

select tests.authenticate_as('sam');
select results_eq(
  $$ select student_id, profile_id, emails, review_at from public.restrict_contacts(
       array[tests.id('mia'), tests.id('kim'), tests.id('mia')], null, null, 'Order 7', p_emails => '{ Rex@Example.com}',
         p_review_at => now() + interval '1 day') order by student_id $$,
  $$ select i, null::uuid, '{rex@example.com}'::text[], now() + interval '1 day' from unnest(array[tests.id('mia'), tests.id('kim')]) i order by i $$,
  'A school manager restricts a person without a profile for several students in one act, once for each');
select throws_ok($$ select public.restrict_contacts(array[tests.id('mia'), tests.id('out')], tests.id('rex'), null, 'Order 8') $$, 'PT403', 'permission.denied',
  'All students must be the manager''s');
select tests.clear_authentication();
select is((select count(*)::int from public.contact_restrictions), 2,
  'An act that is refused for one student restricts none');
select is(public.validate_link(tests.id('rex'), tests.id('mia')), false,
  'The person is bound for the first student');
select is(public.validate_link(tests.id('rex'), tests.id('kim')), false,
  'The person is bound for the second');
select is(public.validate_link(tests.id('rex'), tests.id('out')), true,
  'The person is free for a student who was not named');

select tests.authenticate_as('ada');
select throws_ok($$ select public.restrict_contacts('{}', tests.id('rex'), null, 'x') $$, 'PT400', 'validation.failed',
  'An act needs a student');
select throws_ok($$ select public.restrict_contacts(null, tests.id('rex'), null, 'x') $$, 'PT400', 'validation.failed',
  'Null is no student');
select throws_ok($$ select public.restrict_contacts(array_fill(tests.id('mia'), array[201]), tests.id('rex'), null, 'x') $$, 'PT400', 'validation.failed',
  'An act has up to 200 students');
select throws_ok($$ select public.restrict_contacts(array[tests.id('mia'), gen_random_uuid()], tests.id('rex'), null, 'x') $$, 'PT404', 'profile.not_found',
  'Every student of a call must exist');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), null, null, 'x') $$, 'PT400', 'validation.failed',
  'A restriction needs a profile, an address or a number');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), null, null, 'x', p_emails => '{nobody}') $$, 'PT400', 'validation.failed',
  'An address is well formed');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), null, null, 'x', p_phones => '{12}') $$, 'PT400', 'validation.failed',
  'A number is in international form');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), null, null, 'x', p_emails => array_fill('a@example.com'::text, array[21])) $$, 'PT400',
  'validation.failed',
  'Up to 20 addresses are taken');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('rex'), null, 'x', p_review_at => now()) $$, 'PT400', 'validation.failed',
  'A review lies in the future');
select lives_ok($$ select public.restrict_contact(tests.id('out'), tests.id('rex'), null, 'x', p_emails => '{out@example.com}',
  p_phones => '{+49 151 0000 0001}') $$,
  'Naming the student''s own address does not fail');
select is(public.validate_link(tests.id('rex'), tests.id('out')), false, 'The restriction binds the person');

select * from finish();
rollback;
