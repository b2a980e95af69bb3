# Finds a JDK to build and run with. Sourced by ./radicchio and ./dev; sets and exports JAVA_HOME.
# Bash 3.2 (what macOS ships) must understand everything in here.

readonly JDK_NEEDED=25

# The feature version of the JDK in folder $1, or nothing when there is no JDK in it. Reading the file
# `release` costs nothing; starting a JVM to ask it would be most of the launcher's time.
jdk_version() {
  local home=$1 line='' version=''
  [ -x "$home/bin/javac" ] || return 0
  if [ -r "$home/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=} ;; esac
    done <"$home/release"
    version=${version//\"/}
  fi
  if [ -z "$version" ]; then
    version=$("$home/bin/javac" -version 2>&1) || return 0
    version=${version#javac }
  fi
  version=${version%%[.+-]*}
  case $version in '' | *[!0-9]*) ;; *) echo "$version" ;; esac
}

jdk_is_new_enough() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$JDK_NEEDED" ]
}

# The places where JDKs live, best first, one a line.
jdk_candidates() {
  local home
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/*; do
    [ ! -d "$home" ] || echo "$home"
  done
  if command -v javac >/dev/null 2>&1; then
    home=$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)
    echo "${home%/bin/javac}"
  fi
}

jdk_missing() {
  cat >&2 <<EOF
Radicchio needs JDK $JDK_NEEDED or later, and none was found.
$1
Install one:
  Debian, Ubuntu   apt-get install openjdk-$JDK_NEEDED-jdk
                   (or temurin-$JDK_NEEDED-jdk from https://adoptium.net/installation/linux)
  macOS            brew install --cask temurin@$JDK_NEEDED
  sdkman           sdk install java $JDK_NEEDED-tem
or name one that you have:
  export RADICCHIO_JAVA_HOME=/path/to/jdk-$JDK_NEEDED
EOF
  exit 1
}

find_jdk() {
  local home
  if [ -n "${RADICCHIO_JAVA_HOME:-}" ]; then
    # Who names a JDK means it: take it or say why not, never another one silently.
    jdk_is_new_enough "$RADICCHIO_JAVA_HOME" ||
      jdk_missing "RADICCHIO_JAVA_HOME is $RADICCHIO_JAVA_HOME, which is not a JDK $JDK_NEEDED or later."
    export JAVA_HOME=$RADICCHIO_JAVA_HOME
    return
  fi
  while IFS= read -r home; do
    if jdk_is_new_enough "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done < <(jdk_candidates)
  jdk_missing "Looked at RADICCHIO_JAVA_HOME, JAVA_HOME, /usr/lib/jvm, /Library/Java/JavaVirtualMachines, ~/.sdkman and PATH."
}
