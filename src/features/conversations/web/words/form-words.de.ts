/** Wie jede Form heißt und was sie fragt, in einfachen Worten. */
export const form = {
  'catch-up': {
    name: 'Austausch',
    choose: 'Zeit mit jemandem haben',
    chooseSub:
      'Ohne Tagesordnung: ein Spaziergang, ein Kaffee, ein Anruf. Behalten wird nur, dass ihr euch getroffen habt.',
    sub: 'Zeit ohne Tagesordnung. Ihr redet; nichts wird aufgeschrieben.',
    with: 'Mit wem?',
    topicHint: 'Ein paar Worte für die Einladung. „Ohne Tagesordnung“ ist gut.',
    invite: 'Einladen',
    theySee: 'Man sieht deinen Namen und diese Zeile. Deine Frage wartet, bis Ja gesagt ist.',
    invited: '{{name}} hätte gern etwas Zeit mit dir.',
  },
  feedback: {
    name: 'Rückmeldung',
    choose: 'Jemandem sagen, was du gesehen hast',
    chooseSub: 'Was war, wozu es führte und eine Sache fürs nächste Mal. Nur zwischen euch beiden.',
    sub: 'Über das, was man sehen und hören konnte, mit deinem Wunsch. Mit Namen, und nur an diese Person.',
    with: 'An wen?',
    topicHint: 'Neutral, etwa „Die Prognose am Montag“. Vor dem Öffnen sieht man nur das.',
    variant: 'Worum geht es?',
    invite: 'Senden',
    theySee:
      'Man sieht zuerst deinen Namen und die Zeile oben und öffnet, wenn man bereit ist. Bis dahin kannst du es zurücknehmen.',
    invited:
      '{{name}} hat eine Rückmeldung für dich. Du liest sie, wenn du Ja sagst; öffne sie, wenn du bereit bist.',
  },
  advice: {
    name: 'Rat',
    choose: 'Um Rat fragen',
    chooseSub: 'Eine Sache, die du besser machen willst; je zwei Vorschläge für die Zukunft.',
    sub: 'Frag ein paar Leute um je zwei Vorschläge. Sie sehen die Antworten der anderen nicht.',
    with: 'Wen fragst du?',
    topicHint: 'Etwa „Planen mit mir“.',
    invite: 'Fragen',
    theySee: 'Alle werden einzeln gefragt und sehen keine andere Antwort.',
    invited: '{{name}} hätte gern deinen Rat.',
  },
  repair: {
    name: 'Klärung',
    choose: 'Etwas zwischen euch beiden klären',
    chooseSub:
      'Der Reihe nach gehört werden, dann nach vorn schauen und es hinter sich lassen. Niemand sonst erfährt davon.',
    sub: 'Bereite in Ruhe vor, was du sagen möchtest. Gelesen wird es erst nach einem Ja.',
    with: 'Mit wem?',
    topicHint: 'Neutral, etwa „Wie wir das Budget festgelegt haben“. Vor dem Ja sieht man nur das.',
    variant: 'Wie fängt es an?',
    invite: 'Einladen',
    theySee:
      'Man sieht deinen Namen und die Zeile oben, nicht deine Worte. „Gerade nicht“ braucht keinen Grund.',
    invited:
      '{{name}} möchte etwas mit dir klären. Du kannst ohne Spur „gerade nicht“ sagen und dir jederzeit eine eigene Kopie nehmen.',
  },
  review: {
    name: 'Rückblick',
    choose: 'Gemeinsam zurückblicken',
    chooseSub:
      'Nach einem Erfolg, einem Fehlschlag oder einem Vorfall: vier Fragen, ungesehen beantwortet und zusammen gezeigt.',
    sub: 'Über Ursachen, nie über Schuldige. Er endet in Zusagen oder darin, es so zu lassen.',
    with: 'Wer war beteiligt? Menschen und Teams',
    topicHint: 'Etwa „Die Freigabe im März“.',
    invite: 'Alle einladen',
    theySee:
      'Alle antworten für sich. Die Antworten erscheinen zusammen, wenn alle da sind oder am Tag selbst.',
    invited: '{{name}} lädt dich ein, gemeinsam zurückzublicken.',
  },
};

export const part = {
  question: {
    name: 'Eine Frage zum Anfang',
    ask: 'Eine Frage zum Anfang, wenn du magst',
    hint: '„Worüber hast du dich zuletzt gefreut?“',
  },
  situation: { name: 'Die Situation', ask: 'Wann und wo war es?', hint: '„Am Montag, bei der Prognose.“' },
  saw: {
    name: 'Was ich gesehen oder gehört habe',
    ask: 'Was hast du gesehen oder gehört?',
    hint: 'Wie eine Kamera es sähe: „Die Tabelle wurde um zehn geschlossen.“',
  },
  'led-to': {
    name: 'Wozu es führte',
    ask: 'Wozu hat es geführt?',
    hint: '„Zwei Angebote gingen zu spät hinaus.“',
  },
  'next-time': {
    name: 'Nächstes Mal',
    ask: 'Was ließe sich nächstes Mal versuchen?',
    hint: 'Eine Sache: „Drei Tage Vorlauf würden helfen.“',
  },
  wish: {
    name: 'Mein Wunsch für dich',
    ask: 'Was wünschst du der anderen Person?',
    hint: '„Dass das Planen auch für dich leichter wird.“',
  },
  want: {
    name: 'Eine Sache, die ich besser machen will',
    ask: 'Was ist die eine Sache, die du besser machen willst?',
    hint: '„Mit mir soll man leichter planen können.“',
  },
  happened: {
    name: 'Was geschah',
    ask: 'Was geschah, wie eine Kamera es gesehen hätte?',
    hint: 'Ohne Warum und ohne Vermutungen über jemanden.',
  },
  effect: {
    name: 'Was es mit mir gemacht hat',
    ask: 'Was hat es mit dir gemacht?',
    hint: '„Ich habe wochenlang mit der ersten Zahl geplant.“',
  },
  matters: { name: 'Was mir wichtig ist', ask: 'Was ist dir dabei wichtig?', hint: '„Es früh zu wissen.“' },
  hope: { name: 'Was ich hoffe', ask: 'Was hoffst du?', hint: '„Dass wir es in einem Gespräch klären.“' },
  expected: { name: 'Was wir erwartet haben', ask: 'Was haben wir erwartet?', hint: 'Bevor es anfing.' },
  helped: {
    name: 'Was geholfen hat',
    ask: 'Was hat geholfen?',
    hint: 'Hier darfst du Menschen nennen, um zu danken: schreib @ und den Namen.',
  },
  hindered: {
    name: 'Was im Weg war',
    ask: 'Was war im Weg?',
    hint: 'Ursachen, nicht Menschen: „Niemand konnte die Warteschlange sehen.“',
  },
  try: { name: 'Was wir versuchen', ask: 'Was versuchen wir?', hint: 'Etwas Kleines und Baldiges.' },
};
