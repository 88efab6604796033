#!/usr/bin/env bash
# Draws the pictures of print.md out of the example's own PDFs: docs/print-*.png. It needs a browser for `bekal pdf`,
# Debian's poppler-utils and imagemagick.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for what in book timetable; do
  go run ./cmd/bekal pdf --what "$what" --quiet --base-url https://example.org/orientasi/ -d "$scratch"
done

# page TEXT TEXT: the first page of the book that says both.
page() {
  pdftotext -layout "$scratch/book.pdf" - |
    awk -v one="$1" -v other="$2" 'BEGIN { RS = "\f" } !found && index($0, one) && index($0, other) { print NR; found = 1 }'
}

# spread NAME PAGE PAGE: two pages side by side, as an open book.
spread() {
  local name=$1
  shift
  for number in "$@"; do
    pdftoppm -r 72 -f "$number" -l "$number" -png -singlefile "$scratch/book.pdf" "$scratch/$name-$number"
  done
  montage $(printf "$scratch/$name-%s.png " "$@") -tile x1 -geometry +6+6 -background '#8a857d' "$scratch/$name.png"
  convert "$scratch/$name.png" -strip -colors 128 "docs/$name.png"
}

opener=$(page 'Selasa, 7 Oktober 2025' Kumpul)
session=$(page 'Sesi 2.2 · ' Tujuan)
spread print-cover 1 3
spread print-day "$opener" $((opener + 1))
spread print-session "$session" $((session + 1))
pdftoppm -r 90 -png -singlefile "$scratch/timetable.pdf" "$scratch/print-timetable"
convert "$scratch/print-timetable.png" -strip -colors 128 docs/print-timetable.png
