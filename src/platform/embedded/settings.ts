/** How the embedded server is set; passed at each start, so a new release's choice applies to an old folder too. */

/** One machine, one app: modest memory, full durability. Statements are never logged: they hold private text. */
const always = {
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  // `log` stands above `error`: what the server does is logged, the sentences and values of clients are not.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_checkpoints: 'off',
} as const;

/** A throwaway server keeps nothing, so it waits for no disk. */
const throwaway = {
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
} as const;

/** Where it listens: in a folder, or on an address. */
export type Listen = { socketFolder: string } | { host: string; port: number };

/** The command line's `-c name=value` list. */
export function serverSettings(listen: Listen, keep: 'durable' | 'throwaway'): string[] {
  const reach =
    'socketFolder' in listen
      ? {
          listen_addresses: '',
          unix_socket_directories: listen.socketFolder,
          unix_socket_permissions: '0700',
        }
      : { listen_addresses: listen.host, port: String(listen.port), unix_socket_directories: '' };
  const settings = { ...always, ...(keep === 'throwaway' ? throwaway : {}), ...reach };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
