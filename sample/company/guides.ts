/** How people say one works well with them, in their own words. */
type Line = readonly [topic: string, words: string, who?: 'my-teams' | 'me'];

export const guides: Readonly<Record<string, readonly Line[]>> = {
  ingrid: [
    [
      'reach',
      'Write before you call. Before eight I am on a boat with no signal, whatever my calendar says.',
    ],
    ['style', 'Tell me the bad news first and the whole of it. I can plan around anything I know.'],
    ['help-with', 'Harbour masters, ice winters, and who to ring when a quay is closed without notice.'],
    ['about-me', 'Grew up on an island of 140 people, nine of whom were my cousins.', 'my-teams'],
  ],
  tomasz: [
    [
      'reach',
      'On the radio channel until nine, at my desk from nine to half past two. After that I am asleep.',
    ],
    ['answer-window', 'Same morning if it is about today’s boats. Everything else within two days.'],
    ['style', 'Short. If it fits on the back of a delivery slip, I will have read it.'],
    ['help-with', 'Route planning by tide table, and explaining to a customer why the sea said no.'],
    ['frustration', 'Being told at six what everybody knew at four.', 'my-teams'],
    ['said-as', 'TOH-mash'],
  ],
  aylin: [
    ['style', 'Gerne direkt. Wenn etwas nicht geht, sag es mir – ich suche dann mit dir, was geht.'],
    ['help-with', 'Umplanen, wenn ein Boot ausfällt: Ich habe die Ausweichrouten im Kopf.'],
    ['want', 'I would love to learn how Insights builds its forecasts, an hour here and there.'],
    ['said-as', 'EYE-leen'],
    ['pronouns', 'she, her'],
  ],
  henk: [
    ['reach', 'Walk over. I sit next to the coffee and pretend to be busy.'],
    ['help-with', 'Cold chain: what may stand in the sun for ten minutes and what may not.'],
  ],
  sunniva: [
    [
      'answer-window',
      'I work Saturdays until one, so a Friday evening message is answered before you wake up.',
    ],
    ['help-with', 'The northern islands: quays, dogs, people who do not hear the doorbell.'],
  ],
  karl: [
    ['reach', 'Ab halb sechs erreichbar, dafür ab halb zwei nicht mehr. Bitte nicht wundern.'],
    ['style', 'Lieber ein Anruf als fünf Nachrichten.'],
    ['help-with', 'Ladepläne und wie man vierzig Kisten in ein Boot für dreißig bekommt – oder eben nicht.'],
  ],
  fatou: [
    ['answer-window', 'I come in at noon. What you send in the morning I answer by two.'],
    ['help-with', 'French-speaking suppliers, and calming a depot after a hard day.'],
    ['feedback', 'Tell me privately and soon. I would rather hear it clumsily today than well in a month.'],
  ],
  joris: [['help-with', 'Electric cargo bikes: brakes, batteries, and why it squeaks.']],
  petra: [
    ['style', 'I think slowly and write lists. Give me a night and you get a better answer.'],
    ['help-with', 'Turning a messy spreadsheet of stops into a plan somebody can drive.'],
  ],
  mehmet: [['about-me', 'Off on Mondays, on the harbour on Saturdays. Ask me about the tea.']],
  greta: [
    [
      'answer-window',
      'Freitags bin ich nicht da. Was bis Donnerstagmittag kommt, geht noch am selben Tag raus.',
    ],
  ],
  monica: [
    ['reach', 'Put it in writing; I read everything twice a day, at ten and at three.'],
    ['style', 'I like a story before the numbers: who called, what did they need, how did it end?'],
    ['worry', 'That Care hears about a change from customers instead of from us.'],
    ['want', 'Five minutes with whoever changes the checkout, before it goes live.'],
    ['help-with', 'Difficult conversations with customers, and writing an apology that is one.'],
  ],
  bilal: [
    ['help-with', 'Complaints about refunds: I have a reply for every case and can lend you the wording.'],
    ['style', 'Jokes are welcome. So is silence before the first coffee.'],
  ],
  antje: [
    ['style', 'Bitte mit Bestellnummer. Dann kann ich sofort nachsehen und muss nicht zurückfragen.'],
    ['help-with', 'Ältere Kundinnen und Kunden am Telefon: Ich habe Geduld und die Schriftgröße 18.'],
  ],
  ciara: [['help-with', 'Turning ten angry letters into one clear page for the people who can fix it.']],
  yusuf: [
    ['answer-window', 'Eleven to seven. I keep the evening line, so late questions are fine with me.'],
    ['want', 'Somebody to practise data queries with. I get stuck at joins.'],
  ],
  ruben: [
    ['style', 'Draw it. One bad sketch tells me more than two good pages.'],
    ['feedback', 'I ask “what would you have done?” and I do want the answer.'],
    ['help-with', 'Saying no to a feature in a way that keeps the friendship.'],
  ],
  lena: [
    ['reach', 'Mornings are for thinking, so please write. From one o’clock the door is open.'],
    ['answer-window', 'Within a working day. If the money is wrong: ring me at once, whenever.'],
    ['style', 'Say what you need and by when. You can leave out the apology for asking.'],
    ['feedback', 'Concrete and in private, please; then I can thank you properly.'],
    ['help-with', 'Reading bank files, payment scheme rules, and preparing a talk.'],
    ['worry', 'Wir ändern zu viel auf einmal vor dem Winterverkehr.', 'my-teams'],
  ],
  oskar: [
    ['style', 'A failing example beats a description. Paste the request, I will find it.'],
    ['help-with', 'Idempotency, retries, and double charges that were not double at all.'],
    ['about-me', 'I swim in the harbour until December. I do not recommend it, I just do it.'],
  ],
  priya: [
    ['reach', 'Chat is best. I am in London, so your nine is my eight.'],
    ['help-with', 'Card disputes: what evidence the bank wants and what it ignores.'],
    ['want', 'To give my first conference talk this year. I would love a rehearsal audience.'],
  ],
  daniel: [['help-with', 'Database migrations that nobody notices. I am proud of how boring they are.']],
  mei: [
    ['style', 'I prefer to read a proposal alone before we discuss it together.'],
    ['help-with', 'Accessible forms: labels, focus, error messages people can act on.'],
  ],
  jonas: [
    ['answer-window', 'Mittwochs bin ich bei meinen Kindern. Sonst am selben Tag.'],
    ['style', 'Stell die Frage ruhig halb fertig. Zu zweit wird sie schneller rund.'],
    ['help-with', 'Buchhaltungsexporte, Rundungsfehler und die verlorenen zwei Cent.'],
  ],
  zofia: [
    ['style', 'Tell me what would make you sleep badly about this release. That is where I start.'],
    ['answer-window', 'Two hours in release week, a day otherwise.'],
    ['help-with', 'Test plans on one page, and deciding what not to test.'],
    ['frustration', 'When “just a small change” arrives on a Thursday afternoon.', 'my-teams'],
  ],
  emre: [['help-with', 'The device rig in the cellar: every phone our customers own, in one rack.']],
  hanna: [
    ['style', 'Ich frage viel. Das ist kein Misstrauen, so verstehe ich Dinge.'],
    ['help-with', 'Barrierefreiheit prüfen, auch mit Screenreader und ohne Maus.'],
  ],
  callum: [['help-with', 'Load tests, and reading a flame graph together without panic.']],
  noor: [
    ['feedback', 'In writing first, please. I answer better when I have read it alone.'],
    ['help-with', 'Reproducing the bug that “only happens on my aunt’s tablet”.'],
  ],
  selma: [
    ['style', 'Start with the decision you want to make. Then we see which number would change it.'],
    ['help-with', 'Asking a question a number can answer, and saying when none can.'],
    ['answer-window', 'Quick questions today, real analyses next week.'],
  ],
  victor: [['help-with', 'Maps. If it has a coastline I have probably drawn it.']],
  wanja: [
    ['reach', 'Dienstags und donnerstags nur vormittags, sonst bis halb vier.'],
    ['help-with', 'Abfragen schreiben, die morgen noch jemand versteht.'],
  ],
  chiara: [
    ['help-with', 'Surveys people finish: twelve questions, not forty.'],
    ['style', 'Enthusiastic. You may tell me to slow down.'],
  ],
  deepak: [
    ['help-with', 'Forecasts of daily orders, and explaining what the grey band means.'],
    ['want', 'I want to spend a morning on a boat with Dispatch before I model one more route.'],
  ],
  anselm: [
    ['reach', 'Über den Bereitschaftskanal, wenn etwas brennt. Sonst bitte schriftlich.'],
    ['style', 'Erst das Ziel, dann der Weg. Für den Weg habe ich meistens drei Vorschläge.'],
    ['help-with', 'Backups, restores, and the courage to try the restore.'],
  ],
  aoife: [['help-with', 'Writing a runbook your sleepy self can follow at three in the morning.']],
  kofi: [
    ['help-with', 'Build pipelines: making them quick, and making them say what went wrong.'],
    ['style', 'Happy to pair on nearly anything. Bring the problem, not the polished version.'],
  ],
  sanna: [['help-with', 'Access rights and certificates, before they expire rather than after.']],
  rafael: [['want', 'To hear from the people who use the internal tools I build. Any of you, ten minutes.']],
  beatrix: [
    ['style', 'Give me the customer’s own sentence, not our summary of it.'],
    ['help-with', 'Preparing a negotiation: what would we gladly give, what would we never?'],
  ],
  margit: [
    ['reach', 'In der Monatsabschlusswoche bitte nur, was nicht warten kann.'],
    ['answer-window', 'Zwei Werktage; mit Beleg im Anhang einer.'],
    ['help-with', 'Budgets, die man auch im November noch versteht.'],
  ],
  olu: [['help-with', 'Explaining a balance sheet with apples and one biscuit tin.']],
  elena: [
    ['style', 'Numbers in a table, please; sentences with six figures make me seasick.'],
    ['help-with', 'VAT across borders, islands included.'],
  ],
  stefan: [['answer-window', 'Ich bin früh da und früh weg: bis 15 Uhr am selben Tag.']],
  julie: [['help-with', 'Contracts with suppliers: what the small print on page nine really means.']],
  nadia: [
    ['reach', 'Call. I am often in a car, and I would much rather talk than type at a petrol station.'],
    ['want', 'To know a day early when a delivery will be late, so that the hotel hears it from me.'],
    ['help-with', 'First meetings with somebody important. I will tell you what they will ask.'],
  ],
  piet: [['help-with', 'Hotels and campsites: what they order in March for July.']],
  rosa: [['style', 'I talk with my hands, so a video call is better than chat.']],
  tim: [
    [
      'answer-window',
      'I am five hours behind you in Halifax. Ask by your three o’clock and you have it tonight.',
    ],
  ],
  katja: [['help-with', 'Angebote schreiben, die auf eine Seite passen und trotzdem alles sagen.']],
  samuel: [['reach', 'Nairobi, two hours ahead in winter. My mornings are your quiet time, use them.']],
  linnea: [
    ['style', 'Show me three ugly drafts rather than one beautiful one.'],
    ['help-with', 'Naming things, and un-naming them when nobody understands the name.'],
  ],
  hugo: [['help-with', 'Photographs in bad weather. Rain is the best light we have.']],
  amara: [['help-with', 'Newsletters people open, in French and in English.']],
  friederike: [
    ['style', 'Ich brauche den Zweck vor dem Wortlaut. Dann finde ich den Wortlaut.'],
    ['help-with', 'Texte kürzen, ohne dass ihnen etwas fehlt.'],
  ],
  ben: [['want', 'Feedback on my first campaign plan from somebody outside Marketing.']],
  iris: [
    ['reach', 'My door, any time. If it is closed, slide a note under it.'],
    ['style', 'I listen first. If you want advice, say so, and you shall have it.'],
    ['help-with', 'First weeks of new colleagues, and hard conversations you would like to rehearse.'],
  ],
  jamal: [['help-with', 'Rooms, chairs, keys, screens, and the one adapter that is always missing.']],
};
