/** Who I am here: others of my name. What is said of my address and my ways in stands with these. */
export const identityCards = {
  namesake:
    'Here there is also {{names}} now: a name like yours. It is written like this on every page, so that nobody takes one of you for the other.',
};

export const identityCardKinds = { T25: 'My name, my address and ways to sign in as me' };
