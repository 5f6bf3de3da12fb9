export default {
  title: '{{team}} als Team',
  sub: 'Dieselbe Seite für die Leitung und für alle im Team. Niemand steht hier als Person.',
  never: {
    title: 'Was es hier nicht gibt',
    words:
      'Keine Liste von Menschen, kein Vergleich mit einem anderen Team, nichts zum Öffnen hinter einer Angabe, nichts zum Mitnehmen als Datei.',
  },
  agreement: {
    title: 'Wie wir zusammenarbeiten',
    none: 'Noch ist nichts vereinbart. Alle im Team können eine erste Zeile vorschlagen.',
    example: '„Wir fragen früh, wir helfen zuerst.“',
    open: 'Zu unserer Vereinbarung',
    asked: 'das Team ist gefragt',
    due: 'anzuschauen',
    review: 'bis {{day}}',
    objection: 'Dagegen spricht: „{{words}}“',
  },
  goals: {
    title: 'Was wir erreichen wollen',
    none: 'Kein Ziel ist offen. Ein Ziel gehört einem Team oder mehreren, nie einer einzelnen Person.',
    example: '„Weniger späte Anrufe bis zum Frühjahr, und ein Tag, den jedes Team selbst gestaltet.“',
    propose: 'Ein Ziel vorschlagen',
    open: 'Zu allen Zielen',
    with: 'Gemeinsam mit {{names}}.',
    by: 'bis {{day}}',
    reward: {
      proposed: 'Als Belohnung für alle vorgeschlagen: {{words}}',
      agreed: 'Für alle vereinbart: {{words}}',
      given: 'Von allen genossen: {{words}}',
    },
    state: {
      proposed: 'vorgeschlagen',
      shared: 'gemeinsam',
      reached: 'erreicht',
      'not-reached': 'nicht erreicht',
      'set-aside': 'beiseitegelegt',
    },
  },
  partners: {
    title: 'Unsere Partner',
    none: 'Das Team hat noch keinen Partner. Das meiste, was zwischen Teams gelingt, fängt mit einem an.',
    invite: 'Einen Partner einladen',
    open: 'Zu allen Partnern',
    due: 'Gemeinsam anzuschauen: {{line}}',
    weNeedNothing: 'Hier ist Platz für das, was wir von {{name}} brauchen.',
    theyNeedNothing: 'Hier ist Platz für das, was {{name}} von uns braucht.',
    state: {
      invited: 'eingeladen',
      active: 'Partner',
      resting: 'ruht',
      declined: 'gerade nicht',
      withdrawn: 'zurückgenommen',
      ended: 'beendet',
    },
  },
  promises: {
    ours: 'Was das Team zugesagt hat',
    theirs: 'Was dem Team zugesagt ist',
    by: 'zugesagt für {{day}}',
    between: '{{performer}} für {{customer}}',
    state: {
      requested: 'erbeten',
      offered: 'angeboten',
      countered: 'anders vorgeschlagen',
      promised: 'zugesagt',
      reported: 'als fertig gemeldet',
      satisfied: 'erledigt, danke',
      declined: 'gerade nicht',
      withdrawn: 'zurückgenommen',
      released: 'nicht mehr nötig',
      reneged: 'ging nicht',
      lapsed: 'ohne Antwort',
    },
  },
  pattern: {
    title: 'Unser Muster',
    off: 'Ein paar Angaben über euch alle zusammen, im Vergleich mit eurer eigenen Zeit davor. Aus, bis das Team gemeinsam entscheidet, dass es sie will.',
    on: '{{months}}, wir alle zusammen. Es ändert sich, wenn ein Quartal vorbei ist.',
    asked: 'Das Team wird gerade nach seinem Muster gefragt.',
    answer: 'Zur Frage',
    propose: 'Das Team fragen, ob es hinschauen will',
    proposeNot: 'Das Team fragen, ob es das weglegen will',
    tooFew: 'Zu wenige, um es zu zeigen.',
    allTooFew:
      'Zu wenige, um es zu zeigen. Hinter einer Angabe müssen mindestens fünf Menschen aus dem Team stehen.',
    rule: 'Hinter jeder Angabe stehen mindestens fünf Menschen, und niemand hinter mehr als der Hälfte. Gezählt ist, wer am Ende des Quartals im Team selbst war.',
    before: '{{months}}: {{figure}}.',
    about: {
      asksAnswered: 'Bitten',
      firstAnswer: 'Die erste Antwort',
      wordKept: 'Unser Wort',
      askedAndHelped: 'Geben und Nehmen',
    },
    reach: {
      about: 'etwa {{percent}} %',
      'at-least': '{{percent}} % oder mehr',
      'at-most': '{{percent}} % oder weniger',
    },
    short: {
      'same-day': 'am selben Tag',
      'few-days': 'ein paar Tage',
      week: 'etwa eine Woche',
      tooFew: 'zu wenige, um es zu zeigen',
    },
    asksAnswered: {
      most: 'Auf das meiste, worum wir gebeten haben, kam eine Antwort ({{share}}).',
      'over-half': 'Auf mehr als die Hälfte unserer Bitten kam eine Antwort ({{share}}).',
      half: 'Auf die Hälfte unserer Bitten kam eine Antwort ({{share}}).',
      'under-half': 'Auf weniger als die Hälfte unserer Bitten kam eine Antwort ({{share}}).',
      few: 'Auf wenige unserer Bitten kam eine Antwort ({{share}}).',
    },
    firstAnswer: {
      'same-day': 'Sie kam meist am selben Tag.',
      'few-days': 'Sie kam meist nach ein paar Tagen.',
      week: 'Sie brauchte meist etwa eine Woche.',
    },
    wordKept: {
      most: 'Die meisten unserer Zusagen wurden gehalten oder vor ihrem Tag geändert ({{share}}).',
      'over-half':
        'Mehr als die Hälfte unserer Zusagen wurde gehalten oder vor ihrem Tag geändert ({{share}}).',
      half: 'Die Hälfte unserer Zusagen wurde gehalten oder vor ihrem Tag geändert ({{share}}).',
      'under-half':
        'Weniger als die Hälfte unserer Zusagen wurde gehalten oder vor ihrem Tag geändert ({{share}}).',
      few: 'Wenige unserer Zusagen wurden gehalten oder vor ihrem Tag geändert ({{share}}).',
    },
    askedAndHelped: {
      most: 'Die meisten von uns haben sowohl um etwas gebeten als auch jemandem geholfen ({{share}}).',
      'over-half':
        'Mehr als die Hälfte von uns hat sowohl um etwas gebeten als auch jemandem geholfen ({{share}}).',
      half: 'Die Hälfte von uns hat sowohl um etwas gebeten als auch jemandem geholfen ({{share}}).',
      'under-half':
        'Weniger als die Hälfte von uns hat sowohl um etwas gebeten als auch jemandem geholfen ({{share}}).',
      few: 'Wenige von uns haben sowohl um etwas gebeten als auch jemandem geholfen ({{share}}).',
    },
  },
  leading: {
    title: 'Für dich, weil du leitest',
    sub: 'Diesen Teil siehst nur du. Er handelt von dir, und nichts, was andere tun, ändert ihn.',
    model: {
      title: 'Was du zuerst tust, trauen sich andere',
      beginning:
        'Dein Team schaut zuerst auf das, was du tust. Bitte um etwas, das du wirklich brauchst, und danke jemandem offen.',
      asked: 'In den letzten drei Wochen hast du selbst um etwas gebeten.',
      notAsked: 'Es ist drei Wochen oder länger her, dass du selbst um etwas gebeten hast.',
      thanked: 'In den letzten drei Wochen hast du einen Dank geteilt.',
      notThanked: 'Es ist drei Wochen oder länger her, dass du einen Dank geteilt hast.',
      ask: 'Um etwas bitten',
      thank: 'Jemandem danken',
    },
    guides: 'Für die schwereren Gespräche',
    struggling: {
      title: 'Jemand hat es schwer',
      words:
        'Biete als Erste oder Erster Hilfe an, und frag, bevor du hilfst: Was würde den Tag heute leichter machen? Etwas Kleines gleich getan ist mehr wert als ein Plan. Wer Nein sagt, behält denselben Platz.',
      go: 'Zu den Bitten',
    },
    missed: {
      title: 'Das Team hat etwas nicht geschafft',
      words:
        'Sag es als Sache des Teams: Wir haben es nicht geschafft, dazu hat es geführt, so machen wir es gut. Schaut zurück auf das, was geschehen ist, bevor von Personen die Rede ist. Steh zuerst zu deinem Anteil.',
      go: 'Gemeinsam zurückschauen',
    },
    'at-odds': {
      title: 'Du bist mit jemandem uneins',
      words:
        'Sprich allein und früh mit der Person. Sag, was geschah, wie eine Kamera es gesehen hätte, was es mit dir gemacht hat und was du hoffst. Gib wieder, was du gehört hast, bis ein Ja kommt. Sie darf ablehnen, gleich welche Rolle du hast.',
      go: 'Zum Klären einladen',
    },
    unwelcome: {
      title: 'Etwas muss gesagt werden',
      words:
        'Eine Situation, was du gesehen hast, wozu es geführt hat, und ein Wunsch fürs nächste Mal. Zu der Person, nie über sie. Am Ende, was du selbst dazu tun kannst.',
      go: 'Es der Person schreiben',
    },
    rewards: {
      title: 'Wenn Belohnungen hier teils für Einzelne sind',
      words:
        'In einer Studie mit 150 Teams von Technikern gingen Belohnungen, die teils für Einzelne und teils für die Gruppe waren, mit schwacher Arbeit und wenig Zufriedenheit einher. Belohnungen für ganze Teams helfen im Mittel, umso mehr, wenn sie gleich geteilt werden. Du kannst jederzeit ein Ziel und eine Belohnung für das ganze Team vorschlagen, neben allem, was es sonst gibt.',
      sources:
        'Wageman, Administrative Science Quarterly 40 (1995). Garbers und Konradt, Journal of Occupational and Organizational Psychology 87 (2014).',
    },
  },
};
