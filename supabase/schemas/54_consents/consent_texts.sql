-- Consent texts: the first version of what people are shown, in every language of the app. A deployment adds versions
-- in the SQL console, as its lawyers word them.

insert into public.consent_texts (purpose, version, locale, title, body, published_at)
select t.purpose, t.version, t.locale, t.title, t.body, '2026-01-01'
from (values
  ('account', 1, 'en', 'An account of their own',
   'The child may sign in to Homeroom, read their lessons, courses and grades, hand in work and set goals. Homeroom '
   'keeps the email address, the name and the date of birth of the child for this, and shows them to the family, the '
   'school and tutors only. Without this consent the account is paused: the child can ask for help, block a guardian '
   'and fetch a copy of their own data, nothing else. You can withdraw it at any time; then the account pauses at '
   'once, and nothing is deleted. From the consent age on the child decides alone.'),
  ('account', 1, 'de', 'Ein eigenes Konto',
   'Das Kind darf sich bei Homeroom anmelden, seinen Unterricht, seine Kurse und Noten sehen, Arbeiten abgeben und '
   'Ziele setzen. Homeroom speichert dafür E-Mail-Adresse, Name und Geburtsdatum des Kindes und zeigt sie nur der '
   'Familie, der Schule und Tutoren. Ohne diese Einwilligung ruht das Konto: Das Kind kann um Hilfe bitten, eine '
   'erziehungsberechtigte Person blockieren und eine Kopie der eigenen Daten holen, sonst nichts. Sie können sie '
   'jederzeit widerrufen; dann ruht das Konto sofort, und nichts wird gelöscht. Ab dem Einwilligungsalter entscheidet '
   'das Kind allein.'),
  ('account', 1, 'fr', 'Un compte personnel',
   'L’enfant peut se connecter à Homeroom, voir ses leçons, ses cours et ses notes, rendre des devoirs et se fixer des '
   'objectifs. Homeroom garde pour cela son adresse e-mail, son nom et sa date de naissance, et ne les montre qu’à la '
   'famille, à l’école et aux tuteurs. Sans cet accord, le compte est en pause : l’enfant peut demander de l’aide, '
   'bloquer un responsable et obtenir une copie de ses propres données, rien d’autre. Vous pouvez le retirer à tout '
   'moment ; le compte est alors aussitôt en pause, et rien n’est supprimé. À partir de l’âge du consentement, '
   'l’enfant décide seul.'),
  ('account', 1, 'es', 'Una cuenta propia',
   'El niño o la niña puede entrar en Homeroom, ver sus clases, cursos y calificaciones, entregar trabajos y ponerse '
   'metas. Para ello Homeroom guarda su correo, su nombre y su fecha de nacimiento, y solo los muestra a la familia, a '
   'la escuela y a los tutores. Sin este consentimiento la cuenta queda en pausa: se puede pedir ayuda, bloquear a una '
   'persona responsable y obtener una copia de los propios datos, nada más. Puede retirarlo en cualquier momento; '
   'entonces la cuenta queda en pausa enseguida y no se borra nada. A partir de la edad de consentimiento decide el '
   'niño o la niña sin nadie más.'),
  ('account', 1, 'ar', 'حساب خاص',
   'يجوز للطفل أن يدخل إلى Homeroom ويرى دروسه ودوراته ودرجاته ويسلّم أعماله ويضع أهدافًا. ولذلك يحتفظ Homeroom ببريده '
   'واسمه وتاريخ ميلاده، ولا يعرضها إلا على الأسرة والمدرسة والمدرّسين. ومن دون هذه الموافقة يتوقف الحساب مؤقتًا: '
   'يستطيع الطفل طلب المساعدة وحظر ولي أمر والحصول على نسخة من بياناته، ولا شيء غير ذلك. يمكنك سحبها في أي وقت، '
   'فيتوقف الحساب فورًا ولا يُحذف شيء. ومن سن الموافقة فصاعدًا يقرر الطفل وحده.'),
  ('media', 1, 'en', 'Files from school and tutors',
   'Teachers and tutors may send you pictures and documents about the student in messages, such as a photo of a '
   'project or a scanned worksheet. Only the people in the conversation can open them. Without this consent they can '
   'send text only. You can withdraw it at any time; files that were sent before stay in the conversation.'),
  ('media', 1, 'de', 'Dateien von Schule und Lehrkräften',
   'Lehrkräfte und Tutoren dürfen Ihnen in Nachrichten Bilder und Dokumente über das Kind senden, etwa das Foto einer '
   'Arbeit oder ein eingescanntes Arbeitsblatt. Nur die Personen in der Unterhaltung können sie öffnen. Ohne diese '
   'Einwilligung können sie nur Text senden. Sie können sie jederzeit widerrufen; bereits gesendete Dateien bleiben '
   'in der Unterhaltung.'),
  ('media', 1, 'fr', 'Fichiers de l’école et des tuteurs',
   'Les enseignants et les tuteurs peuvent vous envoyer dans les messages des images et des documents sur l’élève, '
   'par exemple la photo d’un projet ou une fiche numérisée. Seules les personnes de la conversation peuvent les '
   'ouvrir. Sans cet accord, ils ne peuvent envoyer que du texte. Vous pouvez le retirer à tout moment ; les fichiers '
   'déjà envoyés restent dans la conversation.'),
  ('media', 1, 'es', 'Archivos de la escuela y de los tutores',
   'Los profesores y tutores pueden enviarle en los mensajes imágenes y documentos sobre el alumno, como la foto de '
   'un proyecto o una ficha escaneada. Solo las personas de la conversación pueden abrirlos. Sin este consentimiento '
   'solo pueden enviar texto. Puede retirarlo en cualquier momento; los archivos ya enviados permanecen en la '
   'conversación.'),
  ('media', 1, 'ar', 'ملفات من المدرسة والمدرّسين',
   'يجوز للمعلمين والمدرّسين أن يرسلوا إليك في الرسائل صورًا ومستندات عن الطالب، مثل صورة مشروع أو ورقة عمل ممسوحة '
   'ضوئيًا. لا يفتحها إلا المشاركون في المحادثة. ومن دون هذه الموافقة لا يمكنهم إرسال سوى النص. يمكنك سحبها في أي '
   'وقت، وتبقى الملفات المرسلة سابقًا في المحادثة.'),
  ('integration:google_classroom', 1, 'en', 'Google Classroom',
   'Homeroom reads the courses, assignments and grades of the student''s Google Classroom account and keeps a copy. '
   'For that it tells Google that the account uses Homeroom; it sends Google nothing else. Without this consent '
   'Google Classroom is not connected. If you withdraw it, the connection ends and its access is revoked.'),
  ('integration:google_classroom', 1, 'de', 'Google Classroom',
   'Homeroom liest die Kurse, Aufgaben und Noten aus dem Google-Classroom-Konto des Kindes und speichert eine Kopie. '
   'Dafür teilt es Google mit, dass das Konto Homeroom nutzt; sonst sendet es Google nichts. Ohne diese Einwilligung '
   'wird Google Classroom nicht verbunden. Wenn Sie sie widerrufen, endet die Verbindung und ihr Zugriff wird '
   'entzogen.'),
  ('integration:google_classroom', 1, 'fr', 'Google Classroom',
   'Homeroom lit les cours, les devoirs et les notes du compte Google Classroom de l’élève et en garde une copie. '
   'Pour cela, il indique à Google que le compte utilise Homeroom ; il ne lui envoie rien d’autre. Sans cet accord, '
   'Google Classroom n’est pas connecté. Si vous le retirez, la connexion prend fin et son accès est révoqué.'),
  ('integration:google_classroom', 1, 'es', 'Google Classroom',
   'Homeroom lee los cursos, las tareas y las calificaciones de la cuenta de Google Classroom del alumno y guarda una '
   'copia. Para ello informa a Google de que la cuenta usa Homeroom; no le envía nada más. Sin este consentimiento no '
   'se conecta Google Classroom. Si lo retira, la conexión termina y se revoca su acceso.'),
  ('integration:google_classroom', 1, 'ar', 'Google Classroom',
   'يقرأ Homeroom دورات حساب الطالب في Google Classroom وواجباته ودرجاته ويحتفظ بنسخة منها. ولذلك يخبر Google بأن '
   'الحساب يستخدم Homeroom، ولا يرسل إليها شيئًا آخر. ومن دون هذه الموافقة لا يُربط Google Classroom. وإذا سحبتها '
   'ينتهي الربط ويُلغى وصوله.'),
  ('integration:khan_academy', 1, 'en', 'Khan Academy',
   'You or the student can upload the progress export of Khan Academy, and Homeroom keeps what it says about courses '
   'and exercises. Nothing is sent to Khan Academy. Without this consent nothing can be uploaded. If you withdraw it, '
   'the connection ends.'),
  ('integration:khan_academy', 1, 'de', 'Khan Academy',
   'Sie oder das Kind können den Fortschrittsexport der Khan Academy hochladen, und Homeroom speichert, was er über '
   'Kurse und Übungen enthält. An die Khan Academy wird nichts gesendet. Ohne diese Einwilligung kann nichts '
   'hochgeladen werden. Wenn Sie sie widerrufen, endet die Verbindung.'),
  ('integration:khan_academy', 1, 'fr', 'Khan Academy',
   'Vous ou l’élève pouvez importer l’export de progression de Khan Academy, et Homeroom garde ce qu’il contient sur '
   'les cours et les exercices. Rien n’est envoyé à Khan Academy. Sans cet accord, rien ne peut être importé. Si vous '
   'le retirez, la connexion prend fin.'),
  ('integration:khan_academy', 1, 'es', 'Khan Academy',
   'Usted o el alumno pueden subir la exportación de progreso de Khan Academy, y Homeroom guarda lo que contiene sobre '
   'cursos y ejercicios. No se envía nada a Khan Academy. Sin este consentimiento no se puede subir nada. Si lo '
   'retira, la conexión termina.'),
  ('integration:khan_academy', 1, 'ar', 'Khan Academy',
   'يمكنك أو يمكن للطالب رفع ملف تصدير التقدم من Khan Academy، ويحتفظ Homeroom بما فيه عن الدورات والتمارين. لا يُرسل '
   'شيء إلى Khan Academy. ومن دون هذه الموافقة لا يمكن رفع أي شيء. وإذا سحبتها ينتهي الربط.')
) t(purpose, version, locale, title, body);

-- Audit -------------------------------------------------------------------------------------------

-- After the first texts: what an installation writes is no act of anybody.
select private.audit_changes('public.consent_texts', '', '{purpose,version,locale}');
