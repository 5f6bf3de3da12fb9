/** The commands that belong to no feature. */
import type { Command } from '#platform/command.ts';
import { backupCommand, restoreCommand } from './backup.ts';

export const commands: readonly Command[] = [backupCommand, restoreCommand];
