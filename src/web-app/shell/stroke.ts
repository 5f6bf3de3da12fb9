/** How a keystroke is written for whoever sits at this keyboard. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

const signs: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** "⌘ K", "Ctrl K", "↓": `control` is what the key is called that is held. */
export const sayStroke = (stroke: string, control: string): string =>
  stroke
    .split('+')
    .map((part) => {
      if (part === 'mod') return isApple ? '⌘' : control;
      return signs[part] ?? (stroke.includes('+') && part.length === 1 ? part.toUpperCase() : part);
    })
    .join(' ');
