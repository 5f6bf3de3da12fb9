/** Who I am here: others of my name. What is said of my address and my ways in stands with these. */
export const identityCards = {
  namesake:
    'Hier gibt es jetzt auch {{names}}: ein Name wie deiner. Er steht auf jeder Seite so da, damit euch niemand verwechselt.',
};

export const identityCardKinds = { T25: 'Mein Name, meine Adresse und Wege, sich als ich anzumelden' };
