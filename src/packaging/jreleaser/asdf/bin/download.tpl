#!/usr/bin/env bash
set -euo pipefail

# shellcheck source=/dev/null
source "$(dirname "${BASH_SOURCE[0]}")/../lib/utils.bash"

mkdir -p "$ASDF_DOWNLOAD_PATH"
file=$ASDF_DOWNLOAD_PATH/release.tar.gz
download_release "$ASDF_INSTALL_VERSION" "$file"
extract_release "$ASDF_INSTALL_VERSION" "$file"
rm -f "$file"
