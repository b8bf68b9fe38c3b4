#!/usr/bin/env bash
# A Flink session cluster on this machine: one JobManager and some TaskManagers, each a process.
#   samples/flink/cluster.sh start [-n TASKMANAGERS] [-s SLOTS] [-m HEAP_MB] [FOLDER]
#       starts what is not running and prints HOST:PORT for --flinkMaster
#   samples/flink/cluster.sh status [FOLDER]    what the cluster says of itself
#   samples/flink/cluster.sh stop [FOLDER]      ends it and keeps the logs
# FOLDER (out/flink unless given) holds configuration, logs, pid files and the TaskManagers' own files.
#   JAVA_HOME   the Java to use, 17 or later; else the one on the PATH
#   FLINK_PROPERTIES  lines KEY: VALUE for Flink's configuration, in place of those written here
#   FLINK_HOME  a Flink 1.19 distribution, which is left as it is; else Flink comes from the registry
# The program lies on the cluster's class path: jobs that bring it along start later, and leave all of
# its classes and native code behind in every process.
set -euo pipefail

repository=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
host=127.0.0.1
clusters_own='^(flink-|frocksdbjni-|slf4j-)'

say() { echo "cluster.sh: $*" >&2; }

fail() {
  say "$*"
  exit 1
}

usage() {
  sed -n '2,6p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//' >&2
  exit 2
}

need_number() {
  [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || { say "$1 needs a number of 1 or more, not '$2'"; exit 2; }
}

read_arguments() {
  [ $# -gt 0 ] || usage
  command=$1
  shift
  managers=2 slots='' heap=1500
  while getopts ':n:s:m:' option; do
    case $option in
      n) need_number -n "$OPTARG"; managers=$OPTARG ;;
      s) need_number -s "$OPTARG"; slots=$OPTARG ;;
      m) need_number -m "$OPTARG"; heap=$OPTARG ;;
      *) usage ;;
    esac
  done
  shift $((OPTIND - 1))
  [ $# -le 1 ] || usage
  folder=${1:-$repository/out/flink}
}

# The process of a pid file, if it is alive and this cluster's: numbers are used again.
pid_of() {
  local pid
  pid=$(cat "$folder/$1.pid" 2>/dev/null) && [ -n "$pid" ] || return 1
  ps -p "$pid" -o args= 2>/dev/null | grep -qF -- "-Dhopsmith.cluster=$folder " || return 1
  echo "$pid"
}

# What the JobManager answers to GET $1; fails where nobody answers.
rest() {
  local port answer
  port=$(cat "$folder/rest.port" 2>/dev/null) || return 1
  { exec 3<>"/dev/tcp/$host/$port"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "$host" >&3
  answer=$(timeout 10 cat <&3 | tr -d '\r' | sed '1,/^$/d') || true
  exec 3>&- 3<&-
  [ -n "$answer" ] && echo "$answer"
}

number() { # NAME of JSON in standard input
  sed -n "s/.*\"$1\":\([0-9][0-9]*\).*/\1/p"
}

find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null || fail "no Java: install a JDK 17 or later or set JAVA_HOME"
}

# Copies of the jars, for a build of the program would change them under the running processes.
lay_out_class_path() {
  [ -z "${FLINK_HOME:-}" ] || ls "$FLINK_HOME"/lib/*.jar >/dev/null 2>&1 ||
    fail "FLINK_HOME is '$FLINK_HOME', which has no lib/*.jar; point it at a Flink 1.19 distribution"
  "$repository/hopsmith" version >/dev/null
  rm -rf "$folder/lib"
  mkdir -p "$folder/lib"
  local target=$repository/pipelines/target
  cp "$target"/lib/hopsmith-*.jar "$(ls -t "$target"/hopsmith-pipelines-*.jar | head -n 1)" "$folder/lib"
  local jar
  for jar in "$target"/lib/*.jar; do
    [ -e "$folder/lib/${jar##*/}" ] || ln "$jar" "$folder/lib/" 2>/dev/null || cp "$jar" "$folder/lib/"
  done
  [ -z "${FLINK_HOME:-}" ] || (cd "$folder/lib" && ls | grep -E "$clusters_own" | xargs rm -f)
}

