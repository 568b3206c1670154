#!/bin/sh
# Adds a migration NAME (PascalCase) for both databases to every module whose model has changed.
set -eu
name="${1:?Usage: build/add-migration.sh NAME}"
cd "$(dirname "$0")/.."
UseSharedCompilation=true dotnet run --project build/Migrations -v quiet -- "$name" "$PWD/src/Migrations"
# EF writes a byte order mark, which no other file here has
find src/Migrations -name '*.cs' -not -path '*/obj/*' -exec sed -i '1s/^\xEF\xBB\xBF//' {} +
