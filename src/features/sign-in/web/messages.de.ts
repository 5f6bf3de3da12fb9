export default {
  cards: {
    'let-in-link':
      'Wer Alongside hier betreibt, hat auf dem Rechner selbst einen Link gemacht, mit dem sich jemand einmal als du anmelden kann. Wenn du nicht darum gebeten hast, sieh dir deine Sitzungen an.',
    'let-in-token':
      'Wer Alongside hier betreibt, hat auf dem Rechner selbst ein Token gemacht, mit dem ein Programm als du handeln kann. Wenn du nicht darum gebeten hast, entferne es.',
    'let-in-handed':
      '{{by}} hat einen Link gemacht, mit dem du das erste Mal hereinkommst ({{day}}). Wer ihn in der Hand hatte, konnte als du hereinkommen: Sieh dir deine Sitzungen an, wenn du ihn nicht bekommen hast.',
    'let-in-address':
      '{{by}} hat deine Adresse geändert, bevor du hier warst ({{day}}). Wer die Post dort liest, konnte als du hereinkommen: Sieh dir deine Sitzungen und deine Adresse an, wenn sie nicht deine ist.',
    'let-in-came-by-link':
      '{{who}} war zum ersten Mal hier ({{day}}), mit einem Link von {{by}} zum Weitergeben. Wer ihn benutzt hat, liest, was du mit {{who}} teilst. Wenn es darauf ankommt, frag {{who}} selbst.',
    'let-in-came-by-address':
      '{{who}} war zum ersten Mal hier ({{day}}), unter einer Adresse, die {{by}} vorher eingetragen hat. Wer die Post dort liest, liest, was du mit {{who}} teilst. Wenn es darauf ankommt, frag {{who}} selbst.',
  },
  door: {
    title: 'Herein',
    sub: 'Passwörter gibt es hier nicht. Wir schicken dir einen Link, der einmal gilt.',
    ended: 'Dieser Link wurde schon benutzt oder ist zu alt. Hier bekommst du einen neuen.',
    email: 'Deine E-Mail-Adresse',
    sendLink: 'Link schicken',
    passkey: 'Passkey verwenden',
    help: 'Geht beides nicht, kann dir jemand, der diesen Betrieb betreut, einen Link machen.',
  },
  mailed: {
    title: 'Schau in deine Mail',
    sub: 'Wenn {{email}} zu jemandem hier gehört, ist ein Link unterwegs.',
    browser: 'Er gilt einmal, fünfzehn Minuten lang, in diesem Browser.',
    again: 'Andere Adresse',
  },
  redeem: {
    title: 'Willkommen',
    sub: 'Dieser Link meldet dich an, einmal.',
    go: 'Hereinkommen',
    refused: 'Dieser Link ließ sich nicht öffnen',
    again: 'Einen neuen Link anfordern',
  },
  notSetUp: {
    title: 'Noch nicht eingerichtet',
    sub: 'Beim ersten Start wurde ein Link ausgegeben. Wer ihn hat, kann diesen Betrieb einrichten.',
  },
  signOut: {
    title: 'Du hast etwas geschrieben und noch nicht gesendet',
    sub: 'Beim Abmelden wird es in allen Tabs vergessen: In diesem Browser bleibt nichts von dir.',
    go: 'Abmelden',
    stay: 'Bleiben',
  },
  setUp: {
    step: 'Schritt {{step}} von 3',
    next: 'Weiter',
    back: 'Zurück',
    done: {
      title: 'Schon eingerichtet',
      sub: 'Dieser Betrieb hat einen Namen und Menschen.',
      go: 'Anmelden',
    },
    1: {
      title: 'Wie heißt euer Betrieb?',
      sub: 'So steht es ganz oben. Das lässt sich später ändern.',
      name: 'Name des Betriebs',
    },
    2: {
      title: 'Und wer bist du?',
      sub: 'Du betreust Menschen und Teams. Mehr lesen als andere kannst du dadurch nicht.',
      name: 'Dein Name',
      email: 'Deine E-Mail-Adresse',
      zone: 'Deine Zeitzone',
    },
    3: {
      title: 'Wer kommt zuerst?',
      sub: 'Alles davon geht auch später noch.',
      import: {
        title: 'Menschen aus einer Datei einlesen',
        sub: 'Eine CSV-Datei mit Namen, Adressen und Teams. Du siehst vorher, was sie ändern würde.',
      },
      invite: { title: 'Menschen einzeln hinzufügen', sub: 'Gut für den Anfang mit einem Team.' },
      sample: {
        title: 'In einem Beispielbetrieb umsehen',
        sub: 'Ein erfundener Betrieb mit etwa sechzig Menschen und einem halben Jahr voller Bitten, Zusagen und Dank.',
      },
    },
  },
  mine: { title: 'Anmeldung', sub: 'Alles, was hier für dich spricht. Das sieht sonst niemand.' },
  passkeys: {
    title: 'Passkeys',
    sub: 'Mit Fingerabdruck, Gesicht oder Schlüssel herein statt mit einer Mail.',
    name: 'Ein Name dafür',
    usualName: 'Dieses Gerät',
    make: 'Passkey anlegen',
    used: 'benutzt',
    remove: 'Entfernen',
    notHere: 'Dieser Browser kennt keine Passkeys.',
  },
  sessions: {
    title: 'Browser',
    here: 'dieser',
    seen: 'zuletzt',
    end: 'Abmelden',
    endOthers: 'Alle anderen abmelden',
  },
  tokens: {
    title: 'Tokens für Programme',
    sub: 'Ein Programm mit Token handelt als du und sieht, was du siehst.',
    name: 'Wofür ist es?',
    example: 'Kalender-Ausgabe',
    scope: 'Es darf',
    read: 'lesen',
    write: 'lesen und ändern',
    until: 'bis',
    noEnd: 'ohne Ende',
    make: 'Token anlegen',
    once: 'Dein Token. Es wird nur dieses eine Mal gezeigt.',
    kept: 'Ich habe es aufgehoben',
    remove: 'Entfernen',
  },
  invitations: {
    title: 'Einladungen',
    sub: 'Eine Mail mit einem Link, der die Tür einmal öffnet, sieben Tage lang. Dein Name steht darin.',
    noMail: 'Es gibt noch keinen Mailserver',
    noMailSub:
      'Einladungen warten und gehen von selbst hinaus, sobald es einen gibt (SMTP_URL). Bis dahin kannst du die Links übergeben oder drucken. Jeder Link steht im Protokoll, und wer damit kommt, und die eigenen Teams lesen, wer ihn gemacht hat.',
    makeLinks_one: 'Einen Link für einen Menschen machen',
    makeLinks_other: 'Links für {{count}} Menschen machen',
    print: 'Drucken',
    linksOnce: 'Diese Links werden nur jetzt gezeigt. Jeder gilt einmal, sieben Tage lang, in jedem Browser.',
    everybody: 'Alle, die noch nicht hier waren',
    everybodySub: 'Wer schon hier war, bekommt keine Mail, und niemand zwei in einer Stunde.',
    inviteAll_one: 'Die eine Person einladen, die noch nicht eingeladen ist',
    inviteAll_other: 'Die {{count}} einladen, die noch nicht eingeladen sind',
    againAll_one: 'Der einen Person noch einmal schreiben, die nicht gekommen ist',
    againAll_other: 'Alle {{count}} einladen, die nicht gekommen sind, wo nötig noch einmal',
    allCame: 'Alle waren schon hier.',
    some: 'Menschen, die du wählst',
    who: 'Wer',
    inviteThese: 'Diese einladen',
    invite: 'Einladen',
    again: 'Noch einmal',
    justNow: 'Diese Einladung wurde in der letzten Stunde geschrieben.',
    since: 'seit {{when}}',
    refusedWith: 'vom Mailserver abgelehnt ({{code}}): bitte die Adresse ansehen',
    firstOnes: 'Gezeigt werden die ersten zweihundert Namen.',
    state: {
      refused: 'Brief abgelehnt ({{count}})',
      'not-invited': 'Nicht eingeladen ({{count}})',
      waits: 'Unterwegs oder wartend ({{count}})',
      handed: 'Link übergeben ({{count}})',
      sent: 'Gesendet ({{count}})',
      came: 'Gekommen ({{count}})',
    },
    byAsk: 'Eingeladen durch eine Bitte',
    byAskSub:
      'Passt eine Bitte deutlich zu jemandem, der noch nicht hier war, darf sie einmal einladen: „Noor fragt etwas, womit du dich auskennst.“ Und wer jemanden um etwas bittet, darf eine Einladung mitschicken.',
    byAskAllowed: 'Bitten dürfen Menschen einladen, die noch nicht hier waren',
    done_one: '{{count}} Einladung ist unterwegs.',
    done_other: '{{count}} Einladungen sind unterwegs.',
  },
  refusals: {
    'sign-in.link-ended':
      'Dieser Link wurde schon benutzt oder ist zu alt. Bitte lass dir einen neuen schicken.',
    'sign-in.other-browser':
      'Dieser Link gilt nur in dem Browser, in dem er erbeten wurde. Öffne ihn dort, oder erbitte hier einen neuen.',
    'sign-in.passkey-not-recognised':
      'Dieser Passkey wurde nicht erkannt. Versuche es noch einmal, oder lass dir einen Link schicken.',
    'sign-in.passkey-known': 'Dieser Passkey gehört schon zu deinen.',
    'sign-in.browser-only':
      'Das geht nur in einem Browser, in dem du angemeldet bist, nicht mit einem Token.',
    'sign-in.token-shown-once':
      'Dieses Token gibt es schon; gezeigt wird es nur einmal. Entferne es und mache ein neues.',
    'sign-in.links-shown-once':
      'Diese Links gibt es schon; gezeigt wird ein Link nur einmal. Bitte mache neue.',
    'sign-in.letters-go':
      'Hier werden Briefe verschickt, also geht eine Einladung nur an ihre Empfängerin oder ihren Empfänger. Einen Link zum Weitergeben gibt es nur, wo es keinen Mailserver gibt.',
    'sign-in.set-up-done': 'Dieser Betrieb ist schon eingerichtet. Bitte melde dich an.',
    'sign-in.names-alike':
      'Du und der Betrieb hättet denselben Namen, oder zwei, die gleich aussehen: Was für alle gedacht ist, sähe aus, als wäre es für dich. Bitte wähle für den Betrieb einen anderen.',
    'sign-in.name-unclear':
      'Ein Name braucht einen Buchstaben oder eine Zahl und keine unsichtbaren Zeichen.',
    'sign-in.bad-address':
      'Das sieht nicht wie eine Mailadresse aus, etwa name@example.org. Bitte ohne „mailto:“, Leerzeichen und unsichtbare Zeichen schreiben.',
    'sign-in.unknown-time-zone': 'Diese Zeitzone ist nicht bekannt. Ein Beispiel ist Europe/Berlin.',
  },
};
