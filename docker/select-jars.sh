#!/bin/sh
# Copies the jars of a folder, without those that a list of patterns names.
# Usage: select-jars.sh PATTERNS FROM TO
set -eu
patterns=$1
from=$2
to=$3

is_excluded() {
  while IFS= read -r pattern; do
    case $pattern in
      '' | '#'*) continue ;;
    esac
    # shellcheck disable=SC2254 # The pattern is meant to match as a pattern.
    case $1 in
      $pattern) return 0 ;;
    esac
  done <"$patterns"
  return 1
}

mkdir -p "$to"
for jar in "$from"/*.jar; do
  if ! is_excluded "${jar##*/}"; then
    cp "$jar" "$to/"
  fi
done
