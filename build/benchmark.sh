#!/usr/bin/env bash
# Measures, and writes docs/benchmarks.md. Leave the machine alone while it runs (about ten minutes).
set -euo pipefail
cd "$(dirname "$0")/.."
readonly host=$PWD/artifacts/benchmark/host
npm ci --prefix tests/Benchmarks/peers --no-progress --loglevel=error </dev/null
dotnet publish src/Host -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -o "$host" --nologo -v quiet
dotnet build tests/Benchmarks -c Release --nologo -v quiet
dotnet run --project tests/Benchmarks -c Release --no-build -- docs/benchmarks.md "$PWD/tests/Benchmarks/peers" "$host"
