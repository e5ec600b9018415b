// How the built-in server is tuned: one hotel group's load on a small machine that it shares with the service.
import type { Cluster } from './cluster.ts'

/** The server's settings as `name=value`, where it listens included. */
export function settings({ durable }: Cluster, place: readonly string[]): readonly string[] {
  return [...place, ...CONNECTIONS, ...MEMORY, ...LOG, ...TRACE, ...(durable ? [] : TEST_ONLY)]
}

const CONNECTIONS = ['max_connections=60', 'timezone=UTC', 'log_timezone=UTC', 'update_process_title=off']

const MEMORY = [
  'shared_buffers=128MB',
  'effective_cache_size=1GB',
  'work_mem=8MB',
  'maintenance_work_mem=64MB',
  'random_page_cost=1.1',
  'jit=off',
  // Reading in the server's own processes spares three that would wait for work.
  'io_method=sync',
  'max_worker_processes=4',
  'max_logical_replication_workers=0',
  'max_parallel_workers_per_gather=1',
]

// One server alone: nothing reads its log but its own recovery.
const LOG = [
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_compression=on',
  'min_wal_size=64MB',
  'max_wal_size=512MB',
  'checkpoint_timeout=15min',
]

// What guests write must not reach a log: no statements, no values of a violated key.
const TRACE = [
  'log_line_prefix=%m [%p] ',
  'log_min_messages=warning',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
  'log_autovacuum_min_duration=-1',
]

const TEST_ONLY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
]
