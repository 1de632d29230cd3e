# shellcheck shell=bash
# The medians of what people wait for as a bar chart; the table has the rest. One SVG that follows the reader's light or
# dark scheme. Sourced by run.
# shellcheck disable=SC2154  # commands and their like are of commands.sh, runs and work are run's

chart() {
    local operation number
    for operation in sign-in SRP 'warm call'; do
        for number in "${!commands[@]}"; do
            if [ "${operations[number]}" = "$operation" ]; then
                printf '%s\t%s\t%s\n' "$operation" "${programs[number]}" "$(median "$work/times.$number")"
            fi
        done
    done | awk -F '\t' -v note="Medians of $runs runs, whole processes, HTTPS on loopback, $(getconf _NPROCESSORS_ONLN) CPUs" '
        BEGIN { called["sign-in"] = "Sign-in"; called["SRP"] = "Sign-in by SRP"; called["warm call"] = "Cached token" }
        function escaped(text) {
            gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text)
            return text
        }
        {
            if ($1 != last) { heading[++rows] = called[$1]; height += 34; last = $1 }
            name[++rows] = $2; time[rows] = $3; height += 22
            if ($3 > most) most = $3
            said = said $1 ", " $2 ": " $3 " ms. "
        }
        END {
            width = 760; left = 215; longest = width - left - 90; height += 60
            printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title desc\">\n", width, height, width, height
            print "<title id=\"title\">How long cognito-token takes, beside curl, the AWS CLI and SDKs</title>"
            printf "<desc id=\"desc\">%s. %s</desc>\n", note, escaped(said)
            print "<style>"
            print "text { font: 13px system-ui, -apple-system, \"Segoe UI\", sans-serif; fill: #1f2328; }"
            print ".back { fill: #ffffff; } .head { font-weight: 600; } .note { font-size: 12px; fill: #59636e; }"
            print ".own { fill: #0969da; } .other { fill: #8c959f; } .name { text-anchor: end; }"
            print "@media (prefers-color-scheme: dark) {"
            print "text { fill: #f0f6fc; } .back { fill: #0d1117; } .note { fill: #9198a1; } .own { fill: #4493f8; } .other { fill: #656c76; }"
            print "}"
            print "</style>"
            printf "<rect class=\"back\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n", width, height
            y = 12
            for (row = 1; row <= rows; row++) {
                if (row in heading) {
                    y += 34
                    printf "<text class=\"head\" x=\"%d\" y=\"%d\">%s</text>\n", left, y - 6, escaped(heading[row])
                    continue
                }
                own = name[row] ~ /^(native|self-contained|JVM|beside)$/
                bar = time[row] / most * longest
                if (bar < 1) bar = 1
                printf "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>\n", left - 10, y + 15, escaped((own ? "cognito-token, " : "") name[row])
                printf "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" rx=\"2\"/>\n", own ? "own" : "other", left, y + 2, bar
                printf "<text x=\"%.1f\" y=\"%d\">%s ms</text>\n", left + bar + 8, y + 15, time[row] < 10 ? time[row] : sprintf("%.0f", time[row])
                y += 22
            }
            printf "<text class=\"note\" x=\"%d\" y=\"%d\">%s</text>\n", left, y + 32, note
            print "</svg>"
        }'
}
