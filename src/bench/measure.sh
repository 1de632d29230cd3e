# shellcheck shell=bash
# Times, CPU and memory of the commands. Sourced by run.
# shellcheck disable=SC2154  # commands and their like are of commands.sh, runs and work are run's

# Seconds, a line for each run, in a file for each command. In turns, so that a busy minute hits all of them.
measure_all() {
    local round number
    if ! command -v hyperfine >/dev/null; then
        missing "by hyperfine: it is not on PATH" "measured by bash instead, without CPU times"
    fi
    for ((round = 0; round < runs; round += 5)); do
        for number in "${!commands[@]}"; do
            if command -v hyperfine >/dev/null; then
                with_hyperfine "$number" $((runs - round < 5 ? runs - round : 5))
            else
                with_bash "$number" $((runs - round < 5 ? runs - round : 5))
            fi
        done
    done
    for number in "${!commands[@]}"; do
        peak "$number" >"$work/peak.$number"
    done
    [ -x /usr/bin/time ] || missing "peak memory" "install GNU time"
}

with_hyperfine() {
    # hyperfine wants two runs
    # shellcheck disable=SC2086  # split on purpose
    env ${environments[$1]} hyperfine -N --style none --warmup 1 --runs $(($2 < 2 ? 2 : $2)) --export-json "$work/times.json" \
        "${commands[$1]}" >/dev/null 2>&1
    awk '/"(user|system)"/ { gsub(/[^0-9.e-]/, "", $2); cpu += $2 } END { print cpu }' "$work/times.json" >>"$work/cpu.$1"
    awk '/\]/ { on = 0 } on { gsub(/[ ,]/, ""); print } /"times"/ { on = 1 }' "$work/times.json" >>"$work/times.$1"
}

with_bash() (
    # shellcheck disable=SC2163,SC2086  # assignments, split on purpose
    [ -z "${environments[$1]}" ] || export ${environments[$1]}
    read -ra command <<<"${commands[$1]}"
    for ((run = 0; run < $2; run++)); do
        begin=${EPOCHREALTIME/[.,]/}
        "${command[@]}" >/dev/null
        end=${EPOCHREALTIME/[.,]/}
        awk "BEGIN { print ($end - $begin) / 1e6 }" >>"$work/times.$1"
    done
)

# MiB; nothing where it cannot be known
peak() {
    local command
    read -ra command <<<"${commands[$1]}"
    # shellcheck disable=SC2086  # split on purpose
    if [ -x /usr/bin/time ] && env ${environments[$1]} /usr/bin/time -f %M -o "$work/peak" "${command[@]}" >/dev/null 2>&1; then
        awk '{ printf "%.0f", $1 / 1024 }' "$work/peak"
    fi
}

# median FILE, least FILE: milliseconds
median() {
    sort -g "$1" | awk '{ t[NR] = $1 } END { printf "%.1f", (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) * 500 }'
}

least() {
    sort -g "$1" | awk 'NR == 1 { printf "%.1f", $1 * 1000 }'
}

# median_of PROGRAM OPERATION; nothing where it was not measured
median_of() {
    local number
    for number in "${!commands[@]}"; do
        if [ "${programs[number]}: ${operations[number]}" = "$1: $2" ]; then
            median "$work/times.$number"
        fi
    done
}