# Which program the cluster has: a client of the same sends none. ProgramJars makes the same hash.
program_hash() {
  (cd "$folder/lib" && { LC_ALL=C ls | grep -vE "$clusters_own" && LC_ALL=C cat hopsmith-*.jar; } |
    sha256sum | cut -d ' ' -f 1)
}

write_configuration() {
  mkdir -p "$folder/conf" "$folder/log" "$folder/tmp"
  cat >"$folder/conf/config.yaml" <<YAML
jobmanager.rpc.address: $host
jobmanager.bind-host: $host
jobmanager.rpc.port: $(cat "$folder/rpc.port" 2>/dev/null || echo 0)
rest.address: $host
rest.bind-address: $host
rest.bind-port: $(cat "$folder/rest.port" 2>/dev/null || echo 0)
web.submit.enable: false
taskmanager.host: $host
taskmanager.bind-host: $host
taskmanager.numberOfTaskSlots: $slots
taskmanager.cpu.cores: $slots
taskmanager.load-balance.mode: SLOTS
taskmanager.memory.task.heap.size: ${heap}m
taskmanager.memory.task.off-heap.size: 256m
taskmanager.memory.framework.heap.size: 128m
taskmanager.memory.framework.off-heap.size: 128m
taskmanager.memory.managed.size: $((slots * 96))m
taskmanager.memory.network.min: $((128 + slots * 128))m
taskmanager.memory.network.max: $((128 + slots * 128))m
taskmanager.network.sort-shuffle.min-buffers: 128
taskmanager.memory.jvm-metaspace.size: 512m
taskmanager.memory.jvm-overhead.min: 256m
taskmanager.memory.jvm-overhead.max: 256m
io.tmp.dirs: $folder/tmp
blob.storage.directory: $folder/tmp
heartbeat.interval: 2000
heartbeat.timeout: 10000
# Until a TaskManager is known to be lost, what asks for its results fails: wait longer each time.
restart-strategy.type: exponential-delay
restart-strategy.exponential-delay.initial-backoff: 1 s
restart-strategy.exponential-delay.max-backoff: 16 s
restart-strategy.exponential-delay.backoff-multiplier: 2
restart-strategy.exponential-delay.attempts-before-reset-backoff: 5
hopsmith.program: '$(program_hash)'
YAML
  local line
  while IFS= read -r line; do
    [ -n "$line" ] || continue
    sed -i.before "/^${line%%:*}:/d" "$folder/conf/config.yaml"
    echo "$line" >>"$folder/conf/config.yaml"
  done <<<"${FLINK_PROPERTIES:-}"
  rm -f "$folder/conf/config.yaml.before"
}

