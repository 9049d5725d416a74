-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.group_recipients(uuid[])'), $answers$gus gwen greg grace sid sia sol sue age rhea rob ada anon console
  {"code": "contact.not_found", "student_id": "ada"} ← ada
  {"code": "contact.not_found", "student_id": "age"} ← age
  {"code": "contact.not_found", "student_id": "Bystander kid"} ← Bystander kid
  {"code": "contact.not_found", "student_id": "grace"} ← grace
  {"code": "contact.not_found", "student_id": "greg"} ← greg
  {"code": "contact.not_found", "student_id": "gus"} ← gus
  {"code": "contact.not_found", "student_id": "gwen"} ← gwen
  {"code": "contact.not_found", "student_id": "mae"} ← mae
  {"code": "contact.not_found", "student_id": "max"} ← max
  {"code": "contact.not_found", "student_id": "rhea"} ← rhea
  {"code": "contact.not_found", "student_id": "rob"} ← rob
  {"code": "contact.not_found", "student_id": "sia"} ← sia
  {"code": "contact.not_found", "student_id": "sid"} ← sid
  {"code": "contact.not_found", "student_id": "sol"} ← sol
  {"code": "contact.not_found", "student_id": "sue"} ← sue
  {"code": "contact.not_found", "student_id": "tea"} ← tea
  {"code": "contact.not_found", "student_id": "tom"} ← tom
  {"code": "contact.not_found", "student_id": "tut"} ← tut
  {"code": "contact.not_found", "student_id": "two"} ← two
  {"code": "contact.not_found", "student_id": "Una One"} ← Una One
  {"code": "contact.not_found", "student_id": "Ursa"} ← Ursa
mae
  {"code": "contact.not_found", "student_id": "ada"} ← ada
  {"code": "contact.not_found", "student_id": "age"} ← age
  {"code": "contact.not_found", "student_id": "grace"} ← grace
  {"code": "contact.not_found", "student_id": "greg"} ← greg
  {"code": "contact.not_found", "student_id": "gus"} ← gus
  {"code": "contact.not_found", "student_id": "gwen"} ← gwen
  {"code": "contact.not_found", "student_id": "mae"} ← mae
  {"code": "contact.not_found", "student_id": "max"} ← max
  {"code": "contact.not_found", "student_id": "rhea"} ← rhea
  {"code": "contact.not_found", "student_id": "rob"} ← rob
  {"code": "contact.not_found", "student_id": "sue"} ← sue
  {"code": "contact.not_found", "student_id": "tea"} ← tea
  {"code": "contact.not_found", "student_id": "tom"} ← tom
  {"code": "contact.not_found", "student_id": "tut"} ← tut
  {"code": "contact.not_found", "student_id": "two"} ← two
  {"code": "contact.not_found", "student_id": "Una One"} ← Una One
  {"code": "contact.not_found", "student_id": "Ursa"} ← Ursa
  {"student_id": "Bystander kid", "recipient_id": "gus"} ← Bystander kid
  {"student_id": "sia", "recipient_id": "gus"} ← sia
  {"student_id": "sol", "recipient_id": "max"} ← sol
  3 × b07c00 ← sid
max
  {"code": "contact.not_found", "student_id": "ada"} ← ada
  {"code": "contact.not_found", "student_id": "age"} ← age
  {"code": "contact.not_found", "student_id": "grace"} ← grace
  {"code": "contact.not_found", "student_id": "greg"} ← greg
  {"code": "contact.not_found", "student_id": "gus"} ← gus
  {"code": "contact.not_found", "student_id": "gwen"} ← gwen
  {"code": "contact.not_found", "student_id": "mae"} ← mae
  {"code": "contact.not_found", "student_id": "max"} ← max
  {"code": "contact.not_found", "student_id": "rhea"} ← rhea
  {"code": "contact.not_found", "student_id": "rob"} ← rob
  {"code": "contact.not_found", "student_id": "sia"} ← sia
  {"code": "contact.not_found", "student_id": "sol"} ← sol
  {"code": "contact.not_found", "student_id": "sue"} ← sue
  {"code": "contact.not_found", "student_id": "tea"} ← tea
  {"code": "contact.not_found", "student_id": "tom"} ← tom
  {"code": "contact.not_found", "student_id": "tut"} ← tut
  {"code": "contact.not_found", "student_id": "two"} ← two
  {"code": "contact.not_found", "student_id": "Una One"} ← Una One
  {"code": "contact.not_found", "student_id": "Ursa"} ← Ursa
  {"student_id": "Bystander kid", "recipient_id": "gus"} ← Bystander kid
  3 × b07c00 ← sid
