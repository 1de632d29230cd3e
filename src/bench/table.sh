# shellcheck shell=bash
# The results as Markdown. Sourced by run.
# shellcheck disable=SC2154  # commands and their like are of commands.sh, runs and work are run's

table() {
    local number name curl aws time
    curl=$(median_of curl sign-in)
    aws=$(median_of aws-cli sign-in)
    printf 'Whole processes, HTTPS on loopback, %s runs of each, %s, %s CPUs, %s.\n\n' \
        "$runs" "$(uname -sm)" "$(getconf _NPROCESSORS_ONLN)" "$("$java" -version 2>&1 | head -n 1)"
    printf '| program | operation | median | least | CPU | peak memory | × curl | × aws-cli |\n'
    printf '|---|---|--:|--:|--:|--:|--:|--:|\n'
    for number in "${!commands[@]}"; do
        time=$(median "$work/times.$number")
        printf '| %s | %s | %s ms | %s ms | %s | %s | %s | %s |\n' "${programs[number]}" "${operations[number]}" "$time" \
            "$(least "$work/times.$number")" "$(cpu "$number")" "$(memory "$number")" "$(ratio "$time" "$curl")" "$(ratio "$time" "$aws")"
    done
    printf '\nThe last two columns compare with their sign-in.\n'
    if [ ${#sizes[@]} -gt 0 ]; then
        printf '\n| program | size on disk |\n|---|--:|\n'
        for name in native self-contained JVM; do
            [ -z "${sizes[$name]:-}" ] || awk -v name="$name" -v bytes="${sizes[$name]}" \
                'BEGIN { printf "| %s | %.0f MB |\n", name, bytes / 1e6 }'
        done
    fi
}

cpu() {
    if [ -f "$work/cpu.$1" ]; then
        printf '%s ms' "$(median "$work/cpu.$1")"
    else
        printf -- '-'
    fi
}

memory() {
    local peak
    peak=$(<"$work/peak.$1")
    if [ -n "$peak" ]; then printf "%s MiB" "$peak"; else printf -- -; fi
}

ratio() {
    if [ -n "$2" ]; then
        awk "BEGIN { printf \"%.2f\", $1 / $2 }"
    else
        printf -- '-'
    fi
}