# Starts $1, a Java process of the class and arguments that follow, in the background.
launch() {
  local name=$1
  shift
  local logging=(-Dorg.slf4j.simpleLogger.log.org.apache.flink=info -Dorg.slf4j.simpleLogger.log.org.apache.pekko=info
    -Dorg.slf4j.simpleLogger.showDateTime=true
    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS")
  [ ! -e "${FLINK_HOME:-}/conf/log4j-console.properties" ] ||
    logging=("-Dlog4j.configurationFile=file:$FLINK_HOME/conf/log4j-console.properties" "-Dlog.file=$folder/log/$name.log")
  OPT_OUT_TRACKING=true nohup "$java" "-Dhopsmith.cluster=$folder" "${logging[@]}" \
    -XX:+ExitOnOutOfMemoryError -cp "${FLINK_HOME:+$FLINK_HOME/lib/*:}$folder/lib/*" "$@" </dev/null >>"$folder/log/$name.log" 2>&1 &
  echo $! >"$folder/$name.pid"
}

start_job_manager() {
  : >"$folder/log/jobmanager.log"
  launch jobmanager -Xmx768m -XX:MaxMetaspaceSize=512m \
    org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint \
    --configDir "$folder/conf" --executionMode cluster
  local second
  for ((second = 0; second < 180; second++)); do
    pid_of jobmanager >/dev/null || [ "$second" -lt 2 ] || give_up "the JobManager ended" jobmanager
    sed -n 's/.*Rest endpoint listening at [^ ]*:\([0-9]*\).*/\1/p' "$folder/log/jobmanager.log" >"$folder/rest.port"
    sed -n 's/.*listening on addresses :\[[^]]*:\([0-9]*\)\].*/\1/p' "$folder/log/jobmanager.log" | head -n 1 >"$folder/rpc.port"
    [ ! -s "$folder/rest.port" ] || [ ! -s "$folder/rpc.port" ] || return 0
    sleep 0.5
  done
  give_up "the JobManager has said no address within 90 seconds" jobmanager
}

start_task_managers() {
  local n
  for ((n = 1; n <= managers; n++)); do
    pid_of "taskmanager-$n" >/dev/null || launch "taskmanager-$n" \
      "-Xmx$((heap + 128))m" -XX:MaxDirectMemorySize=$((512 + slots * 128))m -XX:MaxMetaspaceSize=512m \
      org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir "$folder/conf" \
      -D "taskmanager.resource-id=taskmanager-$n-$(date +%s)"
  done
}

give_up() {
  say "$1; the last lines of $folder/log/$2.log:"
  tail -n 15 "$folder/log/$2.log" >&2
  stop_all
  exit 1
}

await_task_managers() {
  local try n
  for ((try = 0; try < 180; try++)); do
    [ "$(rest /overview | number taskmanagers)" != "$managers" ] || return 0
    for ((n = 1; n <= managers; n++)); do
      pid_of "taskmanager-$n" >/dev/null || [ "$try" -lt 4 ] || give_up "TaskManager $n ended" "taskmanager-$n"
    done
    sleep 0.5
  done
  give_up "no $managers TaskManagers have come within 90 seconds" taskmanager-1
}

start() {
  find_java
  mkdir -p "$folder"
  if pid_of jobmanager >/dev/null; then
    say "a JobManager is running in $folder; TaskManagers that are missing are started"
    slots=$(sed -n 's/^taskmanager.numberOfTaskSlots: //p' "$folder/conf/config.yaml")
    heap=$(sed -n 's/^taskmanager.memory.task.heap.size: \(.*\)m/\1/p' "$folder/conf/config.yaml")
  else
    stop_all
    local cores
    cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
    slots=${slots:-$((cores / managers > 0 ? cores / managers : 1))}
    lay_out_class_path
    write_configuration
    start_job_manager
    write_configuration
  fi
  start_task_managers
  await_task_managers
  echo "$host:$(cat "$folder/rest.port")"
}

status() {
  local overview
  overview=$(rest /overview) || { say "no cluster answers for $folder"; exit 1; }
  echo "flinkMaster:  $host:$(cat "$folder/rest.port")"
  echo "TaskManagers: $(number taskmanagers <<<"$overview")"
  echo "slots:        $(number slots-available <<<"$overview") free of $(number slots-total <<<"$overview")"
  echo "jobs:         $(number jobs-running <<<"$overview") running, $(number jobs-finished <<<"$overview") finished, $(number jobs-cancelled <<<"$overview") cancelled, $(number jobs-failed <<<"$overview") failed"
}

stop_all() {
  local file name pid pids=() try
  for file in "$folder"/*.pid; do
    name=$(basename "$file" .pid)
    if pid=$(pid_of "$name"); then
      kill "$pid" 2>/dev/null || true
      pids+=("$pid")
    fi
    rm -f "$file"
  done
  for pid in ${pids[@]+"${pids[@]}"}; do
    for ((try = 0; try < 100; try++)); do
      kill -0 "$pid" 2>/dev/null || continue 2
      sleep 0.1
    done
    kill -9 "$pid" 2>/dev/null || true
  done
  rm -rf "$folder/tmp" "$folder"/*.port
  stopped=${#pids[@]}
}

read_arguments "$@"
mkdir -p "$(dirname "$folder")"
folder=$(cd -P "$(dirname "$folder")" && pwd)/$(basename "$folder")
case $command in
  start) start ;;
  status) status ;;
  stop)
    stop_all
    say "$stopped processes of $folder ended"
    ;;
  *) usage ;;
esac
