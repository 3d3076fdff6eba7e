#!/usr/bin/env bash
# Starts one process of the Flink cluster: 'jobmanager' with the job, or 'taskmanager'.
# What follows goes to the job, or to the TaskManager.
set -euo pipefail

# Without a service for high availability a new JobManager knows nothing of the one before, so it
# is told the newest checkpoint that is complete: its _metadata is written last.
newest_checkpoint() {
  find "${CHECKPOINTS:-/checkpoints}" -path '*/chk-*/_metadata' -printf '%T@ %h\n' |
    sort --numeric-sort | tail --lines=1 | cut --delimiter=' ' --fields=2-
}

role=${1:?say jobmanager or taskmanager}
shift
case $role in
  jobmanager)
    restore=()
    checkpoint=$(newest_checkpoint)
    if [ -n "$checkpoint" ]; then
      echo "Going on from the checkpoint $checkpoint" >&2
      restore=(--fromSavepoint "file://$checkpoint")
    fi
    # The '--' keeps Flink from taking the job's --config for its own --configDir.
    exec "$FLINK_HOME/bin/standalone-job.sh" start-foreground \
      --job-classname org.sauti.app.job.SautiJob "${restore[@]}" -- "$@"
    ;;
  taskmanager)
    exec "$FLINK_HOME/bin/taskmanager.sh" start-foreground "$@"
    ;;
  *)
    echo "no such role: $role (jobmanager or taskmanager)" >&2
    exit 2
    ;;
esac
