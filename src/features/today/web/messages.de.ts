export default {
  title: 'Heute',
  verbs: { open: 'Alles sehen, was bei mir offen ist' },
  sub: {
    some_one: 'Eine Sache, etwa eine Minute.',
    some_other: '{{count}} Dinge, etwa zwei Minuten.',
    none: 'Nichts wartet auf dich.',
    first: 'Ein guter Anfang braucht drei kleine Schritte.',
    quiet: 'Ein ruhiger Tag nach deinen Zeiten. Was offen ist, kann warten; du findest es unten.',
  },
  end: 'Das war alles für heute.',
  endQuiet: 'Genieß ihn.',
  toOpen: 'Offen bei mir',
  card: 'Karte: {{words}}',
  also: 'Außerdem:',
  answers: {
    later: 'Später',
    'not-this-time': 'Diesmal nicht',
    'still-fine': 'Passt noch',
    'already-done': 'Schon geschehen',
    'got-it': 'Verstanden',
    dismiss: 'Nicht nötig',
  },
  first: {
    title: 'Ein guter Anfang',
    aside: 'Gerade nicht',
    guide: {
      title: 'Schreib drei Zeilen über die Arbeit mit dir.',
      sub: 'Wie man dich erreicht, wobei du helfen kannst, was du dir wünschst. Andere sehen sie genau dann, wenn es zählt.',
      go: 'Meinen Leitfaden schreiben',
    },
    thanks: {
      title: 'Danke jemandem.',
      sub: 'Für etwas Bestimmtes, und was es möglich gemacht hat.',
      go: 'Danke sagen',
    },
    ask: {
      title: 'Bitte um eine Kleinigkeit, oder hilf bei einer.',
      sub: 'Fünf Minuten sind eine gute Größe. Menschen sagen öfter Ja, als wir erwarten.',
      go: 'Um Hilfe bitten',
    },
  },
  open: {
    title: 'Offen bei mir',
    sub: 'Alles, was zwischen dir und anderen unterwegs ist.',
    mine: 'Du bist dran',
    theirs: 'Die anderen sind dran, oder unterwegs',
    nothing: 'Nichts ist offen. Geh und rede mit jemandem.',
  },
  refusals: {
    'today.no-such-card': 'Diese Karte ist nicht mehr auf deiner Seite.',
    'today.day-has-passed': 'Dieser Tag ist vorbei. Wähle einen späteren.',
  },
};
