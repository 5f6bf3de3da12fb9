/** The commands that belong to no feature. */
import type { Command } from '#platform/command.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { importHistoryCommand } from './importing/import-history.ts';
import { importPeopleCommand } from './importing/import-people.ts';
import { inviteCommand } from './access/invite.ts';
import { keyAcceptCommand } from './key-accept.ts';
import { jobsCommand } from './jobs.ts';
import { keyRotateCommand } from './key-rotate.ts';
import { linkCreateCommand } from './access/link-create.ts';
import { peopleCommands } from './people/people.ts';
import { teamGuideExportCommand } from './team-guide/export.ts';
import { teamGuideImportCommand } from './team-guide/import.ts';
import { tokenCreateCommand } from './access/token-create.ts';

export const commands: readonly Command[] = [
  backupCommand,
  restoreCommand,
  doctorCommand,
  jobsCommand,
  keyRotateCommand,
  keyAcceptCommand,
  tokenCreateCommand,
  linkCreateCommand,
  inviteCommand,
  importPeopleCommand,
  ...peopleCommands,
  importHistoryCommand,
  teamGuideExportCommand,
  teamGuideImportCommand,
];
