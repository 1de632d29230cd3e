#!/usr/bin/env bash
# What the scripts in bin of an asdf plugin call. The release file is that of this system, and its SHA-256 sum is checked.
set -euo pipefail

TOOL_REPO="{{repoUrl}}"

fail() {
  echo "asdf-cognito-token: $*" >&2
  exit 1
}

sort_versions() {
  LC_ALL=C sort -t. -k1,1n -k2,2n -k3,3n
}

list_all_versions() {
  git ls-remote --tags --refs "$TOOL_REPO" | sed -n 's|.*refs/tags/v||p'
}

release_file() {
  local kind='' os arch
  case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=macos ;;
    *) fail "there is no release for $(uname -s): see $TOOL_REPO/releases" ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) arch=x86_64 ;;
    aarch64 | arm64) arch=aarch64 ;;
    *) fail "there is no release for $(uname -m): see $TOOL_REPO/releases" ;;
  esac
  if [ "$os" = linux ] && [ -e "/lib/ld-musl-$arch.so.1" ]; then
    kind=musl-
  fi
  echo "cognito-token-$kind$1-$os-$arch.tar.gz"
}

download_release() {
  local version=$1 file=$2 name url
  name=$(release_file "$version")
  url=$TOOL_REPO/releases/download/v$version
  echo "* Downloading $name..."
  curl -fsSL -o "$file" "$url/$name" || fail "could not download $url/$name"
  curl -fsSL "$url/SHA256SUMS" | sed -n "s|  $name\$|  $file|p" >"$file.sum"
  [ -s "$file.sum" ] || fail "$url/SHA256SUMS has no $name"
  if command -v sha256sum >/dev/null; then
    sha256sum --check --quiet "$file.sum"
  else
    shasum -a 256 --check --quiet "$file.sum"
  fi || fail "the SHA-256 sum of $name is not that of the release"
  rm -f "$file.sum"
}

extract_release() {
  tar -xzf "$2" -C "$ASDF_DOWNLOAD_PATH" --strip-components=1
}

install_version() {
  local type=$1 version=$2 path=$3
  [ "$type" = version ] || fail "only releases can be installed"
  mkdir -p "$path"
  cp -R "$ASDF_DOWNLOAD_PATH"/. "$path"
  if ! "$path/bin/cognito-token" --version >/dev/null; then
    rm -rf "$path"
    fail "cognito-token $version does not run here"
  fi
}
