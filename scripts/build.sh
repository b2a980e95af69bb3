# Builds what is missing or out of date. Sourced by ./radicchio and ./dev after scripts/jdk.sh; expects
# $root (the repository) and an exported JAVA_HOME.

readonly dist=$root/server/lsp/target/dist
readonly extension=$root/vscode-extension
readonly vsix=$extension/radicchio.vsix
# Classes of the server as this machine's JVM wants them in memory: starting with them takes two thirds of the time.
readonly aot=$root/server/lsp/target/radicchio.aot
# Touched when the build that made the dist began, so that a file saved during a build is built again.
readonly built=$root/server/lsp/target/built

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null 2>&1 || fail "$1 is missing. $2"
}

# Maven with the JDK that was found, and without the warnings that its own libraries cause on new JDKs.
maven() {
  need mvn "Install Maven 3.8.7 or later: apt-get install maven, or brew install maven."
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn -f "$root/pom.xml" --batch-mode --no-transfer-progress -Dstyle.color=never "$@"
}

server_is_current() {
  [ -f "$built" ] && [ -f "$dist/lib/radicchio.jar" ] && [ -z "$(find \
    "$root"/pom.xml "$root"/grammar/pom.xml "$root"/server/pom.xml "$root"/server/*/pom.xml \
    "$root"/grammar/src "$root"/server/*/src/main "$root"/server/lsp/src/build -newer "$built" -print -quit)" ]
}

# Around a build that makes the dist: what is saved meanwhile counts as newer than the dist.
begin_build() {
  mkdir -p "$root/server/lsp/target"
  touch "$built.begun"
}

end_build() {
  mv "$built.begun" "$built"
}

build_server() {
  server_is_current && return
  echo "Building the server (the first time takes a minute or two) ..." >&2
  begin_build
  maven --quiet package -DskipTests >&2 ||
    fail "The server does not build; the messages above say why."
  end_build
}

# Makes the cache, from a run that does a little of everything, while the command that was asked for runs
# without it. The JVM itself checks whether a cache fits it and the jars, and does without one that does not.
warm_up() {
  [ "$aot" -nt "$built" ] && return
  # Also where it cannot be made: not tried again before the next build.
  : >"$aot"
  (
    made=$(mktemp "$aot.XXXXXX")
    nice "$JAVA_HOME/bin/java" "@$dist/jvm.options" "-XX:AOTCacheOutput=$made" -jar "$dist/lib/radicchio.jar" \
      warm-up </dev/null >/dev/null 2>&1 || true
    [ ! -s "$made" ] || mv "$made" "$aot"
    rm -f "$made" "$made".*
  ) &
}

# npm packages of the folder $1, installed again only when its lock file has changed.
npm_packages() {
  local folder=$1 installed=$1/node_modules/.installed-lock
  need npm "Install Node.js 20 or later: https://nodejs.org, apt-get install nodejs npm, or brew install node."
  cmp -s "$folder/package-lock.json" "$installed" && return
  echo "Installing npm packages in ${folder#"$root"/} ..." >&2
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) >&2
  mkdir -p "$folder/node_modules"
  cp "$folder/package-lock.json" "$installed"
}

extension_is_current() {
  [ -f "$vsix" ] && [ "$vsix" -nt "$built" ] && [ -z "$(find "$extension" \
    \( -name node_modules -o -path "$extension/host" -o -path "$extension/server" \
    -o -path "$extension/out" -o -path "$extension/dist" -o -path "$extension/e2e/shots" \) -prune -o \
    -type f ! -name '*.vsix' -newer "$vsix" -print -quit)" ]
}

build_extension() {
  build_server
  extension_is_current && return
  npm_packages "$extension"
  echo "Building the editor extension ..." >&2
  (cd "$extension" && npm run --silent package) >&2 ||
    fail "The editor extension does not build; the messages above say why."
  [ -f "$vsix" ] || fail "npm run package in vscode-extension/ made no radicchio.vsix."
}
