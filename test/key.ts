/** The installation key of every test workplace. */
export const testKey = Buffer.alloc(32, 7);
