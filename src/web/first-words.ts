/** The parts whose words every visit begins with: the frame's, those before signing in, Today's, and what any operation may be refused with. */
export const firstWords = ['web', 'sign-in', 'today', 'platform'];
