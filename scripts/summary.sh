# Adds up what the tests said. Sourced by ./dev.

# One number ($1: run, Failures, Errors, Skipped) of Surefire's totals in Maven's output $2, summed over the
# modules. Not from the XML reports: of a class that has tests for two engines only the last one's is left.
java_total() {
  awk -v name="$1" '
    /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+[ \r]*$/ {
      if (match($0, name ": [0-9]+")) sum += substr($0, RSTART + length(name) + 2, RLENGTH - length(name) - 2)
    }
    END { print sum + 0 }' "$2"
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
