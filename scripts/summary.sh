# Adds up what the tests said. Sourced by ./dev; expects $root.

# The numbers of one attribute ($1: tests, failures, errors, skipped), summed over Surefire's reports.
java_total() {
  local reports
  reports=$(find "$root/grammar/target" "$root"/server/*/target -path '*/surefire-reports/TEST-*.xml' 2>/dev/null || true)
  [ -n "$reports" ] || { echo 0; return; }
  # The attributes stand in the opening tag of <testsuite>, which may span lines.
  printf '%s\n' "$reports" | tr '\n' '\0' | xargs -0 awk -v name="$1" '
    FNR == 1 { inside = 0; done = 0 }
    /<testsuite[ >]/ && !done { inside = 1 }
    inside && match($0, "[ \t]" name "=\"[0-9]+\"") {
      text = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", text); sum += text
    }
    inside && />/ { inside = 0; done = 1 }
    END { print sum + 0 }'
}

# Passed or failed tests ($1: pass or fail) in the output $2 of a Node test runner: `# pass 3` or `ℹ pass 3`
# of node:test, `3 passing` of Mocha, `3 passed` of Playwright and Vitest.
node_total() {
  awk -v word="$1" '
    { gsub(/\033\[[0-9;]*m/, ""); gsub(/[,;|()]/, " ") }
    $1 != "" && NF == 3 && $2 == word && $3 ~ /^[0-9]+$/ { sum += $3; next }
    {
      for (i = 2; i <= NF; i++)
        if (NF <= 6 && ($i == word "ing" || $i == word "ed") && $(i - 1) ~ /^[0-9]+$/) { sum += $(i - 1); break }
    }
    END { print sum + 0 }' "$2"
}