tea
  {"code": "contact.not_found", "student_id": "ada"} ← ada
  {"code": "contact.not_found", "student_id": "age"} ← age
  {"code": "contact.not_found", "student_id": "Bystander kid"} ← Bystander kid
  {"code": "contact.not_found", "student_id": "grace"} ← grace
  {"code": "contact.not_found", "student_id": "greg"} ← greg
  {"code": "contact.not_found", "student_id": "gus"} ← gus
  {"code": "contact.not_found", "student_id": "gwen"} ← gwen
  {"code": "contact.not_found", "student_id": "mae"} ← mae
  {"code": "contact.not_found", "student_id": "max"} ← max
  {"code": "contact.not_found", "student_id": "rhea"} ← rhea
  {"code": "contact.not_found", "student_id": "rob"} ← rob
  {"code": "contact.not_found", "student_id": "sol"} ← sol
  {"code": "contact.not_found", "student_id": "sue"} ← sue
  {"code": "contact.not_found", "student_id": "tea"} ← tea
  {"code": "contact.not_found", "student_id": "tom"} ← tom
  {"code": "contact.not_found", "student_id": "tut"} ← tut
  {"code": "contact.not_found", "student_id": "two"} ← two
  {"code": "contact.not_found", "student_id": "Una One"} ← Una One
  {"code": "contact.not_found", "student_id": "Ursa"} ← Ursa
  {"student_id": "sia", "recipient_id": "gus"} ← sia
  3 × b07c00 ← sid
tom
  {"code": "contact.not_found", "student_id": "ada"} ← ada
  {"code": "contact.not_found", "student_id": "age"} ← age
  {"code": "contact.not_found", "student_id": "Bystander kid"} ← Bystander kid
  {"code": "contact.not_found", "student_id": "grace"} ← grace
  {"code": "contact.not_found", "student_id": "greg"} ← greg
  {"code": "contact.not_found", "student_id": "gus"} ← gus
  {"code": "contact.not_found", "student_id": "gwen"} ← gwen
  {"code": "contact.not_found", "student_id": "mae"} ← mae
  {"code": "contact.not_found", "student_id": "max"} ← max
  {"code": "contact.not_found", "student_id": "rhea"} ← rhea
  {"code": "contact.not_found", "student_id": "rob"} ← rob
  {"code": "contact.not_found", "student_id": "sia"} ← sia
  {"code": "contact.not_found", "student_id": "sol"} ← sol
  {"code": "contact.not_found", "student_id": "sue"} ← sue
  {"code": "contact.not_found", "student_id": "tea"} ← tea
  {"code": "contact.not_found", "student_id": "tom"} ← tom
  {"code": "contact.not_found", "student_id": "tut"} ← tut
  {"code": "contact.not_found", "student_id": "two"} ← two
  {"code": "contact.not_found", "student_id": "Una One"} ← Una One
  {"code": "contact.not_found", "student_id": "Ursa"} ← Ursa
  3 × b07c00 ← sid
tut
  {"code": "contact.not_found", "student_id": "ada"} ← ada
  {"code": "contact.not_found", "student_id": "age"} ← age
  {"code": "contact.not_found", "student_id": "grace"} ← grace
  {"code": "contact.not_found", "student_id": "greg"} ← greg
  {"code": "contact.not_found", "student_id": "gus"} ← gus
  {"code": "contact.not_found", "student_id": "gwen"} ← gwen
  {"code": "contact.not_found", "student_id": "mae"} ← mae
  {"code": "contact.not_found", "student_id": "max"} ← max
  {"code": "contact.not_found", "student_id": "rhea"} ← rhea
  {"code": "contact.not_found", "student_id": "rob"} ← rob
  {"code": "contact.not_found", "student_id": "sia"} ← sia
  {"code": "contact.not_found", "student_id": "sue"} ← sue
  {"code": "contact.not_found", "student_id": "tea"} ← tea
  {"code": "contact.not_found", "student_id": "tom"} ← tom
  {"code": "contact.not_found", "student_id": "tut"} ← tut
  {"code": "contact.not_found", "student_id": "two"} ← two
  {"code": "contact.not_found", "student_id": "Una One"} ← Una One
  {"code": "contact.not_found", "student_id": "Ursa"} ← Ursa
  {"student_id": "Bystander kid", "recipient_id": "gus"} ← Bystander kid
  {"student_id": "sol", "recipient_id": "max"} ← sol
  2 × 84cf30 ← sid
two
  {"code": "contact.not_found", "student_id": "ada"} ← ada
  {"code": "contact.not_found", "student_id": "age"} ← age
  {"code": "contact.not_found", "student_id": "Bystander kid"} ← Bystander kid
  {"code": "contact.not_found", "student_id": "grace"} ← grace
  {"code": "contact.not_found", "student_id": "greg"} ← greg
  {"code": "contact.not_found", "student_id": "gus"} ← gus
  {"code": "contact.not_found", "student_id": "gwen"} ← gwen
  {"code": "contact.not_found", "student_id": "mae"} ← mae
  {"code": "contact.not_found", "student_id": "max"} ← max
  {"code": "contact.not_found", "student_id": "rhea"} ← rhea
  {"code": "contact.not_found", "student_id": "rob"} ← rob
  {"code": "contact.not_found", "student_id": "sia"} ← sia
  {"code": "contact.not_found", "student_id": "sid"} ← sid
  {"code": "contact.not_found", "student_id": "sue"} ← sue
  {"code": "contact.not_found", "student_id": "tea"} ← tea
  {"code": "contact.not_found", "student_id": "tom"} ← tom
  {"code": "contact.not_found", "student_id": "tut"} ← tut
  {"code": "contact.not_found", "student_id": "two"} ← two
  {"code": "contact.not_found", "student_id": "Una One"} ← Una One
  {"code": "contact.not_found", "student_id": "Ursa"} ← Ursa
  {"student_id": "sol", "recipient_id": "max"} ← sol$answers$,
  'The function group_recipients inside answers as listed');

select * from finish();
rollback;
